import BoneHealth

/// What a figure of a label or of a table of foods is about.
package enum Measured: Hashable, Sendable {
  case nutrient(Nutrient)
  case energy

  /// All there are, in the order they are shown.
  static let all = Nutrient.allCases.map(Measured.nutrient) + [.energy]

  /// The name in running text: “vitamin D”.
  package var name: String {
    switch self {
    case .nutrient(let nutrient): nutrient.name
    case .energy: "energy"
    }
  }

  /// The sign of the unit it is stored in.
  var storedUnit: String {
    switch self {
    case .nutrient(let nutrient): nutrient.unit.symbol
    case .energy: "kcal"
    }
  }
}
