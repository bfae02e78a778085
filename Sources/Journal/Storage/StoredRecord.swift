import BoneHealth
import GRDB

/// A kind of record with a table of its own, for those of which there are many and which SQL sums.
/// All others are lines of the log file in one table.
protocol TableRecord: RecordType {
  static var table: String { get }
  /// Where a day holds them.
  static var place: WritableKeyPath<Day, [Self]> & Sendable { get }
  /// - `condition`: in SQL.
  /// - Returns: by date, time and the order of entering; each is checked.
  static func fetch(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [Self]
  func insert(into database: Database) throws
}

extension TableRecord {
  /// Adds those of some days, which follow each other.
  fileprivate static func add(to days: inout [Day], _ database: Database) throws {
    guard let first = days.first?.date, let last = days.last?.date else { return }
    let range = StatementArguments(days: first...last)
    for entry in try fetch(database, where: "date BETWEEN ? AND ?", range) {
      guard let date = entry.date, (first...last).contains(date) else { continue }
      days[first.distance(to: date)][keyPath: place].append(entry)
    }
  }

  /// The entry, when it can be meant.
  /// - `row`: the one that it is all of; `nil` when there were several.
  func checked(_ row: StoredRow? = nil) throws -> Self {
    do throws(RecordError) {
      if let row, !row.hasOddText {
        try Self.shape.fields.checkNumbers(self)
      } else {
        try validate()
      }
      return self
    } catch {
      throw UnreadableRecord(record: "\(key)", problem: "\(error)")
    }
  }
}

extension Record {
  /// Named, not looked for among all kinds: to ask a kind at run time whether it has a table goes
  /// through all conformances of the program, and took a tenth of a start.
  static let tables: [any TableRecord.Type] = [FoodEntry.self, ExerciseEntry.self]
}

extension Record.Kind {
  fileprivate var table: (any TableRecord.Type)? { Record.tables.first { $0 == type } }
}

/// Records in their tables: reading, putting, removing, whatever kind they are.
extension Database {
  func record(_ key: Record.Key) throws -> Record? {
    if let type = key.kind.table {
      return try type.fetch(self, where: "id = ?", [key.text]).first.map { Record($0) }
    }
    return try lines("kind = ? AND key = ?", [key.kind.name, key.text]).first
  }

  /// Records that are kept as lines. What a row says beside its line must be what that says.
  /// - `condition`: in SQL.
  private func lines(_ condition: String, _ arguments: StatementArguments) throws -> [Record] {
    try rows("SELECT kind, key, date, line FROM record WHERE \(condition)", arguments) { row in
      let key = Record.Key(try row.kind(0), try row.text(1))
      let record = try row.required(row.record(3, at: key), 3, "a record")
      let date = record.value.date?.description
      if try row.optionalText(2) == date { return record }
      throw row.unexpected(2, "\(date ?? "empty"), as its line says")
    }
  }

  /// Puts the record in the place of what stands at the key; `nil` removes that.
  func replace(_ key: Record.Key, with record: Record?) throws {
    if let type = key.kind.table {
      try run("DELETE FROM \(type.table) WHERE id = ?", [key.text])
      try (record?.value as? any TableRecord)?.insert(into: self)
    } else if let record {
      try run(
        "INSERT OR REPLACE INTO record (kind, key, date, line) VALUES (?,?,?,?)",
        [key.kind.name, key.text, record.value.date?.description, record.json])
    } else {
      try run("DELETE FROM record WHERE kind = ? AND key = ?", [key.kind.name, key.text])
    }
  }

  /// All records of a kind that is kept as lines, by key.
  func all<Kind: RecordType>(_ type: Kind.Type) throws -> [Kind] {
    try lines("kind = ? ORDER BY key", [type.kind.name]).compactMap { $0.value as? Kind }
  }

  func goalHistory() throws -> GoalHistory {
    GoalHistory(
      profile: try all(Profile.self).first ?? Profile(), ownGoals: try all(OwnGoal.self),
      datedGoals: try all(DatedGoal.self), datedSets: try all(DatedGoalSet.self),
      weights: try all(BodyWeight.self))
  }

  /// All records that belong to no day, in the order of the log file.
  func undatedRecords() throws -> [Record] {
    let records = try lines("date IS NULL ORDER BY kind, key", [])
    return Record.types.flatMap { type in records.filter { $0.kind == type.kind } }
  }

  /// Every day of a range with all that belongs to it.
  /// - `kinds`: only these are read; `nil` for all.
  func days(_ dates: ClosedRange<CivilDate>, of kinds: Set<Record.Kind>? = nil) throws -> [Day] {
    var days = dates.map { Day(date: $0) }
    let range = StatementArguments(days: dates)
    for record in try lines("date BETWEEN ? AND ? ORDER BY date, kind, key", range) {
      guard let date = record.value.date, dates.contains(date),
        kinds?.contains(record.kind) != false
      else { continue }
      days[dates.lowerBound.distance(to: date)].add(record)
    }
    for type in Record.tables where kinds?.contains(type.kind) != false {
      try type.add(to: &days, self)
    }
    return days
  }

  /// The kinds of which something is recorded on some days.
  /// - `orUndated`: whether those that belong to no day count, too.
  func kinds(on dates: ClosedRange<CivilDate>?, orUndated: Bool) throws -> Set<Record.Kind> {
    func found(_ condition: String, _ range: StatementArguments = []) throws -> Set<Record.Kind> {
      let sql = "SELECT kind, min(key) AS key FROM record WHERE \(condition) GROUP BY kind"
      return Set(try rows(sql, range) { try $0.kind(0) })
    }
    var kinds = orUndated ? try found("date IS NULL") : []
    guard let dates else { return kinds }
    let range = StatementArguments(days: dates)
    kinds.formUnion(try found("date BETWEEN ? AND ?", range))
    for type in Record.tables {
      let sql = "SELECT 1 FROM \(type.table) WHERE date BETWEEN ? AND ? LIMIT 1"
      if try !rows(sql, range, { _ in true }).isEmpty { kinds.insert(type.kind) }
    }
    return kinds
  }

  /// From the first day of which something is recorded to the last; `nil` when there is none.
  func recordedDates() throws -> ClosedRange<CivilDate>? {
    var dates: [CivilDate] = []
    for (table, key) in [("record", "kind, key")] + Record.tables.map({ ($0.table, "id") }) {
      for order in ["ASC", "DESC"] {
        let sql = """
          SELECT date, \(key) FROM \(table) WHERE date NOT NULL ORDER BY date \(order) LIMIT 1
          """
        dates += try rows(sql) { try $0.date(0) }
      }
    }
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }
}
