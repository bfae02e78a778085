import BoneHealth
import GRDB
import GRDBSQLite

/// A row of a query. Every value is checked when it is read: the file may hold anything, and GRDB’s
/// own subscripts end the program where a value is of another type.
final class StoredRow {
  private let statement: SQLiteStatement
  /// Whether a text was read since the row began that a field may not take, for its length or what it
  /// holds; to check each of the millions that an export reads takes as long as to write them.
  fileprivate(set) var hasOddText = false

  fileprivate init(_ statement: SQLiteStatement) {
    self.statement = statement
  }

  /// - Throws: when the column holds no text.
  func text(_ column: Int) throws -> String {
    try required(optionalText(column), column, "a text")
  }

  func optionalText(_ column: Int) throws -> String? {
    if isNull(column) { return nil }
    let bytes = try utf8(column)
    hasOddText = hasOddText || !(1...500).contains(bytes.count) || bytes.contains(0)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The bytes of a text, valid until the next row.
  func utf8(_ column: Int) throws -> UnsafeBufferPointer<UInt8> {
    guard sqlite3_column_type(statement, CInt(column)) == SQLITE_TEXT else {
      throw unexpected(column, "a text")
    }
    let start = sqlite3_column_text(statement, CInt(column))
    return UnsafeBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, CInt(column))))
  }

  func integer(_ column: Int) throws -> Int {
    try required(optionalInteger(column), column, "a whole number")
  }

  func optionalInteger(_ column: Int) throws -> Int? {
    if isNull(column) { return nil }
    guard sqlite3_column_type(statement, CInt(column)) == SQLITE_INTEGER else {
      throw unexpected(column, "a whole number")
    }
    return Int(sqlite3_column_int64(statement, CInt(column)))
  }

  /// What the whole number of a column stands for.
  func optionalInteger<Value>(_ column: Int, _ make: (Int) -> Value?) throws -> Value? {
    try optionalInteger(column).map { try required(make($0), column, "another number") }
  }

  func optionalNumber(_ column: Int) throws -> Double? {
    switch sqlite3_column_type(statement, CInt(column)) {
    case SQLITE_NULL: return nil
    case SQLITE_FLOAT, SQLITE_INTEGER:
      let number = sqlite3_column_double(statement, CInt(column))
      if number.isFinite { return number }
    default: break
    }
    throw unexpected(column, "a number")
  }

  func id(_ column: Int) throws -> EntryID {
    try required(EntryID(utf8: utf8(column)), column, "a UUID")
  }

  func date(_ column: Int) throws -> CivilDate {
    try required(CivilDate(utf8: utf8(column)), column, "a day")
  }

  /// The value that the text of a column stands for.
  func value<Value>(_ column: Int, _ parse: (String) -> Value?) throws -> Value {
    try required(parse(text(column)), column, "another word")
  }

  /// The kind of record that the text of a column names.
  func kind(_ column: Int) throws -> Record.Kind {
    let name = try text(column)
    guard let kind = Record.Kind(name) else {
      throw UnreadableRecord(
        record: self.name, problem: "\(Record.unknownKind(name))", remedy: "Update Osteon.")
    }
    return kind
  }

  /// The record that a line of the log file in a column says, which must be the one of this key.
  func record(_ column: Int, at key: Record.Key) throws -> Record? {
    if isNull(column) { return nil }
    let line = Array(try utf8(column))
    do throws(RecordError) {
      let record = try Record(json: line)
      if record.key == key { return record }
      throw RecordError(problem: "on its line is \(record.key)")
    } catch {
      throw UnreadableRecord(record: name, problem: "\(error)")
    }
  }

  func required<Value>(
    _ value: Value?, _ column: Int, _ expected: String
  ) throws -> Value {
    guard let value else { throw unexpected(column, expected) }
    return value
  }

  private func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(statement, CInt(column)) == SQLITE_NULL
  }

  func unexpected(_ column: Int, _ expected: String) -> UnreadableRecord {
    let found = sqlite3_column_text(statement, CInt(column)).map { String(cString: $0).shortened }
    return UnreadableRecord(
      record: name,
      problem: "“\(Self.text(sqlite3_column_name(statement, CInt(column))))” is "
        + "\(found.map { "“\($0)”" } ?? "empty"), and must be \(expected)")
  }

  /// What tells the row from all others: “body_weight 2026-11-23”, “food 019a…”, “change 12”.
  private var name: String {
    func cell(_ name: String) -> String? {
      (0..<sqlite3_column_count(statement)).first {
        Self.text(sqlite3_column_name(statement, $0)) == name
      }.flatMap { sqlite3_column_text(statement, $0) }.map { String(cString: $0).shortened }
    }
    let table = Self.text(sqlite3_column_table_name(statement, 0))
    let kind = cell("kind") ?? Record.tables.first { $0.table == table }?.kind.name ?? table
    let key = (cell("key") ?? cell("id")).flatMap { $0 == kind ? nil : " " + $0 }
    return kind + (key ?? "") + (cell("change_id").map { " of change \($0)" } ?? "")
  }

  private static func text(_ text: UnsafePointer<CChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

extension Database {
  /// Reads the rows of a query that is compiled once.
  func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ read: (StoredRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try forEachRow(sql, arguments) { row in values.append(try read(row)) }
    return values
  }

  func forEachRow(
    _ sql: String, _ arguments: StatementArguments = [], _ body: (StoredRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    let cursor = try Row.fetchCursor(statement, arguments: arguments)
    let row = StoredRow(statement.sqliteStatement)
    while try cursor.next() != nil {
      row.hasOddText = false
      try body(row)
    }
  }

  /// Executes a statement that is compiled once.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension StatementArguments {
  /// The first and the last day of `date BETWEEN ? AND ?`, which compares texts: a year of five digits
  /// would come before all others.
  init(days: ClosedRange<CivilDate>) {
    let days = days.clamped(to: CivilDate.writable)
    self = [days.lowerBound.description, days.upperBound.description]
  }
}
