import BoneHealth
import Journal

/// What `eat` and `take` say of what they logged, or would log.
struct LoggedFoodsReport {
  let entries: [FoodEntry]
  let isDryRun: Bool
  let session: Session

  /// - Parameter items: what each item became; once logged, its identifier is put before it.
  func writeJSON(_ items: [JSONValue]) throws {
    guard !isDryRun, let first = entries.first else {
      return try StandardOutput.write(["items": .list(items)])
    }
    let logged = zip(items, entries).map { item, entry in
      item.preceded(by: ["id": .text(entry.id.description)])
    }
    try StandardOutput.write([
      "date": .text(first.date.description), "time": .text(first.time.description),
      "meal": .text(first.meal.rawValue), "items": .list(logged),
    ])
  }

  /// - Parameter notes: more to say below the foods.
  func lines(below notes: [String] = []) throws(JournalError) -> [String] {
    guard let first = entries.first else { return [] }
    var table = NutrientTable(isDryRun ? "Would log" : "Logged", wording: session.wording)
    for entry in entries { table.add(entry) }
    let moment = "\(first.date.display), \(first.time), \(first.meal.rawValue)"
    return try table.lines + notes.map { "  " + $0 } + [dayLine(moment, first.date)]
  }

  /// What the day came to, in one line.
  private func dayLine(_ moment: String, _ date: CivilDate) throws(JournalError) -> String {
    if isDryRun { return "\(moment); nothing was logged" }
    let day = try session.journal.day(date)
    let goals = try session.journal.goals(on: date)
    let totals = Nutrient.allCases.map { nutrient in
      let total = session.wording.total(day.intake[nutrient], of: nutrient)
      let goal = goals[nutrient].map { " of \(session.wording.goal($0))" } ?? ""
      return "\(nutrient.name) \(total)\(goal)"
    }
    return "\(moment). The day now: \(totals.joined(separator: ", "))"
  }

  var sentences: [String] {
    guard let first = entries.first else { return [] }
    let words = Sentences(session.profile)
    let verb = isDryRun ? "Would log" : "Logged"
    let when = "\(Sentences.date(first.date)), \(first.time), \(first.meal.rawValue)"
    return ["\(verb) for \(when):"] + entries.map { words.food($0) + "." }
  }
}
