import BoneHealth
import Catalog
import Journal

extension Ingredient {
  /// `nil` for an item with a problem.
  package init?(_ item: EntryItem) {
    guard item.problem == nil, let food = item.food, let nutrients = item.nutrients else {
      return nil
    }
    self.init(
      foodID: food.id.isEmpty ? nil : food.id, foodName: food.name, amount: item.amountLabel,
      grams: item.grams, nutrients: nutrients)
  }

  /// What was eaten, as a part of something to be eaten again.
  package init(_ entry: FoodEntry) {
    self.init(
      foodID: entry.foodID, foodName: entry.foodName, amount: entry.amount, grams: entry.grams,
      nutrients: entry.nutrients)
  }

  /// What an entry line became.
  /// - Throws: for a line without items, or with one that is not understood.
  package static func list(
    _ items: [EntryItem], of kind: Record.Kind
  ) throws(LibraryProblem) -> [Ingredient] {
    guard !items.isEmpty else { throw .nothingNamed(kind) }
    var ingredients: [Ingredient] = []
    for (index, item) in items.enumerated() {
      guard let ingredient = Ingredient(item) else {
        throw .item(
          number: index + 1, of: items.count, text: item.text,
          reason: item.problem?.message)
      }
      ingredients.append(ingredient)
    }
    return ingredients
  }
}

extension Recipe {
  /// A recipe of what an entry line became.
  /// - Throws: for a line without items, or with one that is not understood.
  package init(
    id: EntryID, name: String, items: [EntryItem], servings: Double?, cookedGrams: Double?
  ) throws(LibraryProblem) {
    self.init(
      id: id, name: name.trimmed, ingredients: try Ingredient.list(items, of: Recipe.kind),
      servings: servings, cookedGrams: cookedGrams)
  }
}

extension SavedMeal {
  /// A meal of what an entry line became.
  /// - Throws: for a line without items, or with one that is not understood.
  package init(id: EntryID, name: String, items: [EntryItem]) throws(LibraryProblem) {
    self.init(id: id, name: name.trimmed, items: try Ingredient.list(items, of: SavedMeal.kind))
  }

  /// A meal of what was eaten; supplements are left out.
  /// - Throws: where nothing was.
  package init(id: EntryID, name: String, eaten: [FoodEntry]) throws(LibraryProblem) {
    let foods = eaten.filter { $0.origin == .food }
    guard !foods.isEmpty else { throw .nothingNamed(SavedMeal.kind) }
    self.init(id: id, name: name.trimmed, items: foods.map(Ingredient.init))
  }
}
