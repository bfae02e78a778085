/// A unit of weight as one types it.
package enum MassUnit: String, CaseIterable, Hashable, Sendable {
  case milligram = "mg"
  case gram = "g"
  case kilogram = "kg"
  case ounce = "oz"
  case pound = "lb"

  /// Exact: the pound is 0.45359237 kg and 16 ounces (international yard and pound agreement, 1959).
  package var grams: Double {
    switch self {
    case .milligram: 0.001
    case .gram: 1
    case .kilogram: 1000
    case .ounce: 28.349_523_125
    case .pound: 453.592_37
    }
  }

  init?(word: String) {
    switch word {
    case "mg", "milligram", "milligrams": self = .milligram
    case "g", "gr", "gram", "grams", "gramme", "grammes": self = .gram
    case "kg", "kilo", "kilos", "kilogram", "kilograms": self = .kilogram
    case "oz", "ounce", "ounces": self = .ounce
    case "lb", "lbs", "pound", "pounds": self = .pound
    default: return nil
    }
  }
}
