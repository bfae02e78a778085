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

/// Written as in a food entry: `{"food":{"id":…,"name":…},"amount":…,"grams":…,"nutrients":{…}}`.
extension Ingredient: Codable {
  private enum CodingKeys: String, CodingKey {
    case food, amount, grams, nutrients
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let food = try container.nestedContainer(keyedBy: FoodKeys.self, forKey: .food)
    self.init(
      foodID: try food.decodeIfPresent(String.self, forKey: .id),
      foodName: try food.decode(String.self, forKey: .name),
      amount: try container.decode(String.self, forKey: .amount),
      grams: try container.decodeIfPresent(Double.self, forKey: .grams),
      nutrients: try container.decode(NutrientAmounts.self, forKey: .nutrients))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var food = container.nestedContainer(keyedBy: FoodKeys.self, forKey: .food)
    try food.encode(foodID, forKey: .id)
    try food.encode(foodName, forKey: .name)
    try container.encode(amount, forKey: .amount)
    try container.encode(grams, forKey: .grams)
    try container.encode(nutrients, forKey: .nutrients)
  }
}
