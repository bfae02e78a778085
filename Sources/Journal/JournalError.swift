import GRDB

/// What went wrong with the journal: its message names the file or the record, what was wrong with
/// it, and what would be right. The journal is as it was before.
package struct JournalError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of error it is, after the exit codes of sysexits.h.
  package enum Category: Equatable, Sendable {
    /// The folder or the file cannot be made (73, EX_CANTCREAT).
    case cannotCreate
    /// The disk or the file cannot be read or written (74, EX_IOERR).
    case inputOutput
    /// The file or the record is not what it should be (65, EX_DATAERR).
    case badData
    /// Another program has held the journal for too long (75, EX_TEMPFAIL).
    case busy
  }

  package let category: Category
  package let message: String

  package init(_ category: Category, _ message: String) {
    self.category = category
    self.message = message
  }

  package var description: String { message }
}

extension JournalError {
  /// Turns what SQLite and the records say into words.
  /// - Parameter name: what to call the file.
  init(_ error: any Error, in name: String) {
    switch error {
    case let error as JournalError: self = error
    case let error as RecordError: self.init(.badData, "\(error)")
    case let error as StoredProblem:
      self.init(.badData, "\(name): \(error.place) \(error.problem)")
    case let error as DatabaseError: self.init(error, in: name)
    default: self.init(.inputOutput, "\(name): \(error)")
    }
  }

  private init(_ error: DatabaseError, in name: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, "\(name) is being written by another program; nothing was changed. Try again.")
    case .SQLITE_NOTADB:
      self.init(.badData, "\(name) is not a journal of Osteon; it was left as it is")
    case .SQLITE_CORRUPT: self.init(.badData, Self.damaged(name))
    case .SQLITE_FULL:
      self.init(.inputOutput, "the disk is full: \(name) cannot grow; nothing was changed")
    case .SQLITE_READONLY:
      self.init(.inputOutput, "\(name) cannot be written: it or its folder is read-only")
    case .SQLITE_CANTOPEN:
      self.init(.cannotCreate, "\(name) cannot be opened: you must be allowed to write its folder")
    default:
      self.init(.inputOutput, "\(name): \(error.message ?? error.resultCode.description)")
    }
  }

  private static func damaged(_ name: String) -> String {
    "\(name) is damaged, and was left as it is; restore it from a backup"
  }
}
