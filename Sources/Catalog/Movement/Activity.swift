import BoneHealth

/// Something one does to move, with how it acts on bone.
package struct Activity: Equatable, Hashable, Identifiable, Sendable {
  package var id: String
  package var name: String
  package var otherNames: [String]
  package var modality: Modality
  /// The effort it usually takes, until the person says otherwise.
  package var usualEffort: Effort
  /// The parts of the skeleton it loads: `hip`, `spine`.
  package var sites: [String]
  /// The peak vertical ground reaction force, in body weights; `nil` where it is not known.
  package var peakForceBodyWeights: ClosedRange<Double>?
  /// How often the load comes: steps or jumps a minute; `nil` where it is not known.
  package var cadencePerMinute: Double?
  /// Where the figures come from, in words to show.
  package var source: String
}

extension Activity {
  /// Whether people count it in impacts, as they count jumps; running is of high impact, and yet
  /// “running 20” means something else.
  var isCountedInImpacts: Bool { modality == .highImpact && Self.counted.contains(id) }

  private static let counted: Set<String> = [
    "jumps", "star-jumps", "stomps", "hops", "drop-jumps", "jump-rope", "box-jumps", "heel-drops",
  ]

  /// How it may be typed with an amount, to show what would be right.
  var example: String {
    let name = name.lowercased()
    return isCountedInImpacts ? "\(name) 50" : "\(name) 30 min"
  }

  /// `nil` when the row lacks a name, or its modality or effort is none.
  init?(row: EmbeddedTable.Row) {
    let (id, name) = (row["id"], row["name"])
    guard !id.isEmpty, !name.isEmpty, let modality = Modality(rawValue: row["modality"]),
      let effort = Int(row["usual_effort"]).flatMap(Effort.init(rawValue:))
    else { return nil }
    self.init(
      id: id, name: name, otherNames: row.list("also"), modality: modality, usualEffort: effort,
      sites: row.list("sites"), cadencePerMinute: Double(row["cadence_per_minute"]),
      source: row["source"])
    if let low = Double(row["peak_force_bw_low"]), let high = Double(row["peak_force_bw_high"]),
      low <= high
    {
      peakForceBodyWeights = low...high
    }
  }
}
