import BoneHealth
import GRDB

/// A food as a row of the table `food`, and back.
enum FoodRow {
  /// Portions are kept as `label TAB grams` lines: a table field holds neither.
  static func arguments(rank: Int, food: Food, words: String) -> StatementArguments {
    let portions = food.portions.map { "\($0.label)\t\($0.grams)" }.joined(separator: "\n")
    return [
      rank, food.id, food.name, food.group, food.per100Grams[.calcium],
      food.per100Grams[.vitaminD], food.per100Grams[.magnesium], food.per100Grams[.vitaminK],
      food.per100Grams[.protein], portions, words,
    ]
  }

  static let columns = """
    id, name, "group", calcium_mg, vitamin_d_mcg, magnesium_mg, vitamin_k_mcg, protein_g, portions
    """

  static func food(_ row: Row) -> Food {
    let lines: String = row[8]
    let portions = lines.split(separator: "\n").compactMap { line -> Portion? in
      guard let tab = line.firstIndex(of: "\t"), let grams = Double(line[tab...].dropFirst())
      else { return nil }
      return Portion(label: String(line[..<tab]), grams: grams)
    }
    return Food(
      id: row[0], name: row[1], group: row[2],
      per100Grams: NutrientAmounts(
        calciumMilligrams: row[3], vitaminDMicrograms: row[4], magnesiumMilligrams: row[5],
        vitaminKMicrograms: row[6], proteinGrams: row[7]),
      portions: portions)
  }
}
