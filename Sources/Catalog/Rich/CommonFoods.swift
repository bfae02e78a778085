import GRDB

extension Shelf {
  /// The foods that people log every day, in the order of their table.
  func commonFoods() throws -> [Food] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT \(FoodRow.columns) FROM food WHERE rank < ? ORDER BY rank")
      return try Row.fetchAll(statement, arguments: [Rarity.carried.rank(at: 0)]).map(FoodRow.food)
    }
  }
}
