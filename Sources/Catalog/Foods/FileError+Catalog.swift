import BoneHealth
import Foundation
import GRDB

extension FileError {
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
