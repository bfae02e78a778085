import Foundation
import TestSupport
import Testing

/// The table of commands in the README is what the program says of itself: each command with its
/// first example, and what it does.
///
/// With `RECORD_TRANSCRIPTS=1` in the environment, the table is written anew.
@Suite struct ReadmeCommandsTests {
  @Test func theReadmeListsEveryCommand() throws {
    let osteon = try CommandRunner()
    defer { osteon.clean() }
    let help = try osteon.run(["--experimental-dump-help"])
    let tree = try JSONDecoder().decode(Tree.self, from: Data(help.output.utf8))
    let table =
      "\n| command | what it does |\n|---|---|\n"
      + tree.command.rows(below: []).map { "| `\($0.example)` | \($0.what) |\n" }.joined() + "\n"

    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- commands -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- end of commands -->")).lowerBound
    if ProcessInfo.processInfo.environment["RECORD_TRANSCRIPTS"] == "1" {
      try text.replacingCharacters(in: begin..<end, with: table)
        .write(to: readme, atomically: true, encoding: .utf8)
    } else {
      #expect(text[begin..<end] == table, "the README's table of commands should be:\n\(table)")
    }
  }
}

/// What `--experimental-dump-help` writes, as far as the table needs it.
private struct Tree: Decodable {
  let command: Command

  struct Command: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let defaultSubcommand: String?
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// Each command that does something, by whole command lines.
    func rows(below path: [String], isDefault: Bool = false) -> [(example: String, what: String)] {
      // What a group does alone needs no name.
      let path = isDefault ? path : path + [commandName]
      if let subcommands, !subcommands.isEmpty {
        return subcommands.filter { $0.commandName != "help" }.flatMap {
          $0.rows(below: path, isDefault: $0.commandName == defaultSubcommand)
        }
      }
      let name = path.joined(separator: " ")
      let example = (discussion ?? "").split(separator: "\n").first { $0.hasPrefix(name + " ") }
      let needed = (arguments ?? []).filter { $0.kind == "positional" && !$0.isOptional }
      let usage = ([name] + needed.map { ($0.valueName ?? "").uppercased() })
        .joined(separator: " ")
      return [(example.map(String.init) ?? usage, abstract ?? "")]
    }
  }

  struct Argument: Decodable {
    let kind: String
    let valueName: String?
    let isOptional: Bool
  }
}
