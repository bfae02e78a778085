import BoneHealth
import GRDB

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

  static func food(_ row: Row) -> Food {
    let names: String = row[2]
    let lines: String = row[11]
    let portions = lines.split(separator: "\n").compactMap { line -> Portion? in
      guard let tab = line.firstIndex(of: "\t"), let grams = Double(line[tab...].dropFirst())
      else { return nil }
      return Portion(label: String(line[..<tab]), grams: grams)
    }
    return Food(
      id: row[0], name: row[1], otherNames: names.split(separator: "\n").map(String.init),
      group: row[3], barcode: row[4],
      per100Grams: NutrientAmounts(
        calciumMilligrams: row[5], vitaminDMicrograms: row[6], magnesiumMilligrams: row[7],
        vitaminKMicrograms: row[8], proteinGrams: row[9]),
      energyKilocalories: row[10], portions: portions)
  }
}
