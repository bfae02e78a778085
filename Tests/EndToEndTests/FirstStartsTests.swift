import Dispatch
import Foundation
import Journal
import Synchronization
import TestSupport
import Testing

/// Several programs that start on an empty folder at once.
@Suite struct FirstStartsTests {
  @Test(
    "All succeed, and what they log is there",
    arguments: ["eat \"5 g kale\"", "today", "foods search kale"])
  func together(command: String) throws {
    let runner = try CommandRunner()
    defer { runner.clean() }
    let outcome = try runner.shell(
      """
      for number in 1 2 3 4; do
        { osteon \(command) > out-$number 2>&1; echo $? > code-$number; } &
      done
      wait; cat code-* | tr '\\n' ' '; for number in 1 2 3 4; do
        test "$(cat code-$number)" = 0 || cat out-$number
      done
      """)
    #expect(outcome.output == "0 0 0 0 ")
    let log = try runner.run(["export", "--format", "jsonl"]).output
    let foods = log.split(separator: "\n").count { $0.contains("\"kind\":\"food\"") }
    #expect(foods == (command.hasPrefix("eat") ? 4 : 0))
  }

  @Test("All succeed where only the journal is made", arguments: 1...15)
  func journal(round: Int) throws {
    let runner = try CommandRunner()
    defer { runner.clean() }
    let failures = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { index in
      do {
        let outcome = try runner.run(["day", "complete", "--date", "2026-11-1\(index)"])
        if outcome.code != 0 { failures.withLock { $0.append(outcome.errors) } }
      } catch {
        failures.withLock { $0.append("\(error)") }
      }
    }
    #expect(failures.withLock { $0 } == [])
    let journal = try Journal.open(folder: runner.dataFolder.path, clock: { 0 })
    var count = 0
    try journal.forEachRecord { _ in count += 1 }
    #expect(count == 4)
  }

  @Test("A damaged catalog.db is built anew at once, and a damaged table is named")
  func damagedFoods() throws {
    let runner = try CommandRunner()
    defer { runner.clean() }
    let table = runner.folder.appendingPathComponent("bakery.csv")
    try Data("name,calcium_mg\nPoppy seed roll,300\n".utf8).write(to: table)
    #expect(try runner.run(["foods", "import", table.path]).code == 0)
    #expect(try runner.run(["foods", "search", "milk"]).code == 0)
    for name in ["catalog.db", "foods/bakery.db"] {
      let file = runner.dataFolder.appendingPathComponent(name)
      var bytes = try Data(contentsOf: file)
      bytes.replaceSubrange(12_288..., with: Data(repeating: 0xAA, count: bytes.count - 12_288))
      try bytes.write(to: file)
    }
    let eaten = try runner.run(["eat", "1 cup whole milk"])
    #expect(eaten.code == 0)
    #expect(eaten.errors.contains("the table of foods “bakery” cannot be read"))
    let tables = try runner.run(["foods", "tables"])
    #expect(tables.code == 0)
    let searched = try runner.run(["foods", "search", "poppy seed roll"])
    #expect(searched.errors.contains("“bakery”"))
    #expect(try runner.run(["foods", "search", "whole milk"]).output.contains("Milk, whole"))
  }
}
