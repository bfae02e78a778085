/// A food of the catalog, or of the person’s own, that she wants at hand.
package struct FavoriteFood: Equatable, Hashable, Sendable {
  package var foodID: String
  /// As it was when it was marked, for when the catalog has the food no more.
  package var name: String

  package init(foodID: String, name: String) {
    self.foodID = foodID
    self.name = name
  }
}

/// Written as in a food entry: `{"food":{"id":…,"name":…}}`.
extension FavoriteFood: Codable {
  private enum CodingKeys: String, CodingKey {
    case food
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let food = try container.nestedContainer(keyedBy: FoodKeys.self, forKey: .food)
    self.init(
      foodID: try food.decode(String.self, forKey: .id),
      name: try food.decode(String.self, forKey: .name))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    var food = container.nestedContainer(keyedBy: FoodKeys.self, forKey: .food)
    try food.encode(foodID, forKey: .id)
    try food.encode(name, forKey: .name)
  }
}
