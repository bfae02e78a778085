import BoneHealth
import CWriteAheadLog
import GRDB
import GRDBSQLite

/// What SQLite tells of the file of a connection, beside SQL.
extension Database {
  /// - Throws: when the name that the file was opened by now leads to another file, or to none: what
  ///   is written then is gone when the last program that has it open ends. Costs one `stat`.
  func mustBeInPlace(_ name: String) throws {
    var isMoved: CInt = 0
    sqlite3_file_control(sqliteConnection, "main", SQLITE_FCNTL_HAS_MOVED, &isMoved)
    if isMoved != 0 { throw FileError.moved(name) }
  }

  /// Whether closing leaves the write-ahead log where it is, and with it the file as it is.
  func keepWriteAheadLog(_ keeps: Bool) {
    if let sqliteConnection { keep_write_ahead_log(sqliteConnection, keeps ? 1 : 0) }
  }
}

/// How an SQLite file begins (https://www.sqlite.org/fileformat.html, 1.3).
///
/// It is read through the handle of the connection and not by SQL, at which SQLite would roll back
/// or recover, and so write. A handle of our own is none that could be closed: see `JournalFile`.
struct FileHeader {
  private let bytes: [UInt8]

  /// Bytes that the file has not are 0.
  init(_ database: Database) throws {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let found = sqlite3_file_control(
      database.sqliteConnection, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard found == SQLITE_OK, let file, let read = file.pointee.pMethods.pointee.xRead else {
      throw DatabaseError(resultCode: .SQLITE_IOERR)
    }
    var bytes = [UInt8](repeating: 0, count: 100)
    let result = ResultCode(rawValue: read(file, &bytes, 100, 0))
    guard result == .SQLITE_OK || result == .SQLITE_IOERR_SHORT_READ else {
      throw DatabaseError(resultCode: result)
    }
    self.bytes = bytes
  }

  /// Whether there is nothing in it, as in a file whose first page never reached the disk.
  var isBlank: Bool { bytes.allSatisfy { $0 == 0 } }
  var isOfSQLite: Bool { bytes.starts(with: Array("SQLite format 3".utf8) + [0]) }
  var isInWriteAheadMode: Bool { bytes[18] == 2 && bytes[19] == 2 }
  var applicationID: Int { number(at: 68) }
  var userVersion: Int { number(at: 60) }

  /// How long the file says it is, in bytes.
  var length: Int {
    let pageSize = Int(bytes[16]) << 8 | Int(bytes[17])
    return (pageSize == 1 ? 65_536 : pageSize) * number(at: 28)
  }

  private func number(at place: Int) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
