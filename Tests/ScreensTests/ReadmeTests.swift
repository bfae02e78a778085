import BoneHealth
import Foundation
import Journal
import Terminal
import Testing

@testable import Screens

/// The keys listed in the README are those that are declared, in their own words.
@Suite struct ReadmeTests {
  @Test func theReadmeListsEveryKey() throws {
    let readme = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("README.md")
    let text = try String(contentsOf: readme, encoding: .utf8)
    let begin = try #require(text.range(of: "<!-- keys -->\n")).upperBound
    let end = try #require(text.range(of: "<!-- end of keys -->")).lowerBound
    let listed = try Self.list()
    if ProcessInfo.processInfo.environment["RECORD_FRAMES"] == "1" {
      let changed = text.replacingCharacters(in: begin..<end, with: listed)
      try changed.write(to: readme, atomically: true, encoding: .utf8)
    } else {
      #expect(text[begin..<end] == listed)
    }
  }

  private static func list() throws -> String {
    let play = try Play()
    let context = try Program(
      journal: play.journal, foodLookup: FoodLookup(foods: nil),
      ids: EntryIDGenerator(clock: Play.clock), now: play.now, size: play.size
    ).context
    let today = Keys.map(for: .today, in: context, hasSelection: true).bindings
    let week = Keys.map(for: .week, in: context, hasSelection: true).bindings
    let onlyWeek = week.filter { binding in !today.contains { $0.help == binding.help } }
    let foods = Keys.map(for: .foods, in: context, hasSelection: true).bindings
    let onlyFoods = foods.filter { binding in !today.contains { $0.help == binding.help } }
    let line = EntryForm.keys(
      isEditing: false, hasMeal: true, own: EatDialog.keys(hasItems: true, isInItems: true)
    ).bindings
    return table("on Today", today) + table("more on Week", onlyWeek)
      + table("more on Foods", onlyFoods)
      + table("in the line where you type", line)
  }

  private static func table(_ place: String, _ bindings: [Binding<some Any>]) -> String {
    let rows = bindings.map { binding in
      let keys = binding.keys.map { "`\($0)`" }.joined(separator: " ")
      return "| \(keys) | \(binding.help) |\n"
    }
    return "\n| keys | \(place) |\n|---|---|\n" + rows.joined() + "\n"
  }
}
