import BoneHealth

extension SavedMeal: RecordType {
  package static let kindName = "saved_meal"
  package static let shape = Shape<SavedMeal>(
    kindName, noun: "saved meal", "Foods that are eaten together.",
    blank: SavedMeal(id: .blank, name: "", items: []), key: \.id.description, summary: \.name
  ) {
    Field("id", \.id, .identifier, "Tells the meal from all others.")
    Field("name", \.name, .name, "Its name.")
    Field(
      "items", \.items, of: Ingredient.shape, count: 1...100, partName: "ingredient",
      "What it is made of.")
  }
}
