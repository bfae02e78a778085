import BoneHealth
import GRDB

extension ExerciseEntry {
  private static let columns = """
    id, date, time, activity, activity_id, modality, minutes, effort, impacts, peak_force_bw, note
    """

  /// - Parameter condition: in SQL.
  /// - Returns: by date, time and the order of entering.
  static func fetch(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [ExerciseEntry] {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(columns), reps, load_kg FROM exercise_entry \
        LEFT JOIN exercise_set ON exercise_id = id \
        WHERE \(condition) ORDER BY date, time, id, position
        """)
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var entries: [ExerciseEntry] = []
    while let row = try rows.next() {
      // A row for each set; one row where there are none.
      let id = try row.parsed(0, EntryID.init)
      if entries.last?.id != id { entries.append(try ExerciseEntry(id: id, row)) }
      if let repetitions: Int = row[11] {
        entries[entries.count - 1].sets.append(
          ExerciseSet(repetitions: repetitions, loadKilograms: row[12]))
      }
    }
    return entries
  }

  private init(id: EntryID, _ row: Row) throws {
    self.init(
      id: id, date: try row.parsed(1, CivilDate.init), time: try row.parsed(2, CivilTime.init),
      activity: try row.value(3), activityID: row[4],
      modality: try row.parsed(5, Modality.init(rawValue:)), minutes: row[6],
      effort: (row[7] as Int?).flatMap(Effort.init(rawValue:)), impacts: row[8],
      peakForceBodyWeights: row[9], note: row[10])
  }

  func put(_ database: Database) throws {
    try database.remove(.exercise(id))
    try database.run(
      "INSERT INTO exercise_entry (\(Self.columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?)",
      [
        id.description, date.description, time.description, activity, activityID,
        modality.rawValue, minutes, effort?.rawValue, impacts, peakForceBodyWeights, note,
      ])
    for (position, set) in sets.enumerated() {
      try database.run(
        "INSERT INTO exercise_set (exercise_id, position, reps, load_kg) VALUES (?,?,?,?)",
        [id.description, position, set.repetitions, set.loadKilograms])
    }
  }
}
