import BoneHealth

/// A food as a row of a shelf’s table `food`, and back.
enum FoodRow {
  static let columns = """
    id, name, other_names, "group", barcode, calcium_mg, vitamin_d_mcg, magnesium_mg, vitamin_k_mcg,
    protein_g, energy_kcal, portions
    """

  /// Measures are kept as `label TAB grams` lines, other names as lines: no name holds either sign.
  static func portions(_ food: Food) -> String {
    food.portions.map { "\($0.label)\t\($0.grams)" }.joined(separator: "\n")
  }

  /// The food of the row at hand, of a query for `columns`.
  static func food(_ row: Binder) -> Food {
    func text(_ column: CInt) -> String {
      String(decoding: row.text(column: column), as: UTF8.self)
    }
    let portions = row.text(column: 11).split(separator: UInt8(ascii: "\n")).compactMap {
      line -> Portion? in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let grams = Double(String(decoding: line[(tab + 1)...], as: UTF8.self))
      else { return nil }
      return Portion(label: String(decoding: line[..<tab], as: UTF8.self), grams: grams)
    }
    return Food(
      id: text(0), name: text(1),
      otherNames: text(2).split(separator: "\n").map(String.init), group: text(3),
      barcode: row.number(column: 4) == nil ? nil : row.integer(column: 4),
      per100Grams: NutrientAmounts(
        calciumMilligrams: row.number(column: 5), vitaminDMicrograms: row.number(column: 6),
        magnesiumMilligrams: row.number(column: 7), vitaminKMicrograms: row.number(column: 8),
        proteinGrams: row.number(column: 9)),
      energyKilocalories: row.number(column: 10), portions: portions)
  }
}
