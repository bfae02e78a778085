import BoneHealth

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
