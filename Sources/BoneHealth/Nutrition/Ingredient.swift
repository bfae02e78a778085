/// A part of a recipe or of a saved meal.
package struct Ingredient: Equatable, Hashable, Sendable {
  /// The food in the catalog, or the food or recipe of one’s own; `nil` when it was in none.
  package var foodID: String?
  package var foodName: String
  /// As it was typed: “2 cups”.
  package var amount: String
  /// `nil` when the weight of the amount is not known.
  package var grams: Double?
  /// What this amount held when it was put in: what counts when the food is in no catalog any more.
  package var nutrients: NutrientAmounts

  package init(
    foodID: String? = nil, foodName: String, amount: String, grams: Double? = nil,
    nutrients: NutrientAmounts
  ) {
    self.foodID = foodID
    self.foodName = foodName
    self.amount = amount
    self.grams = grams
    self.nutrients = nutrients
  }
}
