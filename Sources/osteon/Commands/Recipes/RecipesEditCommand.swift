import ArgumentParser
import Catalog
import Journal
import Kitchen

/// `osteon recipes edit`: changes a recipe.
struct RecipesEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a recipe.",
    discussion: """
      osteon recipes edit "Leek soup" --servings 6
      osteon recipes edit "Leek soup" --line "4 leeks, 500 ml milk, 30 g butter"

      What you logged of it stays as it was. osteon recipes show writes the line it was made from.
      """)

  @Argument(help: "Its name, or its identifier.")
  var recipe: [String]

  @Option(help: "What it is to be called.")
  var name: String?

  @Option(help: "The ingredients with their amounts, in place of those kept.")
  var line: String?

  @Option(help: "How many servings it makes.")
  var servings: Double?

  @Option(help: "What it weighs when it is done, in grams.")
  var cooked: Double?

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    guard name != nil || line != nil || servings != nil || cooked != nil else {
      throw ValidationError("say what to change: --name, --line, --servings or --cooked")
    }
  }

  func run() throws {
    let session = try Session(options.dataFolder)
    let finder = try FoodFinder(session)
    let library = finder.kitchen.library
    let old = try library.recipes.meant(by: recipe, noun: "recipe", list: "osteon recipes")
    var edited = old
    if let line {
      edited.ingredients = try Ingredient.list(finder.items(of: line), of: Recipe.kind)
    }
    if let name { edited.rename(name) }
    edited.servings = servings ?? old.servings
    edited.cookedGrams = cooked ?? old.cookedGrams
    let change = try library.saving(edited)
    if !options.dryRun { try session.journal.apply(change) }
    try RecipeReport(edited, in: library, finder: finder, session: session).write(
      options.form, after: Act.change.text("recipe “\(old.name)”", dryRun: options.dryRun))
  }
}
