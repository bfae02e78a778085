import BoneHealth
import Formats
import Glibc
import Interchange
import NcursesTerminal
import Synchronization
import Terminal

/// Where commands write what they have to say.
enum StandardOutput {
  /// Whether the journal was changed, which must be said even where nothing can be read or written
  /// after that.
  static let hasChanged = Atomic(false)

  /// Writes lines for a person: nothing in them can command the terminal, and where the locale is
  /// not UTF-8 they are plain ASCII.
  static func write(lines: [String]) throws(FileError) { try write(printable(lines)) }

  static func write(_ json: JSONValue) throws(FileError) { try write(json.printed + "\n") }

  /// Says on standard error what ended a command. Where that is impossible too, nobody is there to be
  /// told.
  static func complain(_ message: String, details: [String] = []) {
    let text = printable(["osteon: " + message] + details)
    try? put(text, DescriptorSink(descriptor: STDERR_FILENO, name: "standard error"))
  }

  /// Where an export is written. A file or a pipe gets each byte; on a terminal, what could command
  /// it is made harmless.
  static func writeBytes(_ body: (_ sink: ByteSink) throws -> Void) throws {
    let sink = DescriptorSink(descriptor: STDOUT_FILENO, name: "standard output")
    guard isatty(STDOUT_FILENO) == 1 else { return try body { bytes in try sink.write(bytes) } }
    var bytes: [UInt8] = []
    try body { piece in bytes += piece }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    try write(
      lines: lines.map { line in
        let hasReturn = line.last == UInt8(ascii: "\r")
        return String(decoding: hasReturn ? line.dropLast() : line, as: UTF8.self)
      })
  }

  /// Writes text of the program’s own as it is.
  static func write(_ text: String) throws(FileError) {
    try put(text, DescriptorSink(descriptor: STDOUT_FILENO, name: "standard output"))
  }

  private static func put(_ text: String, _ sink: DescriptorSink) throws(FileError) {
    var text = text
    let result = text.withUTF8 { bytes in
      Result { () throws(FileError) in try sink.write(UnsafeRawBufferPointer(bytes)) }
    }
    try result.get()
  }

  private static func printable(_ lines: [String]) -> String {
    let isUnicode = Drawing.ofLocale() == .unicode
    return lines.map { line in
      let line = harmless(line)
      if isUnicode || line.utf8.allSatisfy({ $0 < 0x80 }) { return line + "\n" }
      var canvas = Canvas(size: Size(columns: displayWidth(of: line), rows: 1), drawing: .ascii)
      canvas.write(line, at: Point(column: 0, row: 0))
      return canvas.text + "\n"
    }.joined()
  }
}
