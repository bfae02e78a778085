import BoneHealth
import GRDB

extension FileError {
  /// Turns what SQLite and the records say into words.
  /// - `name`: what to call the file.
  init(_ error: any Error, in name: String) {
    switch error {
    case let error as FileError: self = error
    case let error as RecordError: self.init(.badData, "\(error)")
    case let error as UnreadableRecord:
      self.init(.badData, "\(name): \(error); it was left as it is. \(error.remedy)")
    case let error as DatabaseError: self.init(error, in: name)
    default: self.init(.inputOutput, "\(name): \(error)")
    }
  }

  private init(_ error: DatabaseError, in name: String) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self.init(
        .busy, "\(name) is being written by another program; nothing was changed. Try again.")
    case .SQLITE_NOTADB: self = .foreign(name)
    case .SQLITE_CORRUPT: self = .damaged(name)
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

  static func damaged(_ name: String) -> Self {
    Self(.badData, "\(name) is damaged, and was left as it is; restore it from a backup")
  }

  static func foreign(_ name: String) -> Self {
    Self(.badData, "\(name) is not a journal of Osteon; it was left as it is")
  }

  static func newer(_ name: String) -> Self {
    Self(
      .badData,
      "\(name) was written by a newer Osteon; it was left as it is. Update Osteon to open it.")
  }

  static func moved(_ name: String) -> Self {
    Self(
      .inputOutput,
      "\(name) was removed, moved or replaced while it was open: nothing can be kept in it. "
        + "Start Osteon again.")
  }
}

extension DatabaseError {
  /// Whether the file is not what SQLite wrote.
  var isDamage: Bool { resultCode == .SQLITE_CORRUPT || resultCode == .SQLITE_NOTADB }
}

/// A record in the journal’s tables that no Osteon wrote: thrown where rows are read, and put into
/// words together with the file’s name by `FileError(_:in:)`.
struct UnreadableRecord: Error, Equatable, CustomStringConvertible {
  /// What tells it from all others: `food 019a…`, `day 2026-11-23 of change 12`.
  let record: String
  /// `“minutes” is 1e+300, and must be from 0 to 1440`
  let problem: String
  var remedy = "Restore it from a backup."

  var description: String { "the \(record) cannot be read: \(problem)" }
}
