import Foundation
import TestSupport
import Testing

@Suite struct PastDaysTests {
  @Test(arguments: PastJournal.allCases)
  func daysOfAnEarlierJournalReadAsTheyDidThen(past: PastJournal) throws {
    let runner = try CommandRunner()
    defer { runner.clean() }
    try past.copy(to: runner.dataFolder)
    for day in try past.days() {
      let outcome = try runner.run(day.arguments)
      #expect(outcome.output == day.output, "\(day.arguments)")
      #expect(outcome.errors == "")
    }
  }
}
