import BoneHealth
import Catalog
import Journal

/// The person’s recipes as foods.
///
/// An ingredient holds what it held when it was put in, unless it is an own food or recipe: that
/// counts as it is now. What was logged from a recipe before is a snapshot, and stays.
package struct RecipeBook: Sendable {
  private let foods: [Food.ID: Food]
  private let recipes: [Food.ID: Recipe]

  package init(_ library: Library) {
    foods = Dictionary(
      library.ownFoods.map { ($0.catalogID, $0.food) }, uniquingKeysWith: { first, _ in first })
    recipes = Dictionary(
      library.recipes.map { ($0.catalogID, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A recipe as a food: what all of it holds, by what it weighs when it is done, or by the weight of
  /// its ingredients where that was not said. Its first measure is a serving, if it was said
  /// how many it makes; all of it is a batch.
  package func food(_ recipe: Recipe) -> Food { food(recipe, inside: []) }

  /// An ingredient as it counts now.
  package func current(_ ingredient: Ingredient) -> Ingredient { current(ingredient, inside: []) }

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

  /// - `outer`: the recipes this one is an ingredient of: one that was imported may hold itself,
  ///   and then counts as it did when it was put in.
  private func food(_ recipe: Recipe, inside outer: Set<Food.ID>) -> Food {
    let id = recipe.catalogID
    let ingredients = recipe.ingredients.map { current($0, inside: outer.union([id])) }
    let raw = ingredients.reduce(0) { $0 + ($1.grams ?? 0) }
    let grams = recipe.cookedGrams ?? (raw > 0 ? raw : 100 * (recipe.servings ?? 1))
    let per100Grams = NutrientAmounts.total(of: ingredients.map(\.nutrients)).map { amount in
      amount.map { $0 * 100 / grams }
    }
    var portions = [Portion(label: "batch", grams: grams)]
    if let servings = recipe.servings {
      portions.insert(Portion(label: "serving", grams: grams / servings), at: 0)
    }
    return Food(
      id: id, name: recipe.name, group: "recipes", per100Grams: per100Grams,
      portions: portions)
  }

  private func current(_ ingredient: Ingredient, inside outer: Set<Food.ID>) -> Ingredient {
    guard let id = ingredient.foodID, let grams = ingredient.grams, !outer.contains(id) else {
      return ingredient
    }
    let now = foods[id] ?? recipes[id].map { food($0, inside: outer) }
    guard let now else { return ingredient }
    var ingredient = ingredient
    ingredient.nutrients = now.per100Grams.forPortion(grams: grams)
    ingredient.foodName = now.name
    return ingredient
  }
}
