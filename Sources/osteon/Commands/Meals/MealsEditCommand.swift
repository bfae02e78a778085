import ArgumentParser
import Catalog
import Journal
import Kitchen

/// `osteon meals edit`: changes a saved meal.
struct MealsEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a saved meal.",
    discussion: """
      osteon meals edit "Usual breakfast" --line "1 cup oatmeal, 1 cup soy milk"

      What you logged of it stays as it was. osteon meals show writes the line it was made from.
      """)

  @Argument(help: "Its name, or its identifier.")
  var meal: [String]

  @Option(help: "What it is to be called.")
  var name: String?

  @Option(help: "The foods with their amounts, in place of those kept.")
  var line: String?

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    guard name != nil || line != nil else {
      throw ValidationError("say what to change: --name or --line")
    }
  }

  func run() throws {
    let session = try Session(options.dataFolder)
    let finder = try FoodFinder(session)
    let library = finder.kitchen.library
    let old = try library.savedMeals.meant(by: meal, noun: "saved meal", list: "osteon meals")
    var edited = old
    if let line { edited.items = try Ingredient.list(finder.items(of: line), of: SavedMeal.kind) }
    if let name { edited.rename(name) }
    let change = try library.saving(edited)
    if !options.dryRun { try session.journal.apply(change) }
    try MealReport(
      edited, book: RecipeBook(library), profile: session.profile,
      line: finder.line(of: edited.items)
    ).write(
      options.form, after: Act.change.text("saved meal “\(old.name)”", dryRun: options.dryRun))
  }
}
