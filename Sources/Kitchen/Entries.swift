import BoneHealth
import Catalog
import Journal

// What was picked from the catalog becomes an entry of the journal, or a part of a recipe or meal.

extension FoodEntry {
  /// `nil` for an item with a problem.
  package init?(_ item: EntryItem, id: EntryID, date: CivilDate, time: CivilTime, meal: Meal) {
    guard let part = Ingredient(item) else { return nil }
    self.init(
      id: id, date: date, time: time, meal: meal, foodID: part.foodID, foodName: part.foodName,
      amount: part.amount, grams: part.grams, nutrients: part.nutrients)
  }

  /// A supplement; `nil` for an item with a problem.
  package init?(_ item: SupplementItem, id: EntryID, date: CivilDate, time: CivilTime, meal: Meal) {
    guard item.problem == nil, let nutrients = item.nutrients else { return nil }
    self.init(
      id: id, date: date, time: time, meal: meal, origin: .supplement, foodID: item.ownID,
      foodName: item.name, amount: item.amount, nutrients: nutrients)
  }
}

extension SupplementItem {
  /// Takes what was recorded in the place of what its words mean now.
  package mutating func keep(_ entry: FoodEntry) {
    (name, amount, ownID, nutrients) = (
      entry.foodName, entry.amount, entry.foodID, entry.nutrients
    )
    problem = nil
  }
}

extension ExerciseEntry {
  /// `nil` for an item with a problem.
  package init?(_ item: MovementItem, id: EntryID, date: CivilDate, time: CivilTime) {
    guard item.problem == nil, let activity = item.activity else { return nil }
    let force = activity.peakForceBodyWeights
    self.init(
      id: id, date: date, time: time, activity: activity.name, activityID: activity.id,
      modality: activity.modality, minutes: item.minutes, effort: item.effort,
      impacts: item.impacts, sets: item.sets,
      peakForceBodyWeights: force.map { ($0.lowerBound + $0.upperBound) / 2 }, note: item.note)
  }
}

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
  package static func list(_ items: [EntryItem]) throws(LibraryProblem) -> [Ingredient] {
    guard !items.isEmpty else { throw .noFood }
    var ingredients: [Ingredient] = []
    for (index, item) in items.enumerated() {
      guard let ingredient = Ingredient(item) else {
        let place = items.count == 1 ? "" : "item \(index + 1), "
        throw LibraryProblem(
          "\(place)“\(item.text)”: \(item.problem?.message ?? "is not understood")")
      }
      ingredients.append(ingredient)
    }
    return ingredients
  }
}

extension LibraryProblem {
  fileprivate static let noFood = Self(
    "the line names no food; write for instance “2 eggs, 1 cup milk”")
}

extension Recipe {
  /// A recipe of what an entry line became; throws as `Ingredient.list` does.
  package init(
    id: EntryID, name: String, items: [EntryItem], servings: Double?, cookedGrams: Double?
  ) throws(LibraryProblem) {
    self.init(
      id: id, name: name.onOneLine, ingredients: try Ingredient.list(items), servings: servings,
      cookedGrams: cookedGrams)
  }
}

extension SavedMeal {
  /// A meal of what an entry line became; throws as `Ingredient.list` does.
  package init(id: EntryID, name: String, items: [EntryItem]) throws(LibraryProblem) {
    self.init(id: id, name: name.onOneLine, items: try Ingredient.list(items))
  }

  /// A meal of what was eaten, without supplements; throws where nothing was.
  package init(id: EntryID, name: String, eaten: [FoodEntry]) throws(LibraryProblem) {
    let foods = eaten.filter { $0.origin == .food }
    guard !foods.isEmpty else { throw .noFood }
    self.init(id: id, name: name.onOneLine, items: foods.map(Ingredient.init))
  }
}
