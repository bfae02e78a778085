import BoneHealth
import Journal

/// What the person keeps beside her days.
extension JSONWriter {
  static func write(_ food: OwnFood, _ buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":\"own_food\"")
    buffer.append(key: ",\"id\":", json: food.id.description)
    buffer.append(key: ",\"name\":", json: food.name)
    write(key: ",\"per100g\":", food.per100Grams, &buffer)
    buffer.append(key: ",\"energy_kcal\":", json: food.energyKilocalories)
    buffer.append(",\"portions\":[")
    for (index, portion) in food.portions.enumerated() {
      buffer.append(key: index == 0 ? "{\"label\":" : ",{\"label\":", json: portion.label)
      buffer.append(key: ",\"grams\":", json: portion.grams)
      buffer.append(UInt8(ascii: "}"))
    }
    buffer.append(key: "],\"barcode\":", json: food.barcode)
    buffer.append(key: ",\"label\":", json: food.label)
  }

  static func write(_ recipe: Recipe, _ buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":\"recipe\"")
    buffer.append(key: ",\"id\":", json: recipe.id.description)
    buffer.append(key: ",\"name\":", json: recipe.name)
    write(key: ",\"ingredients\":", recipe.ingredients, &buffer)
    buffer.append(key: ",\"servings\":", json: recipe.servings)
    buffer.append(key: ",\"cooked_grams\":", json: recipe.cookedGrams)
  }

  static func write(_ meal: SavedMeal, _ buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":\"saved_meal\"")
    buffer.append(key: ",\"id\":", json: meal.id.description)
    buffer.append(key: ",\"name\":", json: meal.name)
    write(key: ",\"items\":", meal.items, &buffer)
  }

  private static func write(
    key: String, _ ingredients: [Ingredient], _ buffer: inout ByteBuffer
  ) {
    buffer.append(key)
    buffer.append(UInt8(ascii: "["))
    for (index, ingredient) in ingredients.enumerated() {
      let opening = index == 0 ? "{\"food\":" : ",{\"food\":"
      write(key: opening, id: ingredient.foodID, name: ingredient.foodName, &buffer)
      buffer.append(key: ",\"amount\":", json: ingredient.amount)
      buffer.append(key: ",\"grams\":", json: ingredient.grams)
      write(key: ",\"nutrients\":", ingredient.nutrients, &buffer)
      buffer.append(UInt8(ascii: "}"))
    }
    buffer.append(UInt8(ascii: "]"))
  }

  static func write(_ supplement: OwnSupplement, _ buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":\"own_supplement\"")
    buffer.append(key: ",\"id\":", json: supplement.id.description)
    buffer.append(key: ",\"name\":", json: supplement.name)
    buffer.append(key: ",\"form\":", json: supplement.form)
    buffer.append(key: ",\"amount\":", json: supplement.amount)
    write(key: ",\"nutrients\":", supplement.nutrients, &buffer)
    buffer.append(supplement.isUsual ? ",\"usual\":true" : ",\"usual\":false")
  }

  static func write(_ exclusion: FoodExclusion, _ buffer: inout ByteBuffer) {
    buffer.append("{\"kind\":\"exclusion\"")
    switch exclusion {
    case .group(let name):
      buffer.append(key: ",\"group\":", json: name)
      buffer.append(",\"word\":null")
    case .word(let word):
      buffer.append(key: ",\"group\":null,\"word\":", json: word)
    }
  }
}
