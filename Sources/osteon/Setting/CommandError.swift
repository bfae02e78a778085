import Catalog
import Glibc
import Journal

/// What ends a command: one line that says what was wrong, where, and what would be right, with an
/// exit code of sysexits.h.
struct CommandError: Error, Equatable, CustomStringConvertible {
  enum Code: Int32 {
    /// The command was typed wrongly.
    case usage = 64
    /// The data are not what they should be.
    case data = 65
    /// Something that should be there is not.
    case noInput = 66
    /// A file cannot be made.
    case cannotCreate = 73
    /// A file cannot be read or written.
    case inputOutput = 74
    /// Another program is in the way; trying again may help.
    case temporary = 75
    /// Nothing to do: nothing to undo, say.
    case nothing = 1
  }

  var code: Code
  var description: String

  init(_ code: Code, _ description: String) {
    self.code = code
    self.description = description
  }

  init(_ error: JournalError) {
    let code: Code =
      switch error.category {
      case .cannotCreate: .cannotCreate
      case .inputOutput: .inputOutput
      case .badData: .data
      case .busy: .temporary
      }
    self.init(code, error.message)
  }
}
