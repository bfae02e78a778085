import BoneHealth
import Catalog
import Foundation
import Journal
import TestSupport
import Testing

/// What reaches the terminal: its colors, its characters, and nothing that would command it.
@Suite struct ScreenDrawingTests {
  @Test func withNoColorNothingIsColored() throws {
    let trial = try ScreenTrial(records: [Record(FoodEntry.eaten("Kale"))])
    let terminal = try trial.today(changes: ["NO_COLOR": "1"])
    let screen = try terminal.styledScreen()
    #expect(Self.colorCodes(on: screen).isEmpty)
    // The selected row still stands out.
    #expect(screen.line(with: "Kale", "\u{1B}[7m") != nil)
  }

  struct Depth: Sendable, CustomTestStringConvertible {
    var terminal: String
    var codes: Set<Int>
    var testDescription: String { terminal }
  }

  @Test(arguments: [
    Depth(terminal: "tmux-256color", codes: [38, 48]),
    Depth(terminal: "screen", codes: Set(30...37).union(40...47)),
    Depth(terminal: "vt100", codes: []),
  ])
  func theColorsAreThoseTheTerminalHas(_ depth: Depth) throws {
    let trial = try ScreenTrial(records: [Record(FoodEntry.eaten("Kale"))])
    let terminal = try trial.today(changes: ["TERM": depth.terminal])
    let codes = Self.colorCodes(on: try terminal.styledScreen())
    #expect(codes.isSubset(of: depth.codes))
    #expect(codes.isEmpty == depth.codes.isEmpty)
  }

  /// The numbers that choose a color in the sequences `ESC [ … m`; 38 and 48 stand for all colors
  /// that follow them. 39 and 49, the terminal's own colors, are none.
  private static func colorCodes(on screen: TmuxScreen) -> Set<Int> {
    var codes: Set<Int> = []
    for sequence in screen.description.split(separator: "\u{1B}[").dropFirst() {
      let numbers = sequence.prefix { $0 != "m" }.split(separator: ";").compactMap { Int($0) }
      for number in numbers where Self.isColor(number) {
        codes.insert(number)
        if number == 38 || number == 48 { break }
      }
    }
    return codes
  }

  private static func isColor(_ number: Int) -> Bool {
    (30...38).contains(number) || (40...48).contains(number) || (90...107).contains(number)
  }

  @Test func theThemeCanBeChosen() throws {
    let trial = try ScreenTrial(records: [Record(FoodEntry.eaten("Kale"))])
    let dark = try trial.today(changes: ["OSTEON_THEME": "dark"]).styledScreen()
    let light = try trial.today(changes: ["OSTEON_THEME": "light"]).styledScreen()
    #expect(dark != light)
    let refused = try trial.terminal(
      ["sh", "-c", "\"$OSTEON\"; echo ended with $?; exec cat"],
      changes: ["OSTEON_THEME": "pink"])
    try refused.wait(for: "“pink”", "ended with 64")
  }

  @Test func withoutUnicodeOnlyPlainLettersAreDrawn() throws {
    let trial = try ScreenTrial(records: [Record(FoodEntry.eaten("Crème fraîche"))])
    let terminal = try trial.today(changes: ["LC_ALL": "C"])
    for (key, shown) in [("1", "Creme fraiche"), ("2", "W48"), ("?", "Keys on Week")] {
      try terminal.type(key)
      let screen = try terminal.wait(for: shown)
      #expect(screen.description.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func namesThatWouldCommandTheTerminalAreShownAsMarks() throws {
    let names = [
      "\u{1B}[2J\u{1B}[31mred", "\u{9B}31mred", "a\u{202E}b\u{2066}c", "bell\u{7}", "tab\there",
      "two\nlines", "漢字のごはん", "e\u{301}clair", "nothing\u{200B}seen", "👩\u{200D}🍳 soup",
    ]
    let records = names.enumerated().map { index, name in
      Record(FoodEntry.eaten(name, number: UInt16(index)))
    }
    let trial = try ScreenTrial(records: records)
    let terminal = try trial.today()
    let screen = try terminal.wait(
      for: "�[2J�[31mred", "�31mred", "a�b�c", "bell�", "tab�here", "two�lines", "漢字のごはん",
      "e\u{301}clair", "nothing�seen")
    #expect(!screen.contains("\u{202E}") && !screen.contains("\u{2066}"))
    // Whatever stands before them, the numbers of every row end where those of the meal do.
    let ends = screen.lines.filter { $0.contains("100 g") }.map {
      Self.columns(of: $0.prefix { $0 != "│" })
    }
    #expect(ends.count == names.count)
    let meal = try #require(screen.line(with: "Breakfast", "│"))
    #expect(Set(ends) == [Self.columns(of: meal.prefix { $0 != "│" })])
  }

  /// The characters of China and Japan, and pictures of people, take two columns.
  private static func columns(of text: Substring) -> Int {
    text.unicodeScalars.reduce(0) { columns, scalar in
      switch scalar.value {
      case 0x300..<0x370: columns
      case 0x3040...0x9FFF, 0x1F300...0x1FAFF: columns + 2
      default: columns + 1
      }
    }
  }

  @Test func aChangeMadeByAnotherProgramAppearsByItself() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.wait(for: "Nothing recorded today")
    try trial.record([Record(FoodEntry.eaten("Kale from elsewhere"))])
    try terminal.wait(for: "Kale from elsewhere")
  }

  @Test func theLineBeingTypedStaysWhenAnotherProgramWrites() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.type("a1 cup milk")
    try terminal.wait(for: "244 g")
    try trial.record([Record(FoodEntry.eaten("Kale from elsewhere"))])
    try terminal.wait(for: "the day with the kale under the line") { screen in
      (screen.numbers(after: "The day:  Ca ").first ?? 0) > 390 && screen.contains("› 1 cup milk")
    }
    try terminal.press("Enter")
    try terminal.wait(for: "Logged Milk", "Kale from elsewhere")
    #expect(try trial.recorded().foods.count == 2)
  }

  @Test func aTableBroughtInElsewhereIsFoundByAnOpenSearch() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.type("3/skyrkake")
    try terminal.wait(for: "No food is called “skyrkake”")
    let table = trial.folder.appendingPathComponent("dairy.csv")
    try Data("name,calcium_mg\nSkyrkake from elsewhere,400\n".utf8).write(to: table)
    let catalog = try Catalog.open(trial.data)
    try catalog.importTable(at: table.path)
    try terminal.wait(for: "Skyrkake from elsewhere", "400")
    try catalog.removeTable(named: "dairy")
    try terminal.wait(for: "No food is called “skyrkake”")
  }
}
