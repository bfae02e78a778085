import GRDB

/// A search for the foods whose names hold all of some words.
struct FoodSearch {
  let words: [String]

  /// As many candidates are ranked; they come in the order of the table, the likeliest first.
  private static let candidates = 300
  /// No food’s name has more words, or longer ones.
  private static let mostWords = 24
  private static let longestWord = 64

  func foods(in database: Database, limit: Int) throws -> [Food] {
    guard !words.isEmpty, words.count <= Self.mostWords, limit > 0,
      words.allSatisfy({ $0.utf8.count <= Self.longestWord })
    else { return [] }
    var names = try matches(in: database, prefixes: true)
    if names.count == Self.candidates {
      // The begun words may have crowded out names that hold the whole words.
      let known = Set(names.map(\.rank))
      names += try matches(in: database, prefixes: false).filter { !known.contains($0.rank) }
    }
    let ranking = SearchRanking(words: words)
    let best = names.map { (rank: $0.rank, penalty: ranking.penalty(of: $0.words, rank: $0.rank)) }
      .sorted { ($0.penalty, $0.rank) < ($1.penalty, $1.rank) }.prefix(limit)
    let statement = try database.cachedStatement(
      sql: "SELECT \(FoodRow.columns) FROM food WHERE rank = ?")
    return try best.compactMap { try Row.fetchOne(statement, arguments: [$0.rank]) }
      .map(FoodRow.food)
  }

  private func matches(
    in database: Database, prefixes: Bool
  ) throws -> [(rank: Int, words: String)] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT rowid, words FROM search WHERE search MATCH ? ORDER BY rowid
        LIMIT \(Self.candidates)
        """)
    let rows = try Row.fetchCursor(statement, arguments: [pattern(prefixes: prefixes)])
    var found: [(rank: Int, words: String)] = []
    while let row = try rows.next() { found.append((row[0], row[1])) }
    return found
  }

  /// Every word, in either grammatical number, and begun words too if `prefixes`. Folded words hold
  /// letters and digits only, so that in quotes they can never be read as operators.
  private func pattern(prefixes: Bool) -> String {
    words.map { word in
      let others = SearchWords.otherNumbers(of: word).map { " OR \"\($0)\"" }.joined()
      return "(\"\(word)\"\(prefixes ? " *" : "")\(others))"
    }.joined(separator: " AND ")
  }
}
