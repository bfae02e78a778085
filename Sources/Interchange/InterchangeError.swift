/// What went wrong with a log file: its message names the file, or the line in it, what was wrong
/// with it, and what would be right.
package struct InterchangeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What kind of error it is, after the exit codes of sysexits.h.
  package enum Category: Equatable, Sendable {
    /// The file to read is not there, or cannot be opened (66, EX_NOINPUT).
    case noInput
    /// The file to write cannot be made (73, EX_CANTCREAT).
    case cannotCreate
    /// Reading or writing failed on the way (74, EX_IOERR).
    case inputOutput
    /// The file to read is no log file of Osteon (65, EX_DATAERR).
    case badData
  }

  package let category: Category
  package let message: String

  package init(_ category: Category, _ message: String) {
    self.category = category
    self.message = message
  }

  package var description: String { message }
}
