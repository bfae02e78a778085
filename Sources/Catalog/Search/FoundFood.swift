import GRDB

/// A food that a search found, and how well it matches.
struct FoundFood {
  var id: Food.ID
  /// Its place in its index; 0 for a food of the person’s own.
  var rank: Int64
  var distance: SearchRanking.Distance
  /// `nil` for a food of the person’s own.
  var index: FoodIndex?

  /// Whether the words are those of a food that people log every day: then nothing was misspelled.
  var isMeant: Bool { distance.isWhole && Rarity.cost(ofRank: rank) == 0 }

  /// What a habit outweighs: slightly less than a word of the food’s proper name too many.
  private static let habit = 1.9

  /// The smaller, the likelier it is meant.
  /// - `preference`: how much of a habit it is, from 0 to 1.
  func penalty(_ preference: Double) -> Double {
    let cost = Rarity.cost(ofRank: rank)
    return distance.penalty + cost - preference * (Self.habit + cost)
  }

  fileprivate func farther(by penalty: Double) -> FoundFood {
    var food = self
    food.distance.penalty += penalty
    return food
  }
}

extension SpellingSearch {
  /// As many foods are ranked of each way to spell the words: there may be a dozen ways.
  private static let candidates = 40

  func foods(in database: Database, of index: FoodIndex) throws -> [FoundFood] {
    try lines(in: FoodIndexVocabulary(database: database)).flatMap { line in
      try FoodSearch(words: line.words).foods(in: database, most: Self.candidates, of: index)
        .map { $0.farther(by: line.penalty) }
    }
  }

  func foods(among own: PersonalFoods) -> [FoundFood] {
    guard !own.foods.isEmpty,
      let lines = try? lines(in: NameVocabulary(own.foods.flatMap(\.names)))
    else { return [] }
    return lines.flatMap { line in
      FoodSearch(words: line.words).foods(among: own).map { $0.farther(by: line.penalty) }
    }
  }
}
