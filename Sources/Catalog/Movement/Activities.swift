import BoneHealth
import Resources

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

  package init(_ table: EmbeddedTable) {
    self.init(table.rows.compactMap(Activity.init(row:)))
  }

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
