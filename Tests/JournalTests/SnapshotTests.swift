import BoneHealth
import Testing

@testable import Journal

@Suite("A snapshot of the journal")
struct SnapshotTests {
  @Test("of an empty one has the open days of a week, and nothing said")
  func empty() throws {
    let snapshot = try Journal.inMemory().snapshot(around: today, hasSupplements: true)
    let week = Week(containing: today, start: .monday)
    #expect(snapshot.days == week.days.map { Day(date: $0) })
    #expect(!snapshot.hasProfile)
    #expect(snapshot.goalHistory == GoalHistory())
    #expect(snapshot.supplements == [])
    #expect(snapshot.undoLabel == nil)
    #expect(snapshot.redoLabel == nil)
  }

  @Test("holds what the single calls tell", arguments: WeekStart.allCases)
  func whole(start: WeekStart) throws {
    let journal = try Journal.inMemory()
    let profile = Profile(bodyWeightKilograms: 62, weekStart: start)
    try journal.apply(
      Change(label: "put", edits: [.put(profile), .put(calciumTablet()), .put(yogurt())]))
    try journal.apply(Change(label: "put", edits: [.put(yogurt(2, on: yesterday))]))
    _ = try journal.undo()
    let snapshot = try journal.snapshot(around: today, hasSupplements: true)
    let week = Week(containing: today, start: start)
    #expect(try snapshot.days == journal.days(week.first...week.last))
    #expect(snapshot.days.contains { !$0.foods.isEmpty })
    #expect(snapshot.hasProfile)
    #expect(try snapshot.goalHistory == journal.goalHistory())
    #expect(try snapshot.supplements == journal.library().supplements)
    #expect(try snapshot.undoLabel == journal.nextUndo())
    #expect(try snapshot.redoLabel == journal.nextRedo())
    #expect(snapshot.redoLabel != nil)
  }

  @Test("has supplements only where they are asked for")
  func withoutSupplements() throws {
    let journal = try Journal.inMemory()
    try journal.apply(Change(label: "put", edits: [.put(calciumTablet())]))
    #expect(try journal.snapshot(around: today, hasSupplements: false).supplements == nil)
  }
}
