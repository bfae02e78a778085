import BoneHealth
import Foundation
import GRDB
import Journal
import TestSupport
import Testing

/// What goes wrong outside the program: a kill, a full disk, a damaged file.
@Suite struct FaultTests {
  @Test(arguments: [0, 1, 2, 3, 5, 8, 13, 21])
  func whatTheScreenShowedIsThereAfterAKill(looks: Int) throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today(rows: 60)
    // Entries one after the other, as fast as they can be taken, and the kill somewhere among them.
    for first in stride(from: 1, to: 31, by: 10) {
      try terminal.type((first..<first + 10).map { "a\($0) g almonds\r" }.joined())
    }
    var screen = try terminal.screen()
    for _ in 0..<looks { screen = try terminal.screen() }
    #expect(kill(terminal.process, SIGKILL) == 0)
    #expect(try terminal.waitForEnd() == 128 + SIGKILL)

    let recorded = Set(try trial.recorded().foods.compactMap(\.grams))
    let shown = (1...30).filter { screen.line(with: "Almonds", " \($0) g ") != nil }
    #expect(recorded.isSuperset(of: shown.map(Double.init)))
    // What was typed first is there whenever something typed later is.
    #expect(recorded == Set((1...30).prefix(recorded.count).map(Double.init)))
    #expect(try Self.isWhole(trial.journalPath))
    let again = try trial.today(rows: 60)
    try again.wait(for: "all that is recorded") { $0.count(of: "Almonds") >= recorded.count }
  }

  private static func isWhole(_ path: String) throws -> Bool {
    try DatabaseQueue(path: path).read { database in
      try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok"
    }
  }

  /// A limit on the size of files stands in for a full disk, with and without its signal.
  @Test(
    .disabled(if: ThreadSanitizer.isOn),
    arguments: ["trap '' XFSZ; ulimit -f 96", "ulimit -f 96"])
  func aFullDiskIsSaidAndTheLineStays(limit: String) throws {
    let trial = try ScreenTrial()
    let terminal = try trial.terminal(["sh", "-c", "\(limit); exec \"$OSTEON\""])
    try terminal.wait(for: "1 Today", "a eat")
    var meal = 0
    var wasRefused = false
    while !wasRefused, meal < 60 {
      meal += 1
      try terminal.type("a\(meal) g almonds, 2 eggs, 1 cup milk", thenPress: "Enter")
      let screen = try terminal.wait(for: "an answer") {
        $0.contains("Logged 3 foods") || $0.contains(trial.journalPath)
      }
      wasRefused = !screen.contains("Logged 3 foods")
      if wasRefused {
        #expect(screen.contains("\(meal) g almonds"))
      } else {
        try terminal.press("Down")
        try terminal.waitUntilGone("Logged 3 foods")
      }
    }
    #expect(wasRefused)
    try terminal.press("C-c")
    #expect(try terminal.waitForEnd() == 0)
    #expect(try trial.recorded().foods.count == 3 * (meal - 1))
    #expect(try Self.isWhole(trial.journalPath))
  }

  // MARK: Damaged files

  enum Damage: CaseIterable, CustomTestStringConvertible {
    case header, cutShort, pages, foreign

    var testDescription: String { "\(self)" }

    func damaging(_ file: Data) -> Data {
      switch self {
      case .header: Data(repeating: 0x2A, count: 100) + file.dropFirst(100)
      case .cutShort: file.prefix(file.count / 2)
      case .pages: file.prefix(4096) + Data(repeating: 0x2A, count: file.count - 4096)
      case .foreign: Data("what she wrote about her garden\n".utf8)
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func aDamagedJournalIsNamedAndLeftAsItIs(_ damage: Damage) throws {
    let records = (1...400).map { Record(FoodEntry.eaten("Food \($0)", number: UInt16($0))) }
    let trial = try ScreenTrial(records: records)
    let path = URL(fileURLWithPath: trial.journalPath)
    let damaged = damage.damaging(try Data(contentsOf: path))
    try damaged.write(to: path)

    let script = "\"$OSTEON\" 2> \"$FOLDER/errors\"; echo ended with $?; exec cat"
    let terminal = try trial.terminal(["sh", "-c", script])
    let screen = try terminal.wait(for: "ended with 65")
    #expect(screen.lines.filter { !$0.isEmpty } == ["ended with 65"])
    let errors = try trial.text(of: "errors")
    #expect(errors.contains(trial.journalPath))
    #expect(errors.contains("left as it is") || errors.contains("left as it was"))
    #expect(!errors.contains("\n"))
    #expect(try Data(contentsOf: path) == damaged)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write everywhere"))
  func aFolderThatCannotBeWrittenIsNamed() throws {
    let trial = try ScreenTrial(records: [Record(FoodEntry.eaten("Kale"))])
    #expect(chmod(trial.data.path, 0o500) == 0)
    defer { chmod(trial.data.path, 0o700) }
    let terminal = try trial.terminal([
      "sh", "-c", "\"$OSTEON\" 2> \"$FOLDER/errors\"; echo ended with $?; exec cat",
    ])
    try terminal.wait(for: "ended with 7")
    #expect(try trial.text(of: "errors").contains(trial.journalPath))
  }

  @Test func aJournalBeingWrittenByAnotherIsSaidAndTheLineStays() throws {
    let trial = try ScreenTrial()
    let terminal = try trial.today(columns: 200)
    // Another program that writes, and takes its time.
    let other = try DatabaseQueue(path: trial.journalPath)
    try other.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      defer { try? database.execute(sql: "ROLLBACK") }
      try terminal.type("a1 cup milk", thenPress: "Enter")
      try terminal.wait(for: "is being written by another program", "› 1 cup milk")
    }
    try terminal.press("Enter")
    try terminal.wait(for: "Logged Milk")
    #expect(try trial.recorded().foods.map(\.grams) == [244])
  }
}
