import Foundation

/// A journal of an earlier schema as the Osteon of its time left it, in `Tests/Fixtures`, beside what
/// the Osteon of schema version 2 printed for it. All of it is frozen: people have such files.
package enum PastJournal: String, CaseIterable, Sendable {
  case version1 = "version-1"
  case version2 = "version-2"

  private var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/\(rawValue)")
  }

  /// What a file beside the journal holds: `log.csv`, `log.json`, `log.jsonl`, `log.markdown` are exports.
  package func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  package func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// Lays a copy of the journal in a folder, which it makes.
  package func copy(to data: URL) throws {
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: folder.appendingPathComponent("journal.db"),
      to: data.appendingPathComponent("journal.db"))
  }

  /// What was typed, and what was printed for it, one after the other: `days.txt`.
  package func days() throws -> [(arguments: [String], output: String)] {
    try text("days.txt").split(separator: "$ ").map { answer in
      let lines = answer.split(separator: "\n", maxSplits: 1)
      return (lines[0].split(separator: " ").map(String.init), String(lines[1]))
    }
  }

  /// One undo or redo after the other, and the lines of the log file that came and went with it.
  package struct Step: Equatable, Sendable {
    /// `undo: eat 2 eggs`
    package var label: String
    package var gone: [String] = []
    package var come: [String] = []

    package init(label: String, from before: [String], to after: [String]) {
      self.label = label
      gone = before.filter { !after.contains($0) }
      come = after.filter { !before.contains($0) }
    }

    fileprivate init(label: String) { self.label = label }
  }

  /// First all that was undone is made again, then all is undone: `history.txt`.
  package func history() throws -> [Step] {
    var steps: [Step] = []
    for line in try text("history.txt").split(separator: "\n").map(String.init) {
      if line.hasPrefix("- ") {
        steps[steps.count - 1].gone.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("+ ") {
        steps[steps.count - 1].come.append(String(line.dropFirst(2)))
      } else {
        steps.append(Step(label: line))
      }
    }
    return steps
  }
}
