import Foundation
import Interchange
import Journal
import TestSupport
import Testing

@Suite("What an earlier Osteon wrote")
struct PastJournalTests {
  /// A journal as it was left, opened by this Osteon.
  private func open(_ past: PastJournal, _ body: (Journal) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try past.copy(to: folder)
    try body(Journal.open(folder: folder.path, clock: { 0 }))
  }

  private func lines(_ journal: Journal) throws -> [String] {
    try exportedText(journal, .jsonl).split(separator: "\n").map(String.init)
  }

  @Test(
    "in a journal is exported as it was then, to the byte", arguments: PastJournal.allCases,
    [ExportFormat.json, .jsonl, .markdown])
  func exports(past: PastJournal, format: ExportFormat) throws {
    try open(past) { (journal) throws in
      #expect(try exported(journal, format) == past.bytes("log.\(format)"))
    }
  }

  @Test(
    "in a file reads back as what it was", arguments: PastJournal.allCases, ExportFormat.readable)
  func files(past: PastJournal, format: ExportFormat) throws {
    let log = try Import.read(format, bytes: past.bytes("log.\(format)"))
    #expect(log.problems == [])
    let journal = try journal()
    try journal.apply(log.plan(against: journal).change)
    #expect(try exportedText(journal, .jsonl) == past.text("log.jsonl"))
    try open(past) { (past) throws in
      #expect(try log.plan(against: past).change.edits.isEmpty)
    }
  }

  @Test("is undone and made again as it was then", arguments: PastJournal.allCases)
  func history(past: PastJournal) throws {
    let steps = try past.history()
    try open(past) { (journal) throws in
      var states = [try lines(journal)]
      for step in steps {
        let isUndo = step.label.hasPrefix("undo: ")
        let label = try #require(try isUndo ? journal.undo() : journal.redo())
        states.append(try lines(journal))
        let done = PastJournal.Step(
          label: "\(isUndo ? "undo" : "redo"): \(label)", from: states[states.count - 2],
          to: states[states.count - 1])
        #expect(done == step)
      }
      #expect(try journal.undo() == nil)
      #expect(states.last == [])

      let undone = steps.drop { !$0.label.hasPrefix("undo: ") }
      var earlier = states.dropLast()
      for step in undone.reversed() {
        #expect(try journal.redo() == String(step.label.dropFirst("undo: ".count)))
        #expect(try lines(journal) == earlier.popLast())
      }
      #expect(try journal.redo() == nil)
    }
  }
}
