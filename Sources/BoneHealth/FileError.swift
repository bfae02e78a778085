/// What went wrong with a file: the journal, the foods, a log or a table. What was there before is
/// still there.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of error it is, with the exit code that tells it to scripts: those of sysexits.h.
  package enum Category: Int32, Hashable, Sendable {
    /// The command is wrong: a name that cannot be one, a unit of nothing (EX_USAGE).
    case usage = 64
    /// The file or a record in it is not what it should be (EX_DATAERR).
    case badData = 65
    /// The file to read is not there, or cannot be opened (EX_NOINPUT).
    case noInput = 66
    /// The folder or the file cannot be made (EX_CANTCREAT).
    case cannotCreate = 73
    /// Reading or writing failed on the way (EX_IOERR).
    case inputOutput = 74
    /// Another program is in the way; trying again may help (EX_TEMPFAIL).
    case busy = 75
    /// It was stopped on request: 128 and the number of an interrupt, as shells have it.
    case cancelled = 130
  }

  package let category: Category
  /// Names the file, or the record in it, what was wrong, and what would be right, in one line.
  package let message: String

  package init(_ category: Category, _ message: String) {
    self.category = category
    self.message = message
  }

  package var description: String { message }
}
