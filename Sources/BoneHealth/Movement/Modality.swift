/// A way of moving, told apart by how it acts on bone.
package enum Modality: String, CaseIterable, Hashable, Sendable {
  /// Weight-bearing, high impact: direct loading from ground reaction forces.
  case highImpact = "high_impact"
  /// Weight-bearing, low impact: the sustained force of gravity.
  case lowImpact = "low_impact"
  /// Muscles pull where they attach to bone.
  case resistance
  /// Balance and flexibility: fewer falls, so fewer fractures.
  case balance
  /// Little load on bone; counted, but toward no bone goal.
  case nonWeightBearing = "non_weight_bearing"

  package var title: String {
    switch self {
    case .highImpact: "High impact"
    case .lowImpact: "Low impact"
    case .resistance: "Resistance"
    case .balance: "Balance"
    case .nonWeightBearing: "Not weight-bearing"
    }
  }

  /// The title in running text.
  package var name: String { title.lowercased() }
}
