import BoneHealth

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

extension Ingredient {
  static let shape = PartShape<Ingredient>(
    blank: Ingredient(foodName: "", amount: "", nutrients: .unknown)
  ) {
    Field("food", "The food.") {
      Field(
        "id", \.foodID, .name, column: "food_id",
        "In the catalog, or of the person’s own; null when it was in none.")
      Field("name", \.foodName, .name, column: "food", "Its name.")
    }
    Field(
      "amount", \.amount, .text(atMost: 500, canBeEmpty: true),
      "As it was typed.")
    Field("grams", \.grams, .grams, unit: "g", "What it weighs; null when that is not known.")
    Field("nutrients", \.nutrients, NutrientsFormat(), "What it held when it was put in.")
  }
}
