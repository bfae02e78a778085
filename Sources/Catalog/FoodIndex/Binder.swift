import GRDB
import GRDBSQLite

/// Values for a statement, its execution, and its rows. GRDB’s own way would take half the time of an
/// import, and of a search.
///
/// Bytes are bound where they stand, without a copy: they must stay there until the statement has run,
/// or its last row was read. Then, and where anything fails, the statement lets go of all it was given.
struct Binder {
  let statement: SQLiteStatement
  // It ends with its owner.
  private let owner: Statement

  init(_ statement: Statement) {
    owner = statement
    self.statement = statement.sqliteStatement
  }

  /// Of a statement that is compiled for this.
  init(_ database: Database, _ sql: String) throws {
    self.init(try database.makeStatement(sql: sql))
  }

  // MARK: Values, by their places from 1

  func integer(_ value: Int64?, _ index: CInt) throws {
    try check(
      value.map { sqlite3_bind_int64(statement, index, $0) } ?? sqlite3_bind_null(statement, index))
  }

  func number(_ value: Double?, _ index: CInt) throws {
    try check(
      value.map { sqlite3_bind_double(statement, index, $0) } ?? sqlite3_bind_null(statement, index)
    )
  }

  /// Text in UTF-8.
  func text(_ bytes: UnsafeRawBufferPointer, _ index: CInt) throws {
    // An empty buffer may have no address, which would be NULL.
    guard let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress else {
      return try text("", index)
    }
    try check(
      sqlite3_bind_text64(
        statement, index, start, sqlite3_uint64(bytes.count), nil, UInt8(SQLITE_UTF8)))
  }

  /// A text, which is copied.
  func text(_ text: String, _ index: CInt) throws {
    try check(sqlite3_bind_text(statement, index, text, CInt(text.utf8.count), Self.copied))
  }

  /// Tells SQLite to copy a text (SQLITE_TRANSIENT).
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  // MARK: Running

  func run() throws {
    guard sqlite3_step(statement) == SQLITE_DONE else { throw problem() }
    letGo()
  }

  /// Binds a last text and runs.
  func run(text bytes: UnsafeRawBufferPointer, _ index: CInt) throws {
    try text(bytes, index)
    try run()
  }

  /// Calls `body` with each row of a query at hand.
  func eachRow(_ body: () throws -> Void) throws {
    defer { letGo() }
    while try next() { try body() }
  }

  /// The next row of a query; false at its end.
  func next() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      letGo()
      return false
    default: throw problem()
    }
  }

  // MARK: Columns of the row, from 0

  /// The text in a column of the row, valid until the next; that of a number in digits, and empty
  /// where it holds nothing.
  func text(column: CInt) -> UnsafeRawBufferPointer {
    // In this order, since the text may be made by asking for it.
    guard let start = sqlite3_column_text(statement, column) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  func string(column: CInt) -> String { String(decoding: text(column: column), as: UTF8.self) }

  /// 0 where the column holds none.
  func integer(column: CInt) -> Int64 { sqlite3_column_int64(statement, column) }

  /// `nil` where the column holds no number.
  func number(column: CInt) -> Double? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_column_double(statement, column)
    default: nil
    }
  }

  /// Whether the column holds text.
  func isText(column: CInt) -> Bool { sqlite3_column_type(statement, column) == SQLITE_TEXT }

  /// Whether the column holds a whole number.
  func isInteger(column: CInt) -> Bool { sqlite3_column_type(statement, column) == SQLITE_INTEGER }

  // MARK: Ends

  private func letGo() {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
  }

  private func check(_ code: CInt) throws {
    guard code == SQLITE_OK else { throw problem() }
  }

  private func problem() -> DatabaseError {
    let connection = sqlite3_db_handle(statement)
    let code = sqlite3_extended_errcode(connection)
    let message = sqlite3_errmsg(connection).map { String(cString: $0) }
    letGo()
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}
