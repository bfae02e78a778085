import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// `osteon recipes`: dishes of one's own.
struct RecipesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipes", abstract: "List, add and change your recipes.",
    discussion: "What a recipe is called can be eaten: osteon eat \"1 serving leek soup\".",
    subcommands: Recipe.commands, defaultSubcommand: ListCommand<Recipe>.self)
}

extension Recipe: LibraryCommandItem {
  static let help = LibraryHelp(
    noun: "recipe", argument: "recipe", listing: "osteon recipes",
    none: """
      You have no recipes; osteon recipes add "Leek soup" "3 leeks, 500 ml milk" --servings 4
      """,
    list: "List your recipes with what a serving holds.",
    heading: "Recipe",
    add: "Add a recipe.",
    addExamples: """
      osteon recipes add "Leek soup" "3 leeks, 500 ml milk, 30 g butter" --servings 4
      osteon recipes add "Fig jam" "1 kg figs, 500 g sugar" --cooked 1100

      The ingredients are typed as for osteon eat. A recipe may hold others, by their names.
      """,
    show: "Show one recipe, with what a serving holds.",
    editExamples: """
      osteon recipes edit "Leek soup" --servings 6
      osteon recipes edit "Leek soup" --line "4 leeks, 500 ml milk, 30 g butter"

      What you logged of it stays as it was. osteon recipes show writes the line it was made from.
      """)

  func listed(in book: RecipeBook, for profile: Profile) -> ListedItem {
    let food = book.food(self)
    let portion = food.usualPortion ?? Portion(label: "portion", grams: 100)
    let nutrients = food.per100Grams.forPortion(grams: portion.grams)
    return (
      JSONValue(food),
      "\(name). In 1 \(portion.label): \(Sentences(profile).amounts(nutrients)).",
      profile.wording.row(name, portion.text, nutrients)
    )
  }

  func details(in session: Session, isKept: Bool) throws -> any Report {
    try RecipeReport(self, in: session, isKept: isKept)
  }

  func title(for act: Act) -> String { "recipe “\(name)”" }

  struct Addition: LibraryAddition {
    @Argument(help: "The ingredients with their amounts, parted by commas.")
    var line: [String]

    @OptionGroup var yield: Yield

    func validate() throws {
      guard yield.servings != nil || yield.cooked != nil else {
        throw ValidationError("say how much it makes: --servings 4, or --cooked 900 in grams")
      }
    }

    func item(id: EntryID, name: String, in session: Session) throws -> Recipe {
      try Recipe(
        id: id, name: name, items: session.finder().items(of: line.asLine),
        servings: yield.servings, cookedGrams: yield.cooked)
    }
  }

  struct Revision: LibraryRevision {
    @Option(help: "The ingredients with their amounts, in place of those kept.")
    var line: String?

    @OptionGroup var yield: Yield

    var options: KeyValuePairs<String, Bool> {
      [
        "--line": line != nil, "--servings": yield.servings != nil,
        "--cooked": yield.cooked != nil,
      ]
    }

    func revised(_ item: Recipe, in session: Session) throws -> Recipe {
      var recipe = item
      if let line {
        recipe.ingredients = try Ingredient.list(
          session.finder().items(of: line, inPlaceOf: item.ingredients))
      }
      recipe.servings = yield.servings ?? item.servings
      recipe.cookedGrams = yield.cooked ?? item.cookedGrams
      return recipe
    }
  }

  /// How much it makes.
  struct Yield: ParsableArguments {
    @Option(help: "How many servings it makes.")
    var servings: Double?

    @Option(help: "What it weighs when it is done, in grams.")
    var cooked: Double?
  }
}

/// One recipe: its parts as they count now, and what a serving holds.
private struct RecipeReport: Report {
  /// With its parts as they count now.
  private var recipe: Recipe
  /// What one would type to make it again.
  let line: String
  private var food: FoodReport

  init(_ recipe: Recipe, in session: Session, isKept: Bool) throws {
    self.recipe = recipe
    let finder = try session.finder()
    let book = RecipeBook(finder.kitchen.library)
    line = finder.line(of: recipe.ingredients)
    food = finder.report(book.food(recipe), in: session)
    food.isKept = isKept
    self.recipe.ingredients = recipe.ingredients.map(book.current)
  }

  /// Makes 4 servings, 1100 g cooked; nothing where that was not said.
  private func yield(in grams: String) -> [String] {
    let parts = [
      recipe.servings.map { "\(Numbers.plain($0)) \($0 == 1 ? "serving" : "servings")" },
      recipe.cookedGrams.map { "\(Numbers.plain($0)) \(grams) cooked" },
    ].compactMap(\.self)
    return parts.isEmpty ? [] : ["Makes \(parts.joined(separator: ", "))"]
  }

  var json: JSONValue {
    food.json.followed(by: JSONValue(recipe, "servings", "cooked_grams", "ingredients"))
      .followed(by: ["line": .text(line)])
  }

  var sentences: [String] {
    let words = Sentences(food.profile)
    return food.sentences + yield(in: "grams").map { $0 + "." } + ["Ingredients:"]
      + recipe.ingredients.map { words.part($0) + "." }
  }

  var lines: [String] {
    let wording = food.profile.wording
    return food.lines + yield(in: "g")
      + wording.table("Ingredients", recipe.ingredients.map(wording.row)) + ["As typed: \(line)"]
  }
}
