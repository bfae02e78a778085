import BoneHealth

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

extension Recipe: RecordType {
  package static let kindName = "recipe"
  package static let shape = Shape<Recipe>(
    kindName, noun: "recipe", "A dish of the person’s own.",
    blank: Recipe(id: .blank, name: "", ingredients: []), key: \.id.description, summary: \.name
  ) {
    Field("id", \.id, .identifier, "Tells the recipe from all others.")
    Field("name", \.name, .name, "Its name.")
    Field(
      "ingredients", \.ingredients, of: Ingredient.shape, count: 1...100, partName: "ingredient",
      "What it is made of.")
    Field("servings", \.servings, .number(0.001...10_000), "How many it makes.")
    Field(
      "cooked_grams", \.cookedGrams, .gramsAboveZero, unit: "g", "What it weighs when it is done.")
  }
}
