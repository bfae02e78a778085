import Journal

/// What the person keeps beside her days, and the parts of it.
extension CSVCells {
  /// Without its portions, which stand below it.
  func ownFood() throws(RecordError) -> OwnFood {
    OwnFood(
      id: try id(), name: try name(), per100Grams: try nutrients(),
      energyKilocalories: try number(.energyKilocalories), barcode: text(.barcode),
      label: text(.label) ?? "")
  }

  func portion() throws(RecordError) -> OwnPortion {
    let portion = OwnPortion(
      label: try required(.portion, text(.portion)), grams: try required(.grams, number(.grams)))
    try Self.naming { () throws(RecordError) in try portion.validate(at: "portion.") }
    return portion
  }

  /// Without its ingredients, which stand below it.
  func recipe() throws(RecordError) -> Recipe {
    Recipe(
      id: try id(), name: try name(), ingredients: [], servings: try number(.servings),
      cookedGrams: try number(.cookedGrams))
  }

  func ingredient() throws(RecordError) -> Ingredient {
    let ingredient = Ingredient(
      foodID: text(.foodID), foodName: try required(.food, text(.food)),
      amount: text(.amount) ?? "", grams: try number(.grams), nutrients: try nutrients())
    try Self.naming { () throws(RecordError) in try ingredient.validate(at: "") }
    return ingredient
  }

  private static func naming(
    _ validate: () throws(RecordError) -> Void
  ) throws(RecordError) {
    do {
      try validate()
    } catch {
      throw CSVColumn.naming(error)
    }
  }

  func ownSupplement() throws(RecordError) -> OwnSupplement {
    OwnSupplement(
      id: try id(), name: try name(), form: text(.form), amount: text(.amount) ?? "",
      nutrients: try nutrients(), isUsual: try choice(.usual, CSVFlag.init) == .yes)
  }

  func name() throws(RecordError) -> String { try required(.name, text(.name)) }
}

/// Spreadsheets would write true and false in the words of their country.
enum CSVFlag: String, CaseIterable {
  case yes, no

  init(_ value: Bool) { self = value ? .yes : .no }
}
