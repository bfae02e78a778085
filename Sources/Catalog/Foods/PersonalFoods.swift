import BoneHealth

/// What a search knows of the person: own foods, recipes and meals, and what the person usually eats.
package struct PersonalFoods: Sendable {
  /// Own foods and recipes.
  package let foods: [Food]
  package let meals: [SavedMeal]
  package let favorites: Set<Food.ID>
  package var habits: Habits
  /// The meal that is being eaten, at which habits count most.
  package var meal: Meal?
  /// The day it is, which “yesterday” counts from.
  package var today: CivilDate?
  /// What was eaten on a day, at one meal or all day.
  /// - Throws: `unreadable`, so that a disk error is never taken for “nothing”.
  package var eaten: @Sendable (CivilDate, Meal?) throws(EntryProblem) -> [Ingredient] =
    { _, _ in [] }
  /// The folded names of the own foods, in their order.
  let names: [FoldedText]
  private let places: [Food.ID: Int]
  private let namedPlaces: [[String]: Int]
  private let mealPlaces: [[String]: Int]
  /// Of the measures of own foods, the one of most words has so many.
  let longestMeasure: Int

  /// Of somebody who has neither recorded nor made anything.
  package static let empty = PersonalFoods(foods: [], meals: [], favorites: [], habits: Habits())

  package init(foods: [Food], meals: [SavedMeal], favorites: Set<Food.ID>, habits: Habits) {
    self.foods = foods
    self.meals = meals
    self.favorites = favorites
    self.habits = habits
    names = foods.map(\.foldedNames)
    places = Self.places(foods.map(\.id))
    namedPlaces = Self.places(foods.map { SearchWords.list($0.name) })
    mealPlaces = Self.places(meals.map { SearchWords.list($0.name) })
    longestMeasure =
      foods.lazy.flatMap(\.portions).map { SearchWords.list($0.label).count }.max() ?? 0
  }

  /// Where each key stands first.
  private static func places<Key>(_ keys: [Key]) -> [Key: Int] {
    Dictionary(zip(keys, 0...), uniquingKeysWith: { first, _ in first })
  }

  /// The own food or recipe with an identifier.
  package func food(id: Food.ID) -> Food? { places[id].map { foods[$0] } }

  /// The own food or recipe of that name, in folded words.
  func food(named words: [String]) -> Food? { namedPlaces[words].map { foods[$0] } }

  func food(barcode: Int64) -> Food? { foods.first { $0.barcode == barcode } }

  /// The saved meal of that name, in folded words.
  func meal(named words: [String]) -> SavedMeal? { mealPlaces[words].map { meals[$0] } }

  /// How much likelier a food is meant than another that matches equally well, from 0 to 1.
  func preference(for food: Food.ID) -> Double {
    let strength = habits.strength(of: food, at: meal) + (favorites.contains(food) ? 4 : 0)
    return strength / (strength + 1)
  }
}
