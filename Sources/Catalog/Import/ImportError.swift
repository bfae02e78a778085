/// Why a table of foods cannot be brought in: its message names the file, what was wrong with it, and
/// what would be right. What was brought in before is still there.
package struct ImportError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of error it is, after the exit codes of sysexits.h.
  package enum Category: Equatable, Sendable {
    /// The command is wrong: a name that cannot be one, a unit of nothing (64, EX_USAGE).
    case usage
    /// The file is no table of foods, or is damaged (65, EX_DATAERR).
    case badData
    /// The file is not there, or cannot be opened (66, EX_NOINPUT).
    case noInput
    /// The table cannot be written (73, EX_CANTCREAT).
    case cannotCreate
    /// Reading failed on the way (74, EX_IOERR).
    case inputOutput
    /// Another import is going on (75, EX_TEMPFAIL).
    case busy
    /// It was stopped on request.
    case cancelled
  }

  package let category: Category
  package let message: String

  init(_ category: Category, _ message: String) {
    self.category = category
    self.message = message
  }

  package var description: String { message }
}
