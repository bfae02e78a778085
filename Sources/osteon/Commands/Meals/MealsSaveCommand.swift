import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon meals save`: keeps foods that are eaten together.
struct MealsSaveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "Save a meal, to log it in one act.",
    discussion: """
      osteon meals save "Usual breakfast" "1 cup oatmeal, 1 cup milk, 5 prunes"
      osteon meals save "Sunday lunch" --from yesterday --meal lunch
      """)

  @Argument(help: "What it is to be called.")
  var name: String

  @Argument(help: "The foods with their amounts, parted by commas.")
  var line: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Save what you ate on that day instead, at a meal.", valueName: "date"))
  var from: String?

  @Option(help: "The meal of that day.")
  var meal: Meal?

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    guard line.isEmpty == (from != nil) else {
      throw ValidationError("say what it holds: a line of foods, or --from a day")
    }
    guard (from != nil) == (meal != nil) else {
      throw ValidationError("--from and --meal belong together: --from yesterday --meal breakfast")
    }
  }

  func run() throws {
    var session = try Session(options.dataFolder)
    let finder = try FoodFinder(session)
    let id = session.ids.next()
    let saved: SavedMeal
    if let from, let meal {
      let date = try DayOption.read(from, today: session.now.date)
      let eaten = try session.journal.day(date).foods.filter {
        $0.meal == meal && $0.origin == .food
      }
      guard !eaten.isEmpty else {
        throw CommandError(.noInput, "nothing is recorded for \(meal.rawValue) on \(date.display)")
      }
      saved = try SavedMeal(id: id, name: name, eaten: eaten)
    } else {
      saved = try SavedMeal(
        id: id, name: name, items: finder.items(of: line.joined(separator: " ")))
    }
    let library = finder.kitchen.library
    let change = try library.saving(saved)
    if !options.dryRun { try session.journal.apply(change) }
    try MealReport(
      saved, book: RecipeBook(library), profile: session.profile, line: finder.line(of: saved.items)
    ).write(
      options.form, after: Act.save.text("meal “\(saved.name)”", dryRun: options.dryRun),
      isKept: !options.dryRun)
  }
}
