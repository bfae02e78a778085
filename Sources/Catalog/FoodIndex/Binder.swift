import GRDB
import GRDBSQLite

/// Values for a statement, its execution, and its rows. GRDB’s own way would take half the time of an
/// import, and of a search.
struct Binder {
  let statement: SQLiteStatement
  // It ends with its owner.
  private let owner: Statement

  init(_ statement: Statement) {
    owner = statement
    self.statement = statement.sqliteStatement
  }

  func integer(_ value: Int64?, _ index: CInt) {
    if let value {
      sqlite3_bind_int64(statement, index, value)
    } else {
      sqlite3_bind_null(statement, index)
    }
  }

  func number(_ value: Double?, _ index: CInt) {
    if let value {
      sqlite3_bind_double(statement, index, value)
    } else {
      sqlite3_bind_null(statement, index)
    }
  }

  /// Text in UTF-8, which must stay where it is until the statement has run.
  func text(_ bytes: Slice<UnsafeRawBufferPointer>, _ index: CInt) {
    text(UnsafeRawBufferPointer(rebasing: bytes), index)
  }

  /// Text in UTF-8, which must stay where it is until the statement has run.
  func text(_ bytes: UnsafeRawBufferPointer, _ index: CInt) {
    // An empty buffer may have no address, which would be NULL.
    guard let start = bytes.assumingMemoryBound(to: CChar.self).baseAddress else {
      sqlite3_bind_text(statement, index, "", 0, nil)
      return
    }
    sqlite3_bind_text(statement, index, start, CInt(bytes.count), nil)
  }

  func run() throws {
    guard sqlite3_step(statement) == SQLITE_DONE else { throw problem() }
    sqlite3_reset(statement)
  }

  /// The next row of a query; false at its end.
  func next() throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(statement)
      return false
    default: throw problem()
    }
  }

  /// The text in a column of the row, valid until the next.
  func text(column: CInt) -> UnsafeRawBufferPointer {
    let count = Int(sqlite3_column_bytes(statement, column))
    return UnsafeRawBufferPointer(start: sqlite3_column_text(statement, column), count: count)
  }

  func integer(column: CInt) -> Int64 { sqlite3_column_int64(statement, column) }

  /// `nil` where the column holds no number.
  func number(column: CInt) -> Double? {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER, SQLITE_FLOAT: sqlite3_column_double(statement, column)
    default: nil
    }
  }

  private func problem() -> DatabaseError {
    let connection = sqlite3_db_handle(statement)
    let code = sqlite3_errcode(connection)
    let message = sqlite3_errmsg(connection).map { String(cString: $0) }
    sqlite3_reset(statement)
    return DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
  }
}
