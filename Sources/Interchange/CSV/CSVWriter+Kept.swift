import BoneHealth
import Journal

/// What the person keeps beside her days; its lists are rows of their own, below it.
extension CSVWriter {
  private enum Cell {
    case text(String)
    case number(Double)
  }

  static func write(_ food: OwnFood, _ buffer: inout ByteBuffer) {
    var cells = cells(of: food.per100Grams)
    cells[.id] = .text(food.id.description)
    cells[.name] = .text(food.name)
    cells[.energyKilocalories] = food.energyKilocalories.map(Cell.number)
    cells[.barcode] = food.barcode.map(Cell.text)
    cells[.label] = text(food.label)
    write(Record.Kind.ownFood.rawValue, cells, &buffer)
    for portion in food.portions {
      write(
        CSVPart.portion.rawValue,
        [
          .id: .text(food.id.description), .portion: .text(portion.label),
          .grams: .number(portion.grams),
        ], &buffer)
    }
  }

  static func write(_ recipe: Recipe, _ buffer: inout ByteBuffer) {
    var cells: [CSVColumn: Cell] = [
      .id: .text(recipe.id.description), .name: .text(recipe.name),
    ]
    cells[.servings] = recipe.servings.map(Cell.number)
    cells[.cookedGrams] = recipe.cookedGrams.map(Cell.number)
    write(Record.Kind.recipe.rawValue, cells, &buffer)
    write(recipe.ingredients, of: recipe.id, &buffer)
  }

  static func write(_ meal: SavedMeal, _ buffer: inout ByteBuffer) {
    write(
      Record.Kind.savedMeal.rawValue,
      [.id: .text(meal.id.description), .name: .text(meal.name)], &buffer)
    write(meal.items, of: meal.id, &buffer)
  }

  private static func write(
    _ ingredients: [Ingredient], of id: EntryID, _ buffer: inout ByteBuffer
  ) {
    for ingredient in ingredients {
      var cells = cells(of: ingredient.nutrients)
      cells[.id] = .text(id.description)
      cells[.foodID] = ingredient.foodID.map(Cell.text)
      cells[.food] = .text(ingredient.foodName)
      cells[.amount] = text(ingredient.amount)
      cells[.grams] = ingredient.grams.map(Cell.number)
      write(CSVPart.ingredient.rawValue, cells, &buffer)
    }
  }

  static func write(_ supplement: OwnSupplement, _ buffer: inout ByteBuffer) {
    var cells = cells(of: supplement.nutrients)
    cells[.id] = .text(supplement.id.description)
    cells[.name] = .text(supplement.name)
    cells[.form] = supplement.form.map(Cell.text)
    cells[.amount] = text(supplement.amount)
    cells[.usual] = .text(CSVFlag(supplement.isUsual).rawValue)
    write(Record.Kind.ownSupplement.rawValue, cells, &buffer)
  }

  static func write(_ favorite: FavoriteFood, _ buffer: inout ByteBuffer) {
    write(
      Record.Kind.favorite.rawValue,
      [.foodID: .text(favorite.foodID), .food: .text(favorite.name)], &buffer)
  }

  static func write(_ exclusion: FoodExclusion, _ buffer: inout ByteBuffer) {
    let column: CSVColumn =
      switch exclusion {
      case .group: .group
      case .word: .word
      }
    write(Record.Kind.exclusion.rawValue, [column: .text(exclusion.name)], &buffer)
  }

  private static func cells(of amounts: NutrientAmounts) -> [CSVColumn: Cell] {
    let columns = zip(CSVColumn.nutrients, Nutrient.allCases)
    return Dictionary(
      uniqueKeysWithValues: columns.compactMap { column, nutrient in
        amounts[nutrient].map { (column, .number($0)) }
      })
  }

  /// A text that may be empty is left out then, and read as empty.
  private static func text(_ text: String) -> Cell? { text.isEmpty ? nil : .text(text) }

  private static func write(
    _ kind: String, _ cells: [CSVColumn: Cell], _ buffer: inout ByteBuffer
  ) {
    buffer.append(kind)
    for column in CSVColumn.allCases.dropFirst() {
      switch cells[column] {
      case .text(let text): buffer.append(cell: text)
      case .number(let number): buffer.append(cell: number)
      case nil: buffer.append(UInt8(ascii: ","))
      }
    }
    buffer.append("\r\n")
  }
}
