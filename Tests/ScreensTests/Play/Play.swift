import BoneHealth
import Catalog
import Foundation
import Journal
import Screens
import Terminal
import Testing

/// The program played in memory: a journal, a pinned clock, and keys.
struct Play {
  var journal: Journal
  var now: CivilMoment
  var size: Size
  var drawing = Drawing.unicode

  /// - `isNew`: whether the first questions are still to be asked.
  init(
    now: String = "2026-11-26T18:45", size: Size = Size(columns: 100, rows: 30),
    isNew: Bool = false
  ) throws {
    self.now = try #require(CivilMoment(now))
    self.size = size
    journal = try Journal.inMemory(clock: Self.clock)
    if !isNew { try record(Record(Profile(bodyWeightKilograms: 62, birthYear: 1961))) }
  }

  static let clock: Clock = { 1_795_716_000_000 }

  func record(_ records: Record...) throws {
    try journal.apply(Change(label: "set up", edits: records.map(Edit.put)))
  }

  func program(foods: Catalog? = nil) throws -> Program {
    try Program(
      journal: journal, foodLookup: FoodLookup(foods: foods),
      ids: EntryIDGenerator(clock: Self.clock), now: now, size: size)
  }

  /// Plays the steps through the loop and returns the frame after each, the first before any.
  func frames(_ steps: [[Event]]) throws -> [Canvas] {
    var program = try program(foods: Self.foods)
    var display = ScriptedDisplay(size: size, drawing: drawing, steps: steps)
    let now = now
    program.run(on: &display, clock: { now }, newFoods: { nil })
    return display.frames
  }

  /// The last frame after typing these keys.
  func frame(_ keys: String = "") throws -> Canvas {
    try #require(try frames(.keys(keys)).last)
  }

  /// The foods of the program, built once for all tests.
  static let foods: Catalog? = {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-screens-\(ProcessInfo.processInfo.processIdentifier)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let catalog = try Catalog.open(folder)
      try catalog.build()
      return catalog
    } catch {
      Issue.record("the foods cannot be built: \(error)")
      return nil
    }
  }()
}
