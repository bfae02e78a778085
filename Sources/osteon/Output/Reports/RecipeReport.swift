import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// One recipe: its parts as they count now, and what a serving holds.
struct RecipeReport: Report {
  /// With its parts as they count now.
  private var recipe: Recipe
  /// What one would type to make it again.
  let line: String
  var food: FoodReport

  init(_ recipe: Recipe, in session: Session) throws {
    self.recipe = recipe
    let finder = try session.finder()
    let book = RecipeBook(finder.kitchen.library)
    line = finder.line(of: recipe.ingredients)
    food = finder.report(book.food(recipe), in: session)
    self.recipe.ingredients = recipe.ingredients.map(book.current)
  }

  private var yield: String? {
    let parts = [
      recipe.servings.map { "\(Numbers.plain($0)) \($0 == 1 ? "serving" : "servings")" },
      recipe.cookedGrams.map { "\(Numbers.plain($0)) g cooked" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  var json: JSONValue {
    food.json.followed(by: JSONValue(recipe, "servings", "cooked_grams", "ingredients"))
      .followed(by: ["line": .text(line)])
  }

  var sentences: [String] {
    let words = Sentences(food.profile)
    return food.sentences + (yield.map { ["Makes \($0.replacing(" g ", with: " grams "))."] } ?? [])
      + ["Ingredients:"] + recipe.ingredients.map { words.part($0) + "." }
  }

  var lines: [String] {
    let wording = food.profile.wording
    return food.lines + (yield.map { ["Makes \($0)"] } ?? [])
      + wording.table("Ingredients", recipe.ingredients.map(wording.row)) + ["As typed: \(line)"]
  }
}
