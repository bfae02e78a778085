import BoneHealth
import Catalog
import Interchange
import Journal
import Kitchen
import NcursesTerminal

/// What ends a command: one line that says what was wrong, where, and what would be right, with an
/// exit code of sysexits.h.
struct CommandError: Error, Equatable, CustomStringConvertible {
  enum Code: Int32 {
    /// Nothing to do: nothing to undo, say.
    case nothing = 1
    /// The command was typed wrongly.
    case usage = 64
    /// The data are not what they should be.
    case data = 65
    /// Something that should be there is not.
    case noInput = 66
    /// The terminal is none that the screen can be shown in.
    case unavailable = 69
    /// A file cannot be made.
    case cannotCreate = 73
    /// A file cannot be read or written.
    case inputOutput = 74
    /// Another program is in the way; trying again may help.
    case temporary = 75
    /// Stopped by Ctrl-C: 128 and the number of the signal, as shells have it.
    case interrupted = 130
    /// Stopped by a hang-up.
    case hungUp = 129
    /// Stopped by a request to end.
    case terminated = 143
  }

  var code: Code
  var description: String
  /// Further lines: each bad line of a file, say.
  var details: [String]

  init(_ code: Code, _ description: String, details: [String] = []) {
    self.code = code
    self.description = description
    self.details = details
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

  /// - `signal`: the signal that stopped it, if one did.
  init(_ error: CatalogError, signal: Int32?) {
    let code: Code =
      switch error.category {
      case .usage: .usage
      case .badData: .data
      case .noInput: .noInput
      case .cannotCreate: .cannotCreate
      case .inputOutput: .inputOutput
      case .busy: .temporary
      case .cancelled: signal.flatMap { Code(rawValue: 128 + $0) } ?? .interrupted
      }
    self.init(code, error.message)
  }

  init(_ error: InterchangeError) {
    let code: Code =
      switch error.category {
      case .noInput: .noInput
      case .cannotCreate: .cannotCreate
      case .inputOutput: .inputOutput
      case .badData: .data
      }
    self.init(code, error.message)
  }

  /// `nil` for an error that is none of Osteon's own.
  init?(_ error: any Error) {
    switch error {
    case let error as CommandError: self = error
    case let error as JournalError: self.init(error)
    case let error as CatalogError: self.init(error, signal: nil)
    case let error as InterchangeError: self.init(error)
    case let error as LibraryProblem:
      self.init(.data, "\(error.message). Nothing was changed.")
    case let error as TypedProblem:
      self.init(.data, "the label: \(error.message). Nothing was changed.")
    case let error as BarcodeProblem:
      self.init(.data, "the barcode: \(error.message). Nothing was changed.")
    case let error as ExclusionProblem: self.init(.usage, error.message)
    case let error as ProfileProblem: self.init(.usage, error.message)
    case let error as TerminalError: self.init(.unavailable, error.description)
    default: return nil
    }
  }
}
