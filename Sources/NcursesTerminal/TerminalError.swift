/// Why a screen cannot be shown.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// TERM is not set, so nothing tells what the terminal can do.
  case termUnset
  /// The terminal database does not know what TERM names.
  case termUnknown(String)
  /// The terminal cannot place its cursor.
  case termTooSimple(String)
  /// The system gave no resources for it.
  case cannotStart

  package var description: String {
    switch self {
    case .notATerminal:
      "the screen needs a terminal for standard input and output"
    case .termUnset:
      "TERM is not set; it should name the terminal, for example TERM=xterm-256color"
    case .termUnknown(let name):
      "the terminal “\(name)” named by TERM is not known here; TERM=xterm-256color suits most"
    case .termTooSimple(let name):
      "the terminal “\(name)” named by TERM cannot place its cursor, which the screen needs"
    case .cannotStart:
      "the terminal cannot be taken over"
    }
  }
}
