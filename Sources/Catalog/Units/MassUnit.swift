/// A unit of weight as one types it.
package enum MassUnit: String, CaseIterable, Hashable, Sendable {
  case milligram = "mg"
  case gram = "g"
  case kilogram = "kg"
  case ounce = "oz"
  case pound = "lb"

  package var grams: Double { meaning.grams }

  /// Exact: the pound is 0.45359237 kg and 16 ounces (international yard and pound agreement, 1959).
  private var meaning: (grams: Double, words: String) {
    switch self {
    case .milligram: (0.001, "mg, milligram, milligrams")
    case .gram: (1, "g, gr, gram, grams, gramme, grammes")
    case .kilogram: (1000, "kg, kilo, kilos, kilogram, kilograms")
    case .ounce: (28.349_523_125, "oz, ounce, ounces")
    case .pound: (453.592_37, "lb, lbs, pound, pounds")
    }
  }

  private static let byWord = Dictionary(of: allCases.map { ($0, $0.meaning.words) })

  init?(word: String) {
    guard let unit = Self.byWord[word] else { return nil }
    self = unit
  }
}
