/// A unit of volume as one types it; cups, spoons and pints are those of the United States.
package enum VolumeUnit: String, CaseIterable, Hashable, Sendable {
  case milliliter = "ml"
  case centiliter = "cl"
  case deciliter = "dl"
  case liter = "l"
  case teaspoon = "tsp"
  case tablespoon = "tbsp"
  case fluidOunce = "fl oz"
  case cup
  case pint
  case quart

  /// Exact: the United States gallon is 231 cubic inches, 3,785.411784 ml; it is 4 quarts, 8 pints,
  /// 16 cups, 128 fluid ounces, 256 tablespoons, 768 teaspoons (NIST Handbook 44, appendix C).
  package var milliliters: Double {
    switch self {
    case .milliliter: 1
    case .centiliter: 10
    case .deciliter: 100
    case .liter: 1000
    case .teaspoon: 4.928_921_593_75
    case .tablespoon: 14.786_764_781_25
    case .fluidOunce: 29.573_529_562_5
    case .cup: 236.588_236_5
    case .pint: 473.176_473
    case .quart: 946.352_946
    }
  }

  init?(word: String) {
    switch word {
    case "ml", "milliliter", "milliliters", "millilitre", "millilitres": self = .milliliter
    case "cl", "centiliter", "centiliters", "centilitre", "centilitres": self = .centiliter
    case "dl", "deciliter", "deciliters", "decilitre", "decilitres": self = .deciliter
    case "l", "liter", "liters", "litre", "litres": self = .liter
    case "tsp", "tsps", "teaspoon", "teaspoons", "teaspoonful": self = .teaspoon
    case "tbsp", "tbsps", "tbs", "tablespoon", "tablespoons", "tablespoonful": self = .tablespoon
    case "floz", "fl oz", "fluid oz", "fluid ounce", "fluid ounces": self = .fluidOunce
    case "cup", "cups", "cupful": self = .cup
    case "pt", "pint", "pints": self = .pint
    case "qt", "quart", "quarts": self = .quart
    default: return nil
    }
  }
}
