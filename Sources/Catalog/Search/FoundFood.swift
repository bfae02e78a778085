import GRDB

/// A food that a search found, and how well it matches.
struct FoundFood {
  var id: Food.ID
  /// Its place on its shelf; 0 for a food of the person’s own.
  var rank: Int64
  var distance: SearchRanking.Distance
  /// `nil` for a food of the person’s own.
  var shelf: Shelf?

  /// What a habit outweighs: slightly less than a word of the food’s proper name too many.
  private static let habit = 1.9

  /// The smaller, the likelier it is meant.
  /// - Parameter preference: how much of a habit it is, from 0 to 1.
  func penalty(_ preference: Double) -> Double {
    let cost = Rarity.cost(ofRank: rank)
    return distance.penalty + cost - preference * (Self.habit + cost)
  }
}

extension FoodSearch {
  /// The candidates on a shelf that hold all words, with how well they do.
  func foods(in database: Database, most: Int, of shelf: Shelf) throws -> [FoundFood] {
    let ranking = SearchRanking(words: words)
    return try candidates(in: database, most: most).compactMap { candidate in
      ranking.distance(ofNames: candidate.names).map {
        FoundFood(id: candidate.id, rank: candidate.rank, distance: $0, shelf: shelf)
      }
    }
  }
}
