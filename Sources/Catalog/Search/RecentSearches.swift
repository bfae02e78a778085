/// What was found for the last searches. Those that are asked for again stay; of the others, the older
/// half goes when there are too many.
struct RecentSearches {
  struct Search: Hashable {
    var words: [SearchWord]
    var corrected: Bool
  }

  /// The most searches of each half.
  private static let half = 32

  private var newer: [Search: [FoundFood]] = [:]
  private var older: [Search: [FoundFood]] = [:]

  /// What a search found, if it is known still.
  mutating func take(_ search: Search) -> [FoundFood]? {
    if let known = newer[search] { return known }
    guard let known = older[search] else { return nil }
    keep(known, for: search)
    return known
  }

  mutating func keep(_ found: [FoundFood], for search: Search) {
    if newer.count >= Self.half { (older, newer) = (newer, [:]) }
    newer[search] = found
  }
}
