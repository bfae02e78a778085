import BoneHealth
import GRDB

extension Food {
  /// The columns of an index’s table `food` that a food is read from.
  static let columns = """
    id, name, other_names, "group", barcode, calcium_mg, vitamin_d_mcg, magnesium_mg, vitamin_k_mcg,
    protein_g, energy_kcal, portions
    """

  /// More than any measure of a food weighs, in grams.
  private static let mostGrams = 1_000_000.0

  /// The food of the row at hand, of a query for `columns`.
  ///
  /// Measures are kept as `label TAB grams` lines, other names as lines: no name holds either sign.
  /// - Throws: where it holds what no food does.
  init(_ row: Binder) throws {
    let portions = row.text(column: 11).split(separator: UInt8(ascii: "\n")).compactMap {
      line -> Portion? in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let grams = Double(String(decoding: line[(tab + 1)...], as: UTF8.self)),
        (0...Self.mostGrams).contains(grams)
      else { return nil }
      return Portion(label: String(decoding: line[..<tab], as: UTF8.self), grams: grams)
    }
    self.init(
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
      FoodBounds.problem(with: per100Grams, energyKilocalories: energyKilocalories) == nil
    else { throw DatabaseError.damaged("a food holds what none does") }
  }
}
