import BoneHealth
import Resources

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

/// The activities one can pick from.
package struct Activities: Sendable {
  package let all: [Activity]
  private let names: [[ActivityName]]

  package init(_ all: [Activity]) {
    self.all = all
    names = all.map { activity in
      ([activity.name] + activity.otherNames).map(ActivityName.init)
    }
  }

  package init(_ table: EmbeddedTable) { self.init(table.rows.compactMap(Activity.init(row:))) }

  /// The built-in table, read when it is first asked for.
  package static let embedded = Activities(EmbeddedTable(embedded_activities()))

  /// The activities whose name holds each of these words, or words that begin so; best first.
  package func search(_ words: String, limit: Int) -> [Activity] {
    let query = ActivityName(words)
    let found = names.indices.compactMap { index in
      names[index].enumerated().compactMap { place, name in name.fit(query, isOtherName: place > 0)
      }
      .min(by: <).map { (index: index, fit: $0) }
    }
    return found.sorted { $0.fit < $1.fit }.prefix(max(0, limit)).map { all[$0.index] }
  }

  /// Activities whose name shares at least one word; best first.
  func near(_ words: String, limit: Int) -> [Activity] {
    let query = ActivityName(words)
    let shared = names.indices.map { index in
      (index: index, count: names[index].lazy.map { $0.wordsShared(with: query) }.max() ?? 0)
    }
    return shared.filter { $0.count > 0 }.sorted { $0.count > $1.count }.prefix(max(0, limit))
      .map { all[$0.index] }
  }
}
