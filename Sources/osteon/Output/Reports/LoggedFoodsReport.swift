import BoneHealth
import Formats
import Journal

/// What `eat` and `take` say of what they logged, or would log.
struct LoggedFoodsReport: Report {
  private let entries: [FoodEntry]
  private let isDryRun: Bool
  private let items: [JSONValue]
  private let notes: [String]
  private let profile: Profile
  /// What the day came to, in one line.
  private let day: String

  /// - `items`: what each item became, for scripts; once logged, its identifier is put before it.
  /// - `notes`: more to say below the foods.
  init(
    _ entries: [FoodEntry], isDryRun: Bool, items: [JSONValue], notes: [String],
    in session: Session
  ) throws(JournalError) {
    self.entries = entries
    self.isDryRun = isDryRun
    self.items = items
    self.notes = notes
    profile = session.profile
    day = try isDryRun ? "; nothing was logged" : Self.day(of: entries, in: session)
  }

  private static func day(
    of entries: [FoodEntry], in session: Session
  ) throws(JournalError) -> String {
    guard let date = entries.first?.date else { return "" }
    let day = try session.journal.day(date)
    let goals = try session.journal.goals(on: date)
    let totals = Nutrient.allCases.map { nutrient in
      let total = session.wording.total(day.intake[nutrient], of: nutrient)
      let goal = goals[nutrient].map { " of \(session.wording.goal($0))" } ?? ""
      return "\(nutrient.name) \(total)\(goal)"
    }
    return ". The day now: \(totals.joined(separator: ", "))"
  }

  var json: JSONValue {
    guard !isDryRun, let first = entries.first else { return ["items": .list(items)] }
    return [
      "date": .text(first.date.description), "time": .text(first.time.description),
      "meal": .text(first.meal.rawValue),
      "items": .list(zip(items, entries).map { $0.preceded(by: $1.id) }),
    ]
  }

  var sentences: [String] {
    guard let first = entries.first else { return [] }
    let words = Sentences(profile)
    let when = "\(Sentences.date(first.date)), \(first.time), \(first.meal.rawValue)"
    return ["\(isDryRun ? "Would log" : "Logged") for \(when):"]
      + entries.map { words.food($0) + "." } + notes
  }

  var lines: [String] {
    guard let first = entries.first else { return [] }
    var table = NutrientTable(isDryRun ? "Would log" : "Logged", wording: profile.wording)
    for entry in entries { table.add(entry) }
    let when = "\(first.date.display), \(first.time), \(first.meal.rawValue)"
    return table.lines + notes.map { "  " + $0 } + [when + day]
  }
}
