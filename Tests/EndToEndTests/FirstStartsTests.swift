import Dispatch
import Journal
import Synchronization
import TestSupport
import Testing

@Suite struct FirstStartsTests {
  @Test(arguments: 1...15)
  func fourFirstStartsAtOnceAllSucceed(round: Int) throws {
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
}
