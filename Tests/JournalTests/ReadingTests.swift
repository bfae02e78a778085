import BoneHealth
import Synchronization
import TestSupport
import Testing

import class GRDB.Row

@testable import Journal

@Suite("Reading the journal")
struct ReadingTests {
  @Test("an empty one has open days, and nothing said of the person")
  func empty() throws {
    let journal = try Journal.inMemory()
    #expect(try journal.day(today) == Day(date: today))
    #expect(try journal.all(Profile.self).first == nil)
    #expect(try journal.all(OwnGoal.self) == [])
    #expect(try journal.entry(id(1)) == nil)
    #expect(try journal.records() == [])
  }

  @Test("gives a day by time, then in the order of entering")
  func order() throws {
    let journal = try Journal.inMemory()
    try journal.apply(
      .put(
        Record(yogurt(3, at: 12)), Record(yogurt(2, at: 8)), Record(yogurt(1, at: 12)),
        Record(squats(5, at: 9)), Record(jumps(4, at: 9)), Record(yogurt(6, on: yesterday)),
        Record(DayMark(date: today, state: .complete))))
    let day = try journal.day(today)
    #expect(day.foods.map(\.id) == [id(2), id(1), id(3)])
    #expect(day.exercises == [jumps(4, at: 9), squats(5, at: 9)])
    #expect(day.mark == .complete)
  }

  @Test("gives the first and the last days that can be written, though the week goes on")
  func ends() throws {
    let journal = try Journal.inMemory()
    let ends = [CivilDate.writable.lowerBound, CivilDate.writable.upperBound]
    for (number, date) in ends.enumerated() {
      let mark = DayMark(date: date, state: .complete)
      try journal.apply(
        .put(Record(yogurt(number + 1, on: date)), Record(mark)))
      let week = date.advanced(by: -6)...date.advanced(by: 6)
      let day = try #require(try journal.days(week).first { $0.date == date })
      #expect(day.foods.count == 1)
      #expect(day.mark == .complete)
      #expect(try journal.foodUse(week).count == 1)
    }
  }

  @Test(
    "gives every day of a range, as it gives each alone", arguments: 1...5 as ClosedRange<UInt64>)
  func days(seed: UInt64) throws {
    var maker = RecordMaker(seed: seed)
    let journal = try Journal.inMemory()
    try journal.apply(Change(label: "fill", edits: maker.records(150).map(Edit.put)))
    let dates = RecordMaker.dates
    let range = dates.lowerBound.advanced(by: -2)...dates.upperBound.advanced(by: 3)
    let days = try journal.days(range)
    #expect(days.map(\.date) == Array(range))
    #expect(try days == range.map { try journal.day($0) })
    #expect(days.contains { !$0.foods.isEmpty } && days.contains { !$0.exercises.isEmpty })
  }

