import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// One recipe: its parts as they count now, and what a serving holds.
struct RecipeReport: Report {
  let recipe: Recipe
  /// Its parts as they count now.
  let parts: [Ingredient]
  /// What one would type to make it again.
  let line: String
  var food: FoodReport

  init(_ recipe: Recipe, in session: Session) throws {
    self.recipe = recipe
    let finder = try session.finder()
    let book = RecipeBook(finder.kitchen.library)
    parts = recipe.ingredients.map(book.current)
    line = finder.line(of: recipe.ingredients)
    food = try finder.report(book.food(recipe), in: session)
  }

  private var yield: String? {
    let parts = [
      recipe.servings.map { "\(Numbers.plain($0)) \($0 == 1 ? "serving" : "servings")" },
      recipe.cookedGrams.map { "\(Numbers.plain($0)) g cooked" },
    ].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  var json: JSONValue {
    food.json.followed(by: [
      "servings": JSONValue(recipe.servings), "cooked_grams": JSONValue(recipe.cookedGrams),
      "ingredients": .list(parts.map { JSONValue($0) }), "line": .text(line),
    ])
  }

  var sentences: [String] {
    let words = Sentences(food.profile)
    return food.sentences + (yield.map { ["Makes \($0.replacing(" g ", with: " grams "))."] } ?? [])
      + ["Ingredients:"] + parts.map { words.part($0) + "." }
  }

  var lines: [String] {
    var table = NutrientTable("Ingredients", wording: food.profile.wording)
    for part in parts { table.add(part) }
    return food.lines + (yield.map { ["Makes \($0)"] } ?? []) + table.lines + ["As typed: \(line)"]
  }
}
