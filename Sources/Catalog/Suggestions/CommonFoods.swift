extension FoodIndex {
  /// The foods that people log every day, in the order of their table.
  func commonFoods() throws -> [Food] {
    try foods("rank < ? ORDER BY rank") { $0.integer(Rarity.carried.rank(at: 0), 1) }
  }
}
