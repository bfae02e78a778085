import BoneHealth

/// How much of a food, as the person put it.
package enum Amount: Hashable, Sendable {
  /// Nothing was said: one usual portion.
  case usual
  /// So many of the food: “2 eggs”.
  case count(Double)
  /// So many of a measure of the food itself: “2 large”, “1 slice”.
  case measure(Double, String)
  case volume(Double, VolumeUnit)
  case mass(Double, MassUnit)

  /// How many of the unit, measure or food.
  package var number: Double {
    switch self {
    case .usual: 1
    case .count(let number), .measure(let number, _), .volume(let number, _), .mass(let number, _):
      number
    }
  }
}

/// Written so that reading it again gives the same amount: `170 g`, `1 1/2 cup`, `2 large`, `2`.
extension Amount: CustomStringConvertible {
  package var description: String {
    switch self {
    case .usual: ""
    case .count(let number): TypedNumber.text(number)
    case .measure(let number, let label): "\(TypedNumber.text(number)) \(label)"
    case .volume(let number, let unit): "\(TypedNumber.text(number)) \(unit.rawValue)"
    case .mass(let number, let unit): "\(TypedNumber.text(number)) \(unit.rawValue)"
    }
  }
}
