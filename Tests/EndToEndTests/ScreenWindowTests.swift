import BoneHealth
import Journal
import TestSupport
import Testing

/// The window: its size, a shell beside the program, and keys by the thousand.
@Suite struct ScreenWindowTests {
  @Test func theScreenFollowsTheWindow() throws {
    let trial = try ScreenTrial(records: [Record(FoodEntry.eaten("Kale"))])
    let terminal = try trial.today(columns: 200, rows: 60)
    try terminal.wait(for: "Kale") { $0.lines.count == 60 && $0.contains("Kale") }
    try terminal.resize(columns: 80, rows: 24)
    try terminal.wait(for: "80×24") { screen in
      screen.lines.count == 24 && screen.contains("Kale")
        && screen.lines[1] == String(repeating: "─", count: 80)
    }
    try terminal.resize(columns: 52, rows: 12)
    try terminal.wait(for: "osteon needs 60 × 16", "this window is 52 × 12")
    try terminal.resize(columns: 200, rows: 60)
    let screen = try terminal.wait(for: "200×60") { screen in
      screen.contains("Kale") && screen.lines[1] == String(repeating: "─", count: 200)
    }
    #expect(!screen.contains("osteon needs"))
  }

  @Test func whatIsTypedOutlastsAWindowTooSmall() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today()
    try terminal.type("a1 cup milk")
    try terminal.wait(for: "244 g")
    for (columns, rows) in [(20, 4), (60, 16), (300, 80), (1, 1), (100, 30)] {
      try terminal.resize(columns: columns, rows: rows)
    }
    try terminal.wait(for: "› 1 cup milk", "244 g", "Enter log")
    try terminal.press("Enter")
    try terminal.wait(for: "Logged Milk")
    #expect(try trial.recorded().foods.map(\.grams) == [244])
  }

  @Test func theShellIsThereWhileTheProgramIsStopped() throws {
    let trial = try ScreenTrial(records: [Record(FoodEntry.eaten("Kale"))])
    // A plain shell, which leaves the terminal's modes as it finds them.
    let terminal = try trial.terminal(["sh", "-i"], changes: ["PS1": "shell> "])
    try terminal.type("stty -g > \"$FOLDER/before\"; \"$OSTEON\"", thenPress: "Enter")
    try terminal.wait(for: "Kale", "a eat")
    for round in 1...2 {
      try terminal.press("C-z")
      try terminal.wait(for: "Stopped")
      #expect(!(try terminal.isSet("alternate_on")))
      #expect(!(try terminal.isSet("mouse_any_flag")))
      #expect(try terminal.isSet("cursor_flag"))
      try terminal.type("stty -g > \"$FOLDER/\(round)\"; echo it is noted", thenPress: "Enter")
      try terminal.wait(for: "the answer") { $0.lines.contains("it is noted") }
      #expect(try trial.text(of: "\(round)") == trial.text(of: "before"))

      try terminal.resize(columns: 80 + round, rows: 24)
      try terminal.type("clear; fg", thenPress: "Enter")
      try terminal.wait(for: "a frame of the new size") { screen in
        screen.contains("Kale") && screen.contains("a eat")
          && screen.lines[1] == String(repeating: "─", count: 80 + round)
      }
      #expect(try terminal.isSet("alternate_on"))
      // The arrows are understood as before.
      try terminal.press("Left")
      try terminal.wait(for: "Sun 22 Nov 2026")
      try terminal.press("Right")
      try terminal.wait(for: "Mon 23 Nov 2026")
    }
    try terminal.press("q")
    try terminal.waitUntilGone("Kale")
    #expect(!(try terminal.isSet("alternate_on")))
  }

  @Test func aThousandKeysAreTakenTogether() throws {
    let records = (1...40).map { number in
      Record(FoodEntry.eaten("Food \(number)", number: UInt16(number)))
    }
    let trial = try ScreenTrial(records: records)
    let terminal = try trial.today()
    try terminal.press("Home")
    try terminal.wait(for: "the first entry selected") { $0.line(with: "▸", "Food 1 ") != nil }
    try terminal.press("j", times: 1000)
    try terminal.wait(for: "the last entry selected") { $0.line(with: "▸", "Food 40") != nil }
    try terminal.press("Up", times: 1000)
    try terminal.wait(for: "the first entry selected") { $0.line(with: "▸", "Food 1 ") != nil }
    try terminal.press("Left", times: 200)
    try terminal.wait(for: "‹ Thu 7 May 2026 ›")
    try terminal.press("t")
    try terminal.wait(for: "‹ Mon 23 Nov 2026 ›", "Food 1 ")
  }

  @Test func aPasteIsTextAndNeverKeys() throws {
    let trial = try ScreenTrial(records: [Record(FoodEntry.eaten("Kale"))])
    let terminal = try trial.today()
    try terminal.paste(String(repeating: "d", count: 1000) + "q")
    try terminal.press("a")
    try terminal.wait(for: "Eat", "breakfast")
    try terminal.paste("1 cup milk,\n30 g almonds\n")
    try terminal.wait(for: "244 g", "Almonds", "Enter log")
    #expect(try trial.recorded().foods.map(\.foodName) == ["Kale"])
  }
}
