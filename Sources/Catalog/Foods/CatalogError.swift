import Foundation
import GRDB

/// Why the catalog cannot be opened or built, or a table not brought in. What was there before is
/// still there.
package struct CatalogError: Error, Hashable, Sendable {
  /// What kind of error it is, after the exit codes of sysexits.h.
  package enum Category: Hashable, Sendable {
    /// The command is wrong: a name that cannot be one, a unit of nothing (64, EX_USAGE).
    case usage
    /// The file is no table of foods, or is damaged (65, EX_DATAERR).
    case badData
    /// The file is not there, or cannot be opened (66, EX_NOINPUT).
    case noInput
    /// The file cannot be written (73, EX_CANTCREAT).
    case cannotCreate
    /// Reading failed on the way (74, EX_IOERR).
    case inputOutput
    /// Another import is going on (75, EX_TEMPFAIL).
    case busy
    /// It was stopped on request.
    case cancelled
  }

  package let category: Category
  /// What was wrong, where, and what would be right, in one line.
  package let message: String

  init(_ category: Category, _ message: String) {
    self.category = category
    self.message = message
  }

  static func cannotOpen(_ problem: FoodIndexProblem) -> Self {
    let (path, reason) = (problem.path, problem.reason)
    return Self(
      .inputOutput,
      "Cannot read the food catalog \(path): \(reason). It may be deleted; it is built anew.")
  }

  static func cannotBuild(path: String, reason: String) -> Self {
    Self(
      .cannotCreate,
      "Cannot write the food catalog \(path): \(reason). The folder must be writable.")
  }

  /// - `line`: from 1.
  static func badTable(line: Int, reason: String) -> Self {
    Self(.badData, "Line \(line) of the food table: \(reason).")
  }
}

extension Error {
  /// What SQLite or the system says of it, in words to show.
  var wording: String {
    switch self {
    case let error as DatabaseError: error.message ?? "SQLite \(error.resultCode)"
    case let error as POSIXError: String(cString: strerror(error.code.rawValue))
    case let problem as FoodIndexProblem: problem.reason
    default: localizedDescription
    }
  }
}

extension POSIXError {
  /// Why the system’s last call failed.
  static var last: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
