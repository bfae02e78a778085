import ArgumentParser
import Catalog
import Journal
import Kitchen

/// `osteon recipes add`: keeps a dish of one's own.
struct RecipesAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a recipe.",
    discussion: """
      osteon recipes add "Leek soup" "3 leeks, 500 ml milk, 30 g butter" --servings 4
      osteon recipes add "Fig jam" "1 kg figs, 500 g sugar" --cooked 1100

      The ingredients are typed as for osteon eat. A recipe may hold others, by their names.
      """)

  @Argument(help: "What it is to be called.")
  var name: String

  @Argument(help: "The ingredients with their amounts, parted by commas.")
  var line: [String]

  @Option(help: "How many servings it makes.")
  var servings: Double?

  @Option(help: "What it weighs when it is done, in grams.")
  var cooked: Double?

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    guard servings != nil || cooked != nil else {
      throw ValidationError("say how much it makes: --servings 4, or --cooked 900 in grams")
    }
  }

  func run() throws {
    var session = try Session(options.dataFolder)
    let finder = try FoodFinder(session)
    let items = finder.items(of: line.joined(separator: " "))
    let recipe = try Recipe(
      id: session.ids.next(), name: name, items: items, servings: servings, cookedGrams: cooked)
    let library = finder.kitchen.library
    let change = try library.saving(recipe)
    if !options.dryRun { try session.journal.apply(change) }
    var report = try RecipeReport(recipe, in: library, finder: finder, session: session)
    report.food.isKept = !options.dryRun
    try report.write(
      options.form, after: Act.add.text("recipe “\(recipe.name)”", dryRun: options.dryRun),
      isKept: !options.dryRun)
  }
}
