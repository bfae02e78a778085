/// A unit of volume as one types it; cups, spoons and pints are those of the United States.
package enum VolumeUnit: String, CaseIterable, Hashable, Sendable {
  case milliliter = "ml"
  case centiliter = "cl"
  case deciliter = "dl"
  case liter = "l"
  case teaspoon = "tsp"
  case tablespoon = "tbsp"
  case fluidOunce = "fl oz"
  case cup, pint, quart

  package var milliliters: Double { meaning.milliliters }

  /// Exact: the United States gallon is 231 cubic inches, 3,785.411784 ml; it is 4 quarts, 8 pints,
  /// 16 cups, 128 fluid ounces, 256 tablespoons, 768 teaspoons (NIST Handbook 44, appendix C).
  private var meaning: (milliliters: Double, words: String) {
    switch self {
    case .milliliter: (1, "ml, milliliter, milliliters, millilitre, millilitres")
    case .centiliter: (10, "cl, centiliter, centiliters, centilitre, centilitres")
    case .deciliter: (100, "dl, deciliter, deciliters, decilitre, decilitres")
    case .liter: (1000, "l, liter, liters, litre, litres")
    case .teaspoon: (4.928_921_593_75, "tsp, tsps, teaspoon, teaspoons, teaspoonful")
    case .tablespoon:
      (14.786_764_781_25, "tbsp, tbsps, tbs, tablespoon, tablespoons, tablespoonful")
    case .fluidOunce: (29.573_529_562_5, "floz, fl oz, fluid oz, fluid ounce, fluid ounces")
    case .cup: (236.588_236_5, "cup, cups, cupful")
    case .pint: (473.176_473, "pt, pint, pints")
    case .quart: (946.352_946, "qt, quart, quarts")
    }
  }

  private static let byWord = Dictionary(of: allCases.map { ($0, $0.meaning.words) })

  init?(word: String) {
    guard let unit = Self.byWord[word] else { return nil }
    self = unit
  }
}
