import Foundation
import GRDB
import TestSupport
import Testing

/// What the program writes: to files, pipes, and where nothing can be written.
@Suite struct OutputTests {
  private func withRunner(_ body: (CommandRunner) throws -> Void) throws {
    let runner = try CommandRunner()
    defer { runner.clean() }
    try body(runner)
  }

  private static let fullDisk = "cannot write standard output: No space left on device"

  @Test(arguments: ["data/journal.db", "data/catalog.db", "data/JOURNAL.DB", "data/journal.db-wal"])
  func noExportLandsOnAFileOfOsteonsOwn(path: String) throws {
    try withRunner { runner in
      #expect(try runner.run(["eat", "100 g kale"]).code == 0)
      let before = try runner.run(["export", "--format", "jsonl"])
      let outcome = try runner.run(["export", "-o", path, "--force"])
      #expect(outcome.code == 73)
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(outcome.errors.contains(path))
      #expect(try runner.run(["export", "--format", "jsonl"]) == before)
    }
  }

  @Test(arguments: ["export", "today", "foods tables", "eat kale"])
  func noRedirectedOutputLandsInTheJournal(command: String) throws {
    try withRunner { runner in
      #expect(try runner.run(["eat", "100 g kale"]).code == 0)
      let before = try runner.run(["export", "--format", "jsonl"])
      let outcome = try runner.shell("osteon \(command) >> data/journal.db")
      #expect(outcome.code == 73)
      #expect(outcome.errors.split(separator: "\n").count == 1)
      #expect(try runner.run(["export", "--format", "jsonl"]) == before)
    }
  }

  @Test(arguments: [
    "eat '100 g kale'", "eat '100 g kale' --json", "take 'calcium 500 mg'", "move 'walk 30 min'",
    "day skip", "profile --weight '60 kg'",
  ])
  func whatWasLoggedIsSaidWhereNothingCanBeWritten(command: String) throws {
    try withRunner { runner in
      let outcome = try runner.shell("osteon \(command) > /dev/full")
      #expect(outcome.code == 74)
      #expect(
        outcome.errors == "osteon: \(Self.fullDisk); the change was logged all the same\n")
      #expect(try runner.run(["undo"]).code == 0)
    }
  }

  @Test("What was logged is said where the day cannot be read after it")
  func loggedBesideDamage() throws {
    for damage in [
      ("exercise_entry SET minutes = 1e300", "exercise"),
      ("food_entry SET calcium_mg = 9e999", "food"),
    ] {
      try withRunner { runner in
        #expect(try runner.run(["move", "brisk walk 30 min"]).code == 0)
        #expect(try runner.run(["take", "calcium 500 mg"]).code == 0)
        let path = runner.dataFolder.path + "/journal.db"
        try DatabaseQueue(path: path).write { try $0.execute(sql: "UPDATE \(damage.0)") }
        for command in [["eat", "100 g kale"], ["take", "calcium 500 mg"]] {
          let outcome = try runner.run(command)
          #expect(outcome.code == 65)
          #expect(outcome.output == "")
          #expect(outcome.errors.contains("the \(damage.1) 0"))
          #expect(
            outcome.errors.hasSuffix(
              "Restore it from a backup; the change was logged all the same\n"))
          #expect(outcome.errors.split(separator: "\n").count == 1)
        }
        let count = try DatabaseQueue(path: path).read {
          try Int.fetchOne($0, sql: "SELECT count(*) FROM food_entry")
        }
        #expect(count == 3)
        let read = try runner.run(["today"])
        #expect(read.code == 65 && !read.errors.contains("logged all the same"))
      }
    }
  }

  @Test(arguments: [
    "today", "week --json", "export", "foods search kale", "eat kale --dry-run", "--help",
    "--version", "help eat", "--licenses",
  ])
  func outputThatCannotBeWrittenIsSaid(command: String) throws {
    try withRunner { runner in
      let outcome = try runner.shell("osteon \(command) > /dev/full")
      #expect(outcome.code == 74)
      #expect(outcome.errors == "osteon: \(Self.fullDisk)\n")
    }
  }

  @Test func aReaderThatHasSeenEnoughEndsTheProgramQuietly() throws {
    try withRunner { runner in
      #expect(try runner.shell("osteon --licenses | head -n 1").errors == "")
      let deaf = try runner.shell("trap '' PIPE; { osteon eat kale; echo $? >&2; } | true")
      #expect(deaf.errors.hasSuffix("0\n") || deaf.errors.hasSuffix("74\n"))
    }
  }

  @Test(arguments: ["/dev/zero", "- < /dev/zero", "pipe", "- < /dev/null"])
  func inputThatIsNoFileEndsWithALine(input: String) throws {
    try withRunner { runner in
      let outcome = try runner.shell("mkfifo pipe; osteon import \(input)")
      #expect(outcome.code == 66)
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
  }

  @Test(arguments: [
    "cat log.csv | osteon import -", "osteon import - < log.csv",
    "mkfifo pipe; cat log.csv > pipe & osteon import pipe",
    "cat log.csv | osteon import /dev/stdin",
  ])
  func pipesAreRead(command: String) throws {
    try withRunner { runner in
      #expect(try runner.run(["eat", "100 g kale"]).code == 0)
      #expect(try runner.run(["export", "-o", "log.csv"]).code == 0)
      #expect(try runner.run(["undo"]).code == 0)
      let outcome = try runner.shell(command)
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output.contains(": 1 added"))
    }
  }

  @Test func aKilledExportLeavesNothingForLong() throws {
    try withRunner { runner in
      #expect(try runner.run(["eat", "100 g kale"]).code == 0)
      let draft = runner.folder.appendingPathComponent(".osteon-0123456789abc")
      try Data("half".utf8).write(to: draft)
      #expect(chmod(draft.path, 0o600) == 0)
      #expect(try runner.run(["export", "-o", "log.csv"]).code == 0)
      #expect(!FileManager.default.fileExists(atPath: draft.path))
    }
  }
}
