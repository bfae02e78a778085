extension FoodIndex {
  /// The foods that people log every day, in the order of their table.
  func commonFoods() throws(FoodIndexFailure) -> [Food] {
    try foods("rank < ? ORDER BY rank", Rarity.builtIn.rank(at: 0))
  }
}
