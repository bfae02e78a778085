import BoneHealth
import Foundation

/// What a column of figures is about.
enum Measured: Hashable {
  case nutrient(Nutrient)
  case energy

  /// All there are, in the order they are shown.
  static let all = Nutrient.allCases.map(Measured.nutrient) + [.energy]

  /// The name in running text: “vitamin D”.
  var name: String {
    switch self {
    case .nutrient(let nutrient): nutrient.name
    case .energy: "energy"
    }
  }

  /// The name in an option: “vitamin-d”.
  var key: String { name.lowercased().replacing(" ", with: "-") }

  /// How a unit is given in an option, with the one that tables mostly have: “vitamin-d=mcg”.
  var example: String { "\(key)=\(usualUnit.rawValue)" }

  /// The unit that tables mostly give it in.
  var usualUnit: AmountUnit {
    switch self {
    case .nutrient(.calcium), .nutrient(.magnesium): .milligrams
    case .nutrient(.vitaminD), .nutrient(.vitaminK): .micrograms
    case .nutrient(.protein): .grams
    case .energy: .kilocalories
    }
  }
}

/// A unit that tables give figures in, as it is written in an option.
enum AmountUnit: String {
  case grams = "g"
  case milligrams = "mg"
  case micrograms = "mcg"
  case internationalUnits = "iu"
  case kilocalories = "kcal"
  case kilojoules = "kj"

  init?(_ text: some StringProtocol) {
    let text = text.lowercased()
    self.init(rawValue: Self.spellings[text] ?? text)
  }

  private static let spellings = [
    "gram": "g", "grams": "g", "milligram": "mg", "milligrams": "mg",
    // The micro sign, the Greek letter, and what is written in their place.
    "\u{B5}g": "mcg", "\u{3BC}g": "mcg", "ug": "mcg", "microgram": "mcg", "micrograms": "mcg",
    "ui": "iu", "ie": "iu",
  ]

  /// How many of the stored unit one of this is; `nil` where it measures something else.
  func factor(for measured: Measured) -> Double? {
    switch (measured, self) {
    case (.energy, .kilocalories): return 1
    // The thermochemical calorie is 4.184 J, exactly.
    case (.energy, .kilojoules): return 1 / 4.184
    case (.nutrient(.vitaminD), .internationalUnits):
      return 1 / VitaminD.internationalUnitsPerMicrogram
    case (.nutrient(let nutrient), _):
      guard let own = micrograms, let stored = AmountUnit(nutrient.unit.rawValue)?.micrograms
      else { return nil }
      return own / stored
    default: return nil
    }
  }

  private var micrograms: Double? {
    switch self {
    case .grams: 1_000_000
    case .milligrams: 1000
    case .micrograms: 1
    case .internationalUnits, .kilocalories, .kilojoules: nil
    }
  }
}

/// The units of columns whose names do not say them: `calcium=mg,vitamin-d=iu`.
package struct ImportUnits: Hashable, Sendable {
  private var units: [Measured: AmountUnit] = [:]

  /// None.
  package init() {}

  /// - Throws: `usage` where a part names no nutrient, or no unit of it.
  package init(_ text: String) throws(CatalogError) {
    for part in text.split(separator: ",") {
      let sides = part.split(separator: "=", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      let key = sides[0].lowercased().replacing("_", with: "-").replacing(" ", with: "-")
      guard let measured = Measured.all.first(where: { $0.key == key }) else {
        let keys = Measured.all.map(\.key).joined(separator: ", ")
        throw CatalogError(.usage, "“\(part)” gives no unit of \(keys); write calcium=mg")
      }
      guard sides.count == 2, let unit = AmountUnit(sides[1]), unit.factor(for: measured) != nil
      else {
        throw CatalogError(
          .usage, "“\(part)” gives no unit of \(measured.name); write \(measured.example)")
      }
      units[measured] = unit
    }
  }

  subscript(measured: Measured) -> AmountUnit? { units[measured] }

  /// The same for the same units, in whatever order they were given.
  var fingerprint: String {
    units.map { "\($0.key)=\($1.rawValue)" }.sorted().joined(separator: ",")
  }
}
