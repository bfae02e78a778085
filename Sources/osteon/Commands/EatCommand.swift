import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// `osteon eat`: logs a meal from one line.
struct EatCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "eat", abstract: "Log what you eat.",
    discussion: """
      osteon eat "170 g greek yogurt, 30 g almonds, 1 cup milk"
      osteon eat "2 eggs; 1 slice rye bread" --meal breakfast --date yesterday
      osteon eat "same as yesterday's breakfast, 0049000006346 1 serving"

      A food may also be one of your own, a recipe, a saved meal, or a barcode.
      """)

  @Argument(help: "The foods with their amounts, parted by commas.")
  var line: [String]

  @OptionGroup var meal: MealOptions
  @OptionGroup var options: ChangeOptions

  func answer(in session: Session) throws -> any Report {
    let (moment, meal) = try meal.read(now: session.now)
    let kitchen = try session.kitchen()
    let items = EntryLine(parsing: line.asLine).resolve(
      in: try session.catalog(), own: kitchen.personalFoods(at: meal))
    if let problem = items.lazy.compactMap(\.problem).first(where: \.isOfFile) {
      throw CommandError(.inputOutput, problem.message)
    }
    try TypedLine.check(
      items.map { ($0.text, $0.problem?.message) },
      example: "osteon eat \"170 g greek yogurt, 1 cup milk\"")
    let entries = items.compactMap { item in
      FoodEntry(item, id: session.nextID(), date: moment.date, time: moment.time, meal: meal)
    }
    let names = entries.map { "\($0.foodName), \($0.amount)" }
    let what = names.count == 1 ? names[0] : "\(names.count) foods"
    try options.apply(
      Change(label: "eat \(what)", edits: entries.map { .put($0) }), in: session)
    return try Answer(
      logged: entries, items: zip(items, entries).map(json),
      notes: options.dryRun ? items.compactMap(Self.alternatives) : [], at: moment, meal,
      isDryRun: options.dryRun, in: session)
  }

  private func json(of item: EntryItem, _ entry: FoodEntry) -> JSONValue {
    let text: JSONValue = ["text": .text(item.text)]
    return text.followed(by: JSONValue(entry, "food", "grams", "nutrients"))
  }

  /// The next best foods; more words of a name find it first.
  private static func alternatives(of item: EntryItem) -> String? {
    guard !item.alternatives.isEmpty else { return nil }
    let names = item.alternatives.map(\.name).joined(separator: "; ")
    return "“\(item.text)” may also be: \(names)"
  }
}
