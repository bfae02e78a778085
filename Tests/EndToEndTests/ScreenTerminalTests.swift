import BoneHealth
import Glibc
import Journal
import TestSupport
import Testing

/// The program and its terminal: sizes, colors, characters, and what is given back at the end.
@Suite struct ScreenTerminalTests {
  @Test func theWindowMayChangeItsSizeAtAnyTime() throws {
    let trial = try ScreenTrial(records: [.food(.eaten("Kale"))])
    let terminal = try trial.today(columns: 200, rows: 60)
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "80 columns") { $0.lines.count <= 24 && $0.contains("Kale") }
    try terminal.resize(columns: 52, rows: 12)
    try terminal.wait(for: "osteon needs 60 × 16", "this window is 52 × 12")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.wait(for: "Kale", "a eat", "Exercise")
  }

  @Test func whatIsBeingTypedOutlastsAResize() throws {
    let terminal = try ScreenTrial().today()
    try terminal.type("a30 g almonds")
    try terminal.wait(for: "Almonds")
    try terminal.resize(columns: 50, rows: 10)
    try terminal.wait(for: "osteon needs")
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "30 g almonds", "Almonds")
  }

  @Test func suspendedAndBackAgain() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.terminal(["bash", "--norc", "-i"])
    try terminal.type("PS1='shell> '", thenPress: "Enter")
    try terminal.wait(for: "shell> ")
    try terminal.type("$OSTEON", thenPress: "Enter")
    try terminal.wait(for: "1 Today", "a eat")
    try terminal.press("C-z")
    try terminal.wait(for: "Stopped", "shell> ")
    #expect(try !terminal.isSet("alternate_on"))
    #expect(try terminal.isSet("cursor_flag"))
    try terminal.type(
      "stty -a | tr ';' '\\n' | grep -c -w -e ' echo' -e ' icanon'", thenPress: "Enter")
    try terminal.type("fg", thenPress: "Enter")
    try terminal.wait(for: "1 Today", "a eat")
    try terminal.press("q")
    try terminal.wait(for: "shell> ")
  }

  /// Ways to end, as a shell line beside the running program; `q` is the key.
  static let endings = ["q", "TERM", "HUP", "INT", "SEGV", "ABRT"]

  @Test(arguments: endings)
  func theTerminalIsGivenBackAsItWas(ending: String) throws {
    let trial = try ScreenTrial()
    let terminal = try trial.terminal([
      "sh", "-c",
      "stty -a > $FOLDER/before; echo earlier text; $OSTEON; "
        + "stty -a > $FOLDER/after; echo the program is gone; cat",
    ])
    try terminal.wait(for: "1 Today", "a eat")
    if ending == "q" {
      try terminal.press("q")
    } else {
      // The program is the only child of the shell.
      let child = try #require(try Self.child(of: terminal.process))
      let signal = try #require(Self.signals[ending])
      #expect(kill(child, signal) == 0)
    }
    try terminal.wait(for: "earlier text", "the program is gone")
    #expect(try trial.text(of: "after") == trial.text(of: "before"))
    #expect(try !terminal.isSet("alternate_on"))
    #expect(try terminal.isSet("cursor_flag"))
    #expect(try !terminal.isSet("mouse_any_flag"))
  }

  private static let signals = [
    "TERM": SIGTERM, "HUP": SIGHUP, "INT": SIGINT, "SEGV": SIGSEGV, "ABRT": SIGABRT,
  ]

  static func child(of process: pid_t) throws -> pid_t? {
    let path = "/proc/\(process)/task/\(process)/children"
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var child: pid_t = 0
    return withUnsafeMutablePointer(to: &child) { pointer in
      withVaList([pointer]) { vfscanf(file, "%d", $0) }
    } == 1 ? child : nil
  }

  @Test(arguments: [
    (["TERM": "dumb"], "“dumb”"), (["TERM": nil], "TERM"), (["TERM": "no-such"], "“no-such”"),
  ])
  func aTerminalThatCannotBeUsedGetsOneLine(
    changes: [String: String?], named: String
  ) throws {
    let terminal = try ScreenTrial().terminal(
      ["sh", "-c", "$OSTEON; echo ended with $?; exec cat"], changes: changes)
    let screen = try terminal.wait(for: "osteon: ", named, "ended with 69")
    #expect(!screen.contains("1 Today"))
  }

  @Test func withoutColorNothingIsColored() throws {
    let trial = try ScreenTrial(records: [.food(.eaten("Kale"))])
    let plain = try trial.today(changes: ["NO_COLOR": "1"]).styledScreen()
    #expect(!plain.contains("[38;") && !plain.contains("[36m") && !plain.contains("[48;"))
    let colored = try trial.today().styledScreen()
    #expect(colored.contains("[38;5;73m"))
  }

  @Test func theThemeCanBeChosen() throws {
    let trial = try ScreenTrial(records: [.food(.eaten("Kale"))])
    let dark = try trial.today(changes: ["OSTEON_THEME": "dark"]).styledScreen()
    let light = try trial.today(changes: ["OSTEON_THEME": "light"]).styledScreen()
    #expect(dark != light)
    let refused = try trial.terminal(
      ["sh", "-c", "$OSTEON; echo ended with $?; exec cat"], changes: ["OSTEON_THEME": "pink"])
    try refused.wait(for: "“pink”", "ended with 64")
  }

  @Test func withoutUnicodeOnlyPlainLettersAreDrawn() throws {
    let trial = try ScreenTrial(records: [.food(.eaten("Crème fraîche"))])
    let screen = try trial.today(changes: ["LC_ALL": "C"]).wait(for: "Creme fraiche")
    #expect(screen.lines.joined().utf8.allSatisfy { $0 < 0x80 })
  }

  @Test func aNameThatWouldCommandTheTerminalIsShownAsMarks() throws {
    let names = ["\u{1B}[2J\u{1B}[31mred", "a\u{202E}b", "tab\there", "漢字のごはん", "e\u{301}clair"]
    let records = names.enumerated().map { index, name in
      Record.food(.eaten(name, number: UInt16(index)))
    }
    let terminal = try ScreenTrial(records: records).today()
    let screen = try terminal.wait(for: "�[2J�[31mred", "a�b", "漢字のごはん", "e\u{301}clair")
    #expect(screen.contains("tab here") || screen.contains("tab�here"))
    // The numbers of every row still end in one column.
    let dishes = screen.lines.filter { $0.contains("100 g") }
    let ends = Set(dishes.map { Self.columns(of: $0.prefix { $0 != "│" }) })
    #expect(ends.count == 1)
  }

  /// The Chinese and Japanese characters here take two columns.
  private static func columns(of text: Substring) -> Int {
    text.reduce(0) { columns, character in
      let isWide = character.unicodeScalars.contains { (0x3040...0x9FFF).contains($0.value) }
      return columns + (isWide ? 2 : 1)
    }
  }

  @Test func aChangeMadeByAnotherProgramAppearsByItself() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.wait(for: "Nothing recorded today")
    try trial.record([.food(.eaten("Kale from elsewhere"))])
    try terminal.wait(for: "Kale from elsewhere")
  }

  @Test func aThousandKeysAreTakenTogether() throws {
    let records = (0..<60).map { Record.food(.eaten("Dish \($0)", number: $0)) }
    let terminal = try ScreenTrial(records: records).today()
    try terminal.press("j", times: 1000)
    try terminal.wait(for: "▸ Dish 59")
    try terminal.paste(String(repeating: "k", count: 1000))
    try terminal.press("Home")
    try terminal.wait(for: "▸ Dish 0")
  }
}
