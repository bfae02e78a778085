import BoneHealth
import Formats
import Journal

// What `eat`, `take` and `move` say of what they logged, or would log.

extension Answer {
  /// - `items`: what each became, for scripts, behind what was typed for it.
  /// - `notes`: more to say below the foods.
  init(
    logged foods: [FoodEntry], typed: [String], items: [JSONValue], notes: [String],
    at moment: CivilMoment, _ meal: Meal, isDryRun: Bool, in session: Session
  ) throws(FileError) {
    let words = Sentences(session.profile)
    let verb = isDryRun ? "Would log" : "Logged"
    let when = "\(moment.time), \(meal.rawValue)"
    let day = try isDryRun ? "; nothing was logged" : session.totals(of: moment.date)
    self.init(
      json: JSONValue(
        typed, items, foods.map(\.id), logged: isDryRun ? nil : moment,
        ["meal": .text(meal.rawValue)]),
      sentences: ["\(verb) for \(Sentences.date(moment.date)), \(when):"]
        + foods.map { words.food($0) + "." } + notes,
      lines: session.wording.table(verb, foods.map(session.wording.row))
        + notes.map { "  " + $0 } + ["\(moment.date.display), \(when)\(day)"])
  }

  init(
    logged sessions: [ExerciseEntry], typed: [String], notes: [String], at moment: CivilMoment,
    isDryRun: Bool, for profile: Profile
  ) {
    let words = Sentences(profile)
    let verb = isDryRun ? "Would log" : "Logged"
    self.init(
      json: JSONValue(
        typed,
        sessions.map {
          JSONValue($0, "activity", "modality", "minutes", "effort", "impacts", "sets")
        }, sessions.map(\.id), logged: isDryRun ? nil : moment),
      sentences: ["\(verb) for \(Sentences.date(moment.date)), \(moment.time):"]
        + sessions.map { words.session($0) + "." } + notes,
      lines: ["\(verb) for \(moment.date.display)"]
        + sessions.lines(loadUnit: profile.loadUnit) + notes)
  }
}

extension JSONValue {
  /// - `moment`: `nil` where the items only would be logged, and have no identifiers.
  fileprivate init(
    _ typed: [String], _ items: [JSONValue], _ ids: [EntryID], logged moment: CivilMoment?,
    _ more: JSONValue = [:]
  ) {
    let items = items.indices.map { index -> JSONValue in
      let text: JSONValue = ["id": .text("\(ids[index])"), "text": .text(typed[index])]
      return (moment == nil ? text.without("id") : text).followed(by: items[index])
    }
    self = ["items": .list(items)]
    if let moment {
      let when: JSONValue = ["date": JSONValue(moment.date), "time": .text("\(moment.time)")]
      self = when.followed(by: more).followed(by: self)
    }
  }
}

extension Session {
  /// What a day came to, in one line.
  fileprivate func totals(of date: CivilDate) throws(FileError) -> String {
    let day = try journal.day(date)
    let goals = goalHistory.goals(on: date)
    let totals = Sentences.each { nutrient in
      wording.total(day.intake[nutrient], of: nutrient)
        + (goals[nutrient].map { " of \(wording.goal($0))" } ?? "")
    }
    return ". The day now: \(totals)"
  }
}
