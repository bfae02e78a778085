/// A dish of the person’s own. It may hold other recipes; whoever makes one sees that none holds
/// itself, and whoever reads one must not rely on it, for an import can bring any.
package struct Recipe: Equatable, Hashable, Sendable {
  package var id: EntryID
  package var name: String
  /// One at least.
  package var ingredients: [Ingredient]
  /// How many it makes; `nil` when it was not said.
  package var servings: Double?
  /// What it weighs when it is done; `nil` when it was not said.
  package var cookedGrams: Double?

  package init(
    id: EntryID, name: String, ingredients: [Ingredient], servings: Double? = nil,
    cookedGrams: Double? = nil
  ) {
    self.id = id
    self.name = name
    self.ingredients = ingredients
    self.servings = servings
    self.cookedGrams = cookedGrams
  }
}

/// Written as `{"id":…,"name":…,"ingredients":[…],"servings":…,"cooked_grams":…}`.
extension Recipe: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, name, ingredients, servings
    case cookedGrams = "cooked_grams"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(ingredients, forKey: .ingredients)
    try container.encode(servings, forKey: .servings)
    try container.encode(cookedGrams, forKey: .cookedGrams)
  }
}
