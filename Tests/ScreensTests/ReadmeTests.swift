import BoneHealth
import Foundation
import Journal
import Terminal
import Testing

@testable import Screens

/// What the README shows of the program is what the program shows.
@Suite(.serialized) struct ReadmeTests {
  @Test func theReadmeListsEveryKey() throws {
    try Self.compare("keys", with: Self.list())
  }

  @Test func theReadmeShowsTodayAsItLooks() throws {
    let play = try Play()
    for record in AWeek.records() { try play.record(record) }
    let rows = try play.frame().text.split(separator: "\n", omittingEmptySubsequences: false)
    let lines = rows.map { $0.replacing(#/ +$/#, with: "") }.joined(separator: "\n")
    try Self.compare("screen", with: "\n```\n\(lines.trimmingCharacters(in: .newlines))\n```\n\n")
  }

  /// Compares a part of the README, between marks, or records it.
  private static func compare(_ mark: String, with shown: String) throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- \(mark) -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- end of \(mark) -->")).lowerBound
    if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
      let changed = text.replacingCharacters(in: begin..<end, with: shown)
      try changed.write(to: readme, atomically: true, encoding: .utf8)
    } else {
      #expect(text[begin..<end] == shown)
    }
  }

  private static func list() throws -> String {
    let context = try Play().program().context
    let screens = Program.screens.map { ($0.tab.title, keys(of: $0, context)) }
    var listed = ""
    var known: Set<String> = []
    for (title, keys) in screens {
      let place = known.isEmpty ? "on \(title)" : "more on \(title)"
      listed += table(place, keys.filter { !known.contains($0.help) })
      if known.isEmpty { known = Set(keys.map(\.help)) }
    }
    let line = EntryForm(in: context, hasMeal: true)
      .keys(own: EatDialog.keys(hasItems: true, isInItems: true)).bindings
    return listed + table("anywhere", keys(of: Program.keys))
      + table("in the line where you type", keys(of: KeyMap(line)))
  }

  private typealias Listed = (keys: [Key], help: String)

  private static func keys(of screen: some Screen, _ context: Context) -> [Listed] {
    keys(of: screen.keys(in: context))
  }

  private static func keys(of map: KeyMap<some Sendable>) -> [Listed] {
    map.bindings.map { ($0.keys, $0.help) }
  }

  private static func table(_ place: String, _ bindings: [Listed]) -> String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\($0)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.help) |\n"
    }
    return "\n| keys | \(place) |\n|---|---|\n" + rows.joined() + "\n"
  }
}
