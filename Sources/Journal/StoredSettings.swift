import BoneHealth
import GRDB

extension DayMark {
  /// - Parameter condition: in SQL.
  /// - Returns: by date.
  static func fetch(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [DayMark] {
    let statement = try database.cachedStatement(
      sql: "SELECT date, state FROM day_mark WHERE \(condition) ORDER BY date")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var marks: [DayMark] = []
    while let row = try rows.next() {
      marks.append(
        DayMark(
          date: try row.parsed(0, CivilDate.init),
          state: try row.parsed(1, DayState.init(rawValue:))))
    }
    return marks
  }

  func put(_ database: Database) throws {
    try database.run(
      "INSERT OR REPLACE INTO day_mark (date, state) VALUES (?,?)",
      [date.description, state.rawValue])
  }
}

extension Profile {
  private static let columns = """
    body_weight_kg, birth_year, fractures, vitamin_d_unit, load_unit, week_start, goals
    """

  static func fetch(_ database: Database) throws -> Profile? {
    let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM profile")
    let rows = try Row.fetchCursor(statement)
    return try rows.next().map { row in
      Profile(
        bodyWeightKilograms: row[0], birthYear: row[1],
        fractures: try row.parsed(2, Fractures.init(rawValue:)),
        vitaminDUnit: try row.parsed(3, NutrientUnit.init(rawValue:)),
        loadUnit: try row.parsed(4, LoadUnit.init(rawValue:)),
        weekStart: try row.parsed(5, WeekStart.init(rawValue:)),
        goals: try row.parsed(6, PublishedGoals.init(rawValue:)))
    }
  }

  func put(_ database: Database) throws {
    try database.run(
      "INSERT OR REPLACE INTO profile (id, \(Self.columns)) VALUES (1,?,?,?,?,?,?,?)",
      [
        bodyWeightKilograms, birthYear, fractures.rawValue, vitaminDUnit.rawValue,
        loadUnit.rawValue, weekStart.rawValue, goals.rawValue,
      ])
  }
}

extension OwnGoal {
  /// - Returns: by subject.
  static func fetchAll(_ database: Database) throws -> [OwnGoal] {
    let statement = try database.cachedStatement(
      sql: "SELECT subject, lower, upper FROM own_goal ORDER BY subject")
    let rows = try Row.fetchCursor(statement)
    var goals: [OwnGoal] = []
    while let row = try rows.next() {
      goals.append(
        OwnGoal(try row.parsed(0, GoalSubject.init(key:)), lower: try row.value(1), upper: row[2]))
    }
    return goals
  }

  func put(_ database: Database) throws {
    try database.run(
      "INSERT OR REPLACE INTO own_goal (subject, lower, upper) VALUES (?,?,?)",
      [subject.key, lower, upper])
  }
}
