import BoneHealth
import GRDB

extension ExerciseEntry: TableRecord {
  static let table = "exercise_entry"
  static var place: WritableKeyPath<Day, [Self]> & Sendable { \.exercises }
  private static let columns = """
    id, date, time, activity, activity_id, modality, minutes, effort, impacts, peak_force_bw, note
    """

  static func fetch(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [ExerciseEntry] {
    var entries: [ExerciseEntry] = []
    try database.forEachRow(
      """
      SELECT \(columns), reps, load_kg FROM exercise_entry \
      LEFT JOIN exercise_set ON exercise_id = id \
      WHERE \(condition) ORDER BY date, time, id, position
      """, arguments
    ) { row in
      // A row for each set; one row where there are none.
      let id = try row.id(0)
      if entries.last?.id != id { entries.append(try ExerciseEntry(id: id, row)) }
      if let repetitions = try row.optionalInteger(11) {
        entries[entries.count - 1].sets.append(
          ExerciseSet(repetitions: repetitions, loadKilograms: try row.optionalNumber(12)))
      }
    }
    return try entries.map { try $0.checked() }
  }

  private init(id: EntryID, _ row: StoredRow) throws {
    self.init(
      id: id, date: try row.date(1), time: try row.value(2, CivilTime.init),
      activity: try row.text(3), activityID: try row.optionalText(4),
      modality: try row.value(5, Modality.init(rawValue:)), minutes: try row.optionalNumber(6),
      effort: try row.optionalInteger(7, Effort.init(rawValue:)),
      impacts: try row.optionalInteger(8), peakForceBodyWeights: try row.optionalNumber(9),
      note: try row.optionalText(10))
  }

  func insert(into database: Database) throws {
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
