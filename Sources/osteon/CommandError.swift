import BoneHealth
import Catalog
import Glibc
import Kitchen
import NcursesTerminal

/// What ends a command: one line that says what was wrong, where, and what would be right, with an
/// exit code of sysexits.h.
struct CommandError: Error, Equatable, CustomStringConvertible {
  /// 1 for nothing to do, those of sysexits.h, and 128 and the signal that stopped it, as shells
  /// have it.
  enum Code: Int32 {
    case nothing = 1
    case usage = 64
    case data = 65
    case noInput = 66
    case unavailable = 69
    case cannotCreate = 73
    case inputOutput = 74
    case temporary = 75
    case hungUp = 129
    case interrupted = 130
    case terminated = 143
  }

  let code: Code
  let description: String
  /// Further lines: each bad line of a file, say.
  let details: [String]

  init(_ code: Code, _ description: String, details: [String] = []) {
    self.code = code
    self.description = description
    self.details = details
  }

  /// - `signal`: that which stopped it, or 0.
  init(_ error: FileError, signal: Int32 = SIGINT) {
    let code = error.category == .cancelled ? 128 + signal : error.category.rawValue
    self.init(Code(rawValue: code) ?? .interrupted, error.message)
  }

  /// `nil` for an error that is none of Osteon's own.
  init?(any error: any Error) {
    switch error {
    case let error as CommandError: self = error
    case let error as FileError: self.init(error)
    case let error as LibraryProblem: self.init(.data, "\(error.message). Nothing was changed.")
    case let error as TypedProblem: self.init(.data, "\(error.message). Nothing was changed.")
    case let error as BarcodeProblem:
      self.init(.data, "the barcode: \(error.message). Nothing was changed.")
    case let error as ExclusionProblem: self.init(.usage, error.message)
    case let error as ProfileProblem: self.init(.usage, error.message)
    case let error as TerminalError: self.init(.unavailable, error.description)
    default: return nil
    }
  }
}