  @Test("finds an entry by its identifier")
  func entry() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt()), Record(squats())))
    #expect(try journal.entry(id(1)) == Record(yogurt()))
    #expect(try journal.entry(id(3)) == Record(squats()))
  }

  @Test("has the person’s own goals stand before the published ones")
  func goals() throws {
    let journal = try Journal.inMemory()
    #expect(try journal.goals(on: today)[.protein] == nil)
    try journal.apply(
      .put(
        Record(Profile(bodyWeightKilograms: 60)), Record(OwnGoal(.nutrient(.calcium), lower: 900)))
    )
    let goals = try journal.goals(on: today)
    #expect(goals[.calcium]?.lower == 900)
    #expect(goals[.protein]?.lower == 60)
  }

  @Test("hands over everything by day, the person and their goals first")
  func export() throws {
    let journal = try Journal.inMemory()
    let records: [Record] = [
      Record(Profile(birthYear: 1958)), Record(OwnGoal(.modality(.balance), lower: 5)),
      Record(OwnGoal(.nutrient(.calcium), lower: 1000)),
      Record(yogurt(9, on: today.advanced(by: -400))),
      Record(DayMark(date: yesterday, state: .skipped)), Record(jumps(8, on: yesterday)),
      Record(DayMark(date: today, state: .complete)), Record(yogurt(1)), Record(jumps(2)),
      Record(squats(3)),
    ]
    try journal.apply(Change(label: "fill", edits: records.reversed().map(Edit.put)))
    #expect(try journal.records() == records)
    #expect(try journal.records(from: today) == Array(records[6...]))
    #expect(try journal.records(to: yesterday) == Array(records[3...5]))
    #expect(try journal.records(from: yesterday, to: yesterday) == Array(records[4...5]))
    #expect(try journal.records(from: today.advanced(by: 1)) == [])
  }

  @Test("costs what is shown, not what is stored: three searches, no scan and no sorting")
  func plan() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt()), Record(squats())))
    let statements = Statements()
    try journal.access { database in
      database.trace { statements.add($0.description) }
    }
    _ = try journal.days(yesterday...today)
    try journal.access { $0.trace(options: []) }
    let selects = statements.all.filter { $0.hasPrefix("SELECT") }
    #expect(selects.count == 3)
    for select in selects {
      let steps = try journal.read { database in
        try Row.fetchAll(
          database, sql: "EXPLAIN QUERY PLAN \(select)", arguments: ["2026-11-22", "2026-11-23"]
        ).map { $0["detail"] as String }
      }
      #expect(!steps.isEmpty && steps.allSatisfy { $0.hasPrefix("SEARCH") }, "\(steps)")
    }
  }

  @Test("is of one moment where that is asked for, whatever others write meanwhile")
  func oneMoment() throws {
    try withFolder { folder in
      let journal = try Journal.open(folder)
      let other = try Journal.open(folder)
      try journal.apply(.put(Record(yogurt(1))))
      try journal.inOneMoment {
        let before = try journal.records()
        try other.apply(.put(Record(yogurt(2)), Record(Profile(bodyWeightKilograms: 62))))
        #expect(try journal.records() == before)
        #expect(try journal.goalHistory() == GoalHistory())
        #expect(try journal.day(today).foods == [yogurt(1)])
      }
      #expect(try journal.records().count == 3)
      struct Stop: Error {}
      #expect(throws: Stop.self) { try journal.inOneMoment { throw Stop() } }
      try journal.apply(.put(Record(yogurt(3))))
    }
  }

  @Test("passes on what stops a hand-over")
  func stopped() throws {
    struct Stop: Error {}
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt())))
    #expect(throws: Stop.self) { try journal.forEachRecord { _ in throw Stop() } }
  }
}

@Suite("Copying")
struct CopyingTests {
  @Test("puts the entries of a day on another, as new ones, and undoes as one")
  func day() throws {
    let journal = try Journal.inMemory()
    try journal.apply(
      .put(
        Record(yogurt(1, on: yesterday)), Record(squats(3, on: yesterday)),
        Record(DayMark(date: yesterday, state: .complete))))
    var ids = EntryIDGenerator { 1_795_500_000_000 }
    let change = Change.copying(try journal.day(yesterday).records, to: today, ids: &ids)
    #expect(change.label == "copy 2 entries to Mon 23 Nov 2026")
    try journal.apply(change)

    let copy = try journal.day(today)
    #expect(copy.mark == nil)
    #expect(copy.foods.map(\.id) != [id(1)] && copy.exercises.map(\.id) != [id(3)])
    var food = try #require(copy.foods.first)
    food.id = id(1)
    food.date = yesterday
    #expect(food == yogurt(1, on: yesterday))
    #expect(copy.exercises.first?.sets == squats().sets)

    #expect(try journal.undo() == change.label)
    #expect(try journal.day(today) == Day(date: today))
    #expect(try journal.day(yesterday).foods.count == 1)
  }

  @Test("names a single entry, and leaves out what is none")
  func single() {
    var ids = EntryIDGenerator { 1_795_500_000_000 }
    let change = Change.copying(
      [Record(yogurt()), Record(Profile())], to: yesterday, ids: &ids)
    #expect(change.label == "copy Greek yogurt, nonfat to Sun 22 Nov 2026")
    #expect(change.edits.count == 1)
  }
}

private final class Statements: Sendable {
  private let list = Mutex<[String]>([])

  var all: [String] { list.withLock { $0 } }

  func add(_ statement: String) { list.withLock { $0.append(statement) } }
}
