import Foundation
import GRDB

/// Why a table of foods cannot be read, so that its foods are not found. What it is not, is “not
/// found”.
package struct FoodIndexProblem: Error, Hashable, Sendable {
  package let path: String
  /// What is wrong, in words to show.
  package let reason: String
  /// Whether reading failed on the way, and may not the next time; else the file holds what no table
  /// of this version does.
  let isPassing: Bool

  /// The table’s name, which is that of its file.
  package var name: String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }

  /// What is wrong, where, and what would be right, in one line without a period.
  package var message: String {
    "the table of foods “\(name)” cannot be read: \(path): \(reason); its foods are not found until "
      + "it is brought in again (osteon foods import) or removed (osteon foods remove \(name))"
  }
}

extension FoodIndexProblem {
  /// What an error says of a file that nobody changes: most of those of SQLite can only be damage.
  init(path: String, _ error: any Error) {
    let isPassing = (error as? DatabaseError).map { Self.passing.contains($0.resultCode) } ?? true
    let reason = isPassing ? error.wording : "it is damaged (\(error.wording))"
    self = error as? Self ?? Self(path: path, reason: reason, isPassing: isPassing)
  }

  private static let passing: [ResultCode] = [
    .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_BUSY, .SQLITE_LOCKED,
    .SQLITE_FULL, .SQLITE_NOMEM, .SQLITE_READONLY, .SQLITE_INTERRUPT,
  ]
}

extension DatabaseError {
  /// A file of foods that SQLite can read, and that is damaged all the same.
  static func damaged(_ reason: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: reason)
  }
}
