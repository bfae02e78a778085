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

  func farther(by penalty: Double) -> FoundFood {
    var food = self
    food.distance.penalty += penalty
    return food
  }
}
