import BoneHealth
import Catalog
import Journal

/// The person’s recipes as foods.
///
/// An ingredient holds what it held when it was put in, unless it is an own food or recipe: that
/// counts as it is now. What was logged from a recipe before is a snapshot, and stays.
package struct RecipeBook: Sendable {
  private let recipes: [Food.ID: Recipe]
  /// The own foods, and the recipes as foods.
  private var foods: [Food.ID: Food]

  package init(_ library: Library) {
    foods = Dictionary(
      library.ownFoods.map { ($0.catalogID, $0.food) }, uniquingKeysWith: { first, _ in first })
    recipes = Dictionary(
      library.recipes.map { ($0.catalogID, $0) }, uniquingKeysWith: { first, _ in first })
    for recipe in library.recipes { make(recipe.catalogID) }
  }

  /// A recipe as a food: what all of it holds, by what it weighs when it is done, or by the weight of
  /// its ingredients where that was not said. Its first measure is a serving, if it was said
  /// how many it makes; all of it is a batch.
  package func food(_ recipe: Recipe) -> Food {
    let id = recipe.catalogID
    if recipes[id] == recipe, let food = foods[id] { return food }
    return made(recipe)
  }

  /// An ingredient as it counts now.
  package func current(_ ingredient: Ingredient) -> Ingredient {
    guard let food = ingredient.foodID.flatMap({ foods[$0] }), let grams = ingredient.grams else {
      return ingredient
    }
    var ingredient = ingredient
    ingredient.nutrients = food.per100Grams.forPortion(grams: grams)
    ingredient.foodName = food.name
    return ingredient
  }

  /// A meal with its parts as they count now.
  package func current(_ meal: SavedMeal) -> SavedMeal {
    SavedMeal(id: meal.id, name: meal.name, items: meal.items.map(current))
  }

  /// Whether a recipe with these ingredients would hold itself, directly or through others.
  package func wouldHoldItself(_ id: Food.ID, ingredients: [Ingredient]) -> Bool {
    var seen: Set<Food.ID> = []
    var open = ingredients.compactMap(\.foodID)
    while let next = open.popLast() {
      if next == id { return true }
      guard seen.insert(next).inserted, let recipe = recipes[next] else { continue }
      open += recipe.ingredients.compactMap(\.foodID)
    }
    return false
  }

  /// Makes a recipe and those it holds, each once and the inner ones first, however deep they lie. One
  /// that was imported may hold itself, and then counts there as it did when it was put in.
  private mutating func make(_ id: Food.ID) {
    var begun: Set<Food.ID> = []
    var open = [id]
    while let next = open.last {
      guard foods[next] == nil, let recipe = recipes[next] else {
        open.removeLast()
        continue
      }
      if begun.insert(next).inserted {
        open += recipe.ingredients.compactMap(\.foodID).filter { !begun.contains($0) }
      } else {
        foods[next] = made(recipe)
      }
    }
  }

  private func made(_ recipe: Recipe) -> Food {
    let id = recipe.catalogID
    let ingredients = recipe.ingredients.map { $0.foodID == id ? $0 : current($0) }
    let weights = ingredients.compactMap(\.grams)
    let weighed = weights.count == ingredients.count ? weights.reduce(0, +) : 0
    let grams = recipe.cookedGrams ?? (weighed > 0 ? weighed : nil)
    var per100Grams = NutrientAmounts.unknown
    if let grams {
      per100Grams = NutrientAmounts.total(of: ingredients.map(\.nutrients)).map { amount in
        amount.map { $0 * 100 / grams }
      }
    }
    // What weighs nobody knows how much is taken for 100 g a serving, of which nothing is known.
    let batch = grams ?? 100 * (recipe.servings ?? 1)
    var portions = [Portion(label: "batch", grams: batch)]
    if let servings = recipe.servings {
      portions.insert(Portion(label: "serving", grams: batch / servings), at: 0)
    }
    return Food(
      id: id, name: recipe.name, group: "recipes", per100Grams: per100Grams, portions: portions)
  }
}
