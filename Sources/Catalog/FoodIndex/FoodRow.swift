import BoneHealth

/// A food as a row of an index’s table `food`, and back.
enum FoodRow {
  static let columns = """
    id, name, other_names, "group", barcode, calcium_mg, vitamin_d_mcg, magnesium_mg, vitamin_k_mcg,
    protein_g, energy_kcal, portions
    """

  /// Measures are kept as `label TAB grams` lines, other names as lines: no name holds either sign.
  static func portions(_ food: Food) -> String {
    food.portions.map { "\($0.label)\t\($0.grams)" }.joined(separator: "\n")
  }

  /// More than any measure of a food weighs, in grams.
  private static let mostGrams = 1_000_000.0

  /// The food of the row at hand, of a query for `columns`.
  /// - Throws: where it holds what no food does.
  static func food(_ row: Binder) throws(FoodIndexFailure) -> Food {
    let portions = row.text(column: 11).split(separator: UInt8(ascii: "\n")).compactMap {
      line -> Portion? in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let grams = Double(String(decoding: line[(tab + 1)...], as: UTF8.self)),
        (0...mostGrams).contains(grams)
      else { return nil }
      return Portion(label: String(decoding: line[..<tab], as: UTF8.self), grams: grams)
    }
    let food = Food(
      id: row.string(column: 0), name: row.string(column: 1),
      otherNames: row.string(column: 2).split(separator: "\n").map(String.init),
      group: row.string(column: 3),
      barcode: row.isInteger(column: 4) ? row.integer(column: 4) : nil,
      per100Grams: NutrientAmounts(
        calciumMilligrams: row.number(column: 5), vitaminDMicrograms: row.number(column: 6),
        magnesiumMilligrams: row.number(column: 7), vitaminKMicrograms: row.number(column: 8),
        proteinGrams: row.number(column: 9)),
      energyKilocalories: row.number(column: 10), portions: portions)
    // Text in the place of a figure is none that is unknown.
    guard !(5...10).contains(where: row.isText),
      FoodBounds.problem(
        with: food.per100Grams, energyKilocalories: food.energyKilocalories) == nil
    else { throw .damaged }
    return food
  }
}
