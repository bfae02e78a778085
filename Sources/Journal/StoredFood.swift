import BoneHealth
import GRDB

extension FoodEntry {
  private static let columns = """
    id, date, time, meal, origin, food_id, food_name, amount, grams, \
    calcium_mg, vitamin_d_mcg, magnesium_mg, vitamin_k_mcg, protein_g
    """

  /// - Parameter condition: in SQL.
  /// - Returns: by date, time and the order of entering.
  static func fetch(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [FoodEntry] {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM food_entry WHERE \(condition) ORDER BY date, time, id")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var entries: [FoodEntry] = []
    while let row = try rows.next() {
      entries.append(try FoodEntry(row))
    }
    return entries
  }

  private init(_ row: Row) throws {
    self.init(
      id: try row.parsed(0, EntryID.init), date: try row.parsed(1, CivilDate.init),
      time: try row.parsed(2, CivilTime.init), meal: try row.parsed(3, Meal.init(rawValue:)),
      origin: try row.parsed(4, Origin.init(rawValue:)), foodID: row[5],
      foodName: try row.value(6), amount: try row.value(7), grams: row[8],
      nutrients: NutrientAmounts(
        calciumMilligrams: row[9], vitaminDMicrograms: row[10], magnesiumMilligrams: row[11],
        vitaminKMicrograms: row[12], proteinGrams: row[13]))
  }

  func put(_ database: Database) throws {
    try database.remove(.food(id))
    try database.run(
      "INSERT INTO food_entry (\(Self.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      [
        id.description, date.description, time.description, meal.rawValue, origin.rawValue, foodID,
        foodName, amount, grams, nutrients[.calcium], nutrients[.vitaminD], nutrients[.magnesium],
        nutrients[.vitaminK], nutrients[.protein],
      ])
  }
}
