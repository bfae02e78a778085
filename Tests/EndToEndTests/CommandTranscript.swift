import Foundation
import TestSupport

/// What commands answered, as a text one can read: each command after `$ `, then what it wrote, what
/// it wrote on standard error after `! `, and its exit code in brackets unless it was 0. Lines after
/// `# ` say what follows.
struct CommandTranscript {
  let file: URL
  let recorded: String

  init(_ name: String) throws {
    file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Transcripts/\(name).txt")
    recorded = try String(contentsOf: file, encoding: .utf8)
  }

  /// Runs the commands of the transcript in turn, and writes down what they answer now.
  func replayed(with osteon: CommandRunner) throws -> String {
    var transcript = ""
    let lines = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    for (line, next) in zip(lines, lines.dropFirst()) {
      // A heading in an answer looks like a remark, but no command follows it.
      if line.hasPrefix("# "), next.hasPrefix("$ ") || next.hasPrefix("# ") {
        transcript += line + "\n"
      }
      guard line.hasPrefix("$ ") else { continue }
      let outcome = try osteon.shell(String(line.dropFirst(2)))
      let output = outcome.output.replacing("\r\n", with: "\\r\n")
      let answer =
        Self.lines(output, mark: "") + Self.lines(outcome.errors, mark: "! ")
        + (outcome.code == 0 ? "" : "[\(outcome.code)]\n")
      transcript += line + "\n" + Self.masked(answer, in: osteon.folder)
    }
    return transcript
  }

  /// Without what differs from run to run.
  private static func masked(_ answer: String, in folder: URL) -> String {
    answer.replacing(folder.path, with: "<folder>")
      .replacing(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/, with: "<id>")
  }

  private static func lines(_ text: String, mark: String) -> String {
    guard !text.isEmpty else { return "" }
    let hasEnd = text.hasSuffix("\n")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return (hasEnd ? lines.dropLast() : lines[...]).map { mark + $0 + "\n" }.joined()
      + (hasEnd ? "" : "<no line end>\n")
  }
}
