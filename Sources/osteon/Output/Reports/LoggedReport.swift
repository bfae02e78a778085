import BoneHealth
import Formats
import Journal

// What `eat`, `take` and `move` say of what they logged, or would log.

extension Answer {
  /// - `items`: what each became, for scripts; once logged, its identifier is put before it.
  /// - `notes`: more to say below the foods.
  init(
    logged entries: [FoodEntry], items: [JSONValue], notes: [String], isDryRun: Bool,
    in session: Session
  ) throws(JournalError) {
    guard let first = entries.first else {
      self.init(json: ["items": .list([])], sentences: [], lines: [])
      return
    }
    let words = Sentences(session.profile)
    let verb = isDryRun ? "Would log" : "Logged"
    let when = "\(first.time), \(first.meal.rawValue)"
    let day = try isDryRun ? "; nothing was logged" : session.totals(of: first.date)
    self.init(
      json: JSONValue(
        logged: items, entries.map(\.id),
        at: JSONValue(first, "date", "time", "meal"), isDryRun: isDryRun),
      sentences: ["\(verb) for \(Sentences.date(first.date)), \(when):"]
        + entries.map { words.food($0) + "." } + notes,
      lines: session.wording.table(verb, entries.map(session.wording.row))
        + notes.map { "  " + $0 } + ["\(first.date.display), \(when)\(day)"])
  }

  init(
    logged entries: [ExerciseEntry], typed: [String], at moment: CivilMoment, isDryRun: Bool,
    in session: Session
  ) {
    let words = Sentences(session.profile)
    let verb = isDryRun ? "Would log" : "Logged"
    let limits = session.profile.fractures.limitsImpact
    let notes =
      limits && entries.contains { $0.modality == .highImpact }
      ? ["More impact than is advised after fractures of the spine, or several."] : []
    let items = zip(typed, entries).map { text, entry -> JSONValue in
      let typed: JSONValue = ["text": .text(text)]
      return typed.followed(
        by: JSONValue(entry, "activity", "modality", "minutes", "effort", "impacts", "sets"))
    }
    let when: JSONValue = ["date": JSONValue(moment.date), "time": .text("\(moment.time)")]
    self.init(
      json: JSONValue(logged: items, entries.map(\.id), at: when, isDryRun: isDryRun),
      sentences: ["\(verb) for \(Sentences.date(moment.date)), \(moment.time):"]
        + entries.map { words.session($0) + "." } + notes,
      lines: ["\(verb) for \(moment.date.display)"]
        + entries.lines(loadUnit: session.profile.loadUnit) + notes)
  }
}

extension JSONValue {
  fileprivate init(logged items: [JSONValue], _ ids: [EntryID], at when: JSONValue, isDryRun: Bool)
  {
    guard !isDryRun else {
      self = ["items": .list(items)]
      return
    }
    let logged = zip(ids, items).map { id, item -> JSONValue in
      let identifier: JSONValue = ["id": .text(id.description)]
      return identifier.followed(by: item)
    }
    self = when.followed(by: ["items": .list(logged)])
  }
}

extension Session {
  /// What a day came to, in one line.
  fileprivate func totals(of date: CivilDate) throws(JournalError) -> String {
    let day = try journal.day(date)
    let goals = goalHistory.goals(on: date)
    let totals = Nutrient.allCases.map { nutrient in
      let goal = goals[nutrient].map { " of \(wording.goal($0))" } ?? ""
      return "\(nutrient.name) \(wording.total(day.intake[nutrient], of: nutrient))\(goal)"
    }
    return ". The day now: \(totals.joined(separator: ", "))"
  }
}
