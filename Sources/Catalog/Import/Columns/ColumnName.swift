import BoneHealth
import Foundation

/// What a column of a table of foods holds.
enum ColumnMeaning: Hashable {
  case name, brand, identifier, barcode, group
  /// A serving in words.
  case serving
  /// What a serving weighs, in grams.
  case servingGrams
  /// An amount in 100 g.
  case amount(Measured)
}

/// The name of a column, and what it says of what the column holds.
struct ColumnName {
  let meaning: ColumnMeaning?
  /// The unit the name says; `nil` where it says none.
  let unit: LabelUnit?

  /// Reads names such as `calcium_mg`, “Vitamin D (µg)”, “Protein (g/100 g)” or `serving_grams`.
  init(_ text: String) {
    var words = Self.words(text)
    // “per 100 g” is how all amounts are understood.
    for ending in [["100", "g"], ["100g"]] where words.count > ending.count {
      if words.suffix(ending.count).elementsEqual(ending) {
        words.removeLast(ending.count)
        if words.last == "per" || words.last == "pro" { words.removeLast() }
      }
    }
    var unit: LabelUnit?
    if words.count > 1, let last = words.last, let said = LabelUnit(table: last) {
      unit = said
      words.removeLast()
    }
    let name = words.joined(separator: " ")
    if let meaning = Self.texts[name], unit == nil {
      (self.meaning, self.unit) = (meaning, nil)
    } else if unit == .mass(.grams) || Self.weights.contains(name), Self.servings.contains(name) {
      (meaning, self.unit) = (.servingGrams, nil)
    } else {
      (meaning, self.unit) = (Self.amounts[name].map(ColumnMeaning.amount), unit)
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }

  private static let texts: [String: ColumnMeaning] = [
    "name": .name, "food": .name, "food name": .name, "foodname": .name, "description": .name,
    "food description": .name, "product": .name, "product name": .name,
    "brand": .brand, "brands": .brand, "brand name": .brand, "brand owner": .brand,
    "id": .identifier, "code": .identifier, "identifier": .identifier, "food id": .identifier,
    "food code": .identifier, "fdc id": .identifier,
    "barcode": .barcode, "gtin": .barcode, "ean": .barcode, "ean13": .barcode, "upc": .barcode,
    "gtin upc": .barcode,
    "group": .group, "category": .group, "food group": .group, "food category": .group,
    "portion": .serving, "portion name": .serving, "portion unit name": .serving,
    "portion description": .serving, "serving": .serving, "serving size": .serving,
    "household serving": .serving,
  ]

  private static let servings: Set<String> = [
    "portion", "portion size", "portion weight", "portion gram weight", "serving", "serving size",
    "serving weight", "serving gram weight", "gram weight",
  ]
  /// Those that are in grams by their name.
  private static let weights: Set<String> = [
    "portion gram weight", "serving gram weight", "gram weight",
  ]

  private static let amounts: [String: Measured] = [
    "calcium": .nutrient(.calcium), "ca": .nutrient(.calcium), "calcium ca": .nutrient(.calcium),
    "vitamin d": .nutrient(.vitaminD), "vit d": .nutrient(.vitaminD),
    "vitamind": .nutrient(.vitaminD), "vitamin d d2 d3": .nutrient(.vitaminD),
    "magnesium": .nutrient(.magnesium), "magnesium mg": .nutrient(.magnesium),
    "vitamin k": .nutrient(.vitaminK), "vit k": .nutrient(.vitaminK),
    "vitamink": .nutrient(.vitaminK), "vitamin k1": .nutrient(.vitaminK),
    "vitamin k phylloquinone": .nutrient(.vitaminK), "phylloquinone": .nutrient(.vitaminK),
    "protein": .nutrient(.protein), "proteins": .nutrient(.protein),
    "energy": .energy, "calories": .energy,
  ]
}
