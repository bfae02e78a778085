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
