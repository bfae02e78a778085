import BoneHealth
import GRDB

extension FoodEntry: TableRecord {
  static let table = "food_entry"
  static var place: WritableKeyPath<Day, [Self]> & Sendable { \.foods }
  private static let columns = """
    id, date, time, meal, origin, food_id, food_name, amount, grams, \
    calcium_mg, vitamin_d_mcg, magnesium_mg, vitamin_k_mcg, protein_g
    """

  static func fetch(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [FoodEntry] {
    try database.rows(
      "SELECT \(columns) FROM food_entry WHERE \(condition) ORDER BY date, time, id", arguments
    ) { row in try FoodEntry(row).checked(row) }
  }

  private init(_ row: StoredRow) throws {
    self.init(
      id: try row.id(0), date: try row.date(1),
      time: try row.value(2, CivilTime.init), meal: try row.value(3, Meal.init(rawValue:)),
      origin: try row.value(4, Origin.init(rawValue:)), foodID: try row.optionalText(5),
      foodName: try row.text(6), amount: try row.text(7), grams: try row.optionalNumber(8),
      nutrients: NutrientAmounts(
        calciumMilligrams: try row.optionalNumber(9),
        vitaminDMicrograms: try row.optionalNumber(10),
        magnesiumMilligrams: try row.optionalNumber(11),
        vitaminKMicrograms: try row.optionalNumber(12), proteinGrams: try row.optionalNumber(13)))
  }

  func insert(into database: Database) throws {
    try database.run(
      "INSERT INTO food_entry (\(Self.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
      [
        id.description, date.description, time.description, meal.rawValue, origin.rawValue, foodID,
        foodName, amount, grams, nutrients[.calcium], nutrients[.vitaminD], nutrients[.magnesium],
        nutrients[.vitaminK], nutrients[.protein],
      ])
  }
}
