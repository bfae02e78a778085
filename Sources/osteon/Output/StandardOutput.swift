import Glibc
import NcursesTerminal
import Terminal

/// Where commands write what they have to say.
enum StandardOutput {
  /// Writes lines for a person: nothing in them can command the terminal, and where the locale is
  /// not UTF-8 they are plain ASCII.
  static func write(lines: [String]) throws(CommandError) {
    let drawing = Drawing.ofLocale()
    var text = ""
    for line in lines {
      text += printable(line, drawing)
      text += "\n"
    }
    try write(text)
  }

  static func write(_ json: JSONValue) throws(CommandError) {
    try write(json.description + "\n")
  }

  /// Writes one line on standard error. Where that is impossible too, nobody is there to be told.
  static func complain(_ message: String) {
    let line = printable("osteon: " + message, Drawing.ofLocale()) + "\n"
    _ = put(line, on: STDERR_FILENO)
  }

  static func write(_ text: String) throws(CommandError) {
    guard let problem = put(text, on: STDOUT_FILENO) else { return }
    throw CommandError(.inputOutput, "cannot write to standard output: \(problem)")
  }

  private static func printable(_ line: String, _ drawing: Drawing) -> String {
    let line = harmless(line)
    if drawing == .unicode || line.utf8.allSatisfy({ $0 < 0x80 }) { return line }
    var canvas = Canvas(size: Size(columns: displayWidth(of: line), rows: 1), drawing: .ascii)
    canvas.write(line, at: Point(column: 0, row: 0))
    return canvas.text
  }

  /// Returns why it could not be written; `nil` when it was.
  private static func put(_ text: String, on descriptor: Int32) -> String? {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
        if count >= 0 {
          rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
        } else if errno != EINTR {
          return String(cString: strerror(errno))
        }
      }
      return nil
    }
  }
}
