import BoneHealth
import TestSupport
import Testing

import class GRDB.Row

@testable import Journal

@Suite("What this person eats")
struct FoodUseTests {
  @Test("is told by food and meal: how often, and how it was the last time")
  func grouped() throws {
    let journal = try Journal.inMemory()
    var cup = yogurt(4, on: today, at: 9)
    cup.amount = "1 cup"
    cup.foodName = "Yogurt, Greek"
    let day = today.advanced(by: -10)
    try journal.apply(
      .put(
        Record(yogurt(1, on: day)), Record(cup), Record(yogurt(3, on: today, at: 8)),
        Record(yogurt(2, on: yesterday)), Record(yogurt(5, on: day, at: 13, meal: .lunch))))
    #expect(
      try journal.foodUse(day...today) == [
        FoodUse(
          foodID: "usda:170894", name: "Yogurt, Greek", meal: .breakfast, count: 4,
          lastDate: today, lastAmount: "1 cup"),
        FoodUse(
          foodID: "usda:170894", name: "Greek yogurt, nonfat", meal: .lunch, count: 1,
          lastDate: day, lastAmount: "170 g"),
      ])
    #expect(try journal.foodUse(today...today).map(\.count) == [2])
    #expect(try journal.foodUse(today.advanced(by: 1)...today.advanced(by: 9)) == [])
    #expect(try journal.foodUse(day.advanced(by: -9)...day.advanced(by: -1)) == [])
  }

  @Test("leaves out supplements, and what is in no catalog")
  func leftOut() throws {
    let journal = try Journal.inMemory()
    var tablet = yogurt(1)
    tablet.origin = .supplement
    var unknown = yogurt(2)
    unknown.foodID = nil
    try journal.apply(.put(Record(tablet), Record(unknown)))
    #expect(try journal.foodUse(yesterday...today) == [])
  }

  @Test("is what the days tell, one by one", arguments: 1...10 as ClosedRange<UInt64>)
  func days(seed: UInt64) throws {
    var maker = RecordMaker(seed: seed)
    let journal = try Journal.inMemory()
    // Few foods, so that each is eaten more than once.
    let edits = try (0..<150).map { _ in
      let record = try maker.record(FoodEntry.kind)
      var entry = try #require(record.value as? FoodEntry)
      entry.foodID = entry.foodID.map { "food \($0.count % 3)" }
      return Edit.put(entry)
    }
    try journal.apply(Change(label: "fill", edits: edits))
    let since = RecordMaker.dates.lowerBound.advanced(by: 3)
    struct Use: Hashable {
      var foodID: String?
      var meal: Meal
    }
    let foods = try journal.days(since...since.advanced(by: 20)).flatMap(\.foods)
      .filter { $0.origin == .food && $0.foodID != nil }
    let expected = Dictionary(grouping: foods) { Use(foodID: $0.foodID, meal: $0.meal) }
    let uses = try journal.foodUse(since...since.advanced(by: 20))
    #expect(uses.count == expected.count && !uses.isEmpty)
    for use in uses {
      let entries = try #require(expected[Use(foodID: use.foodID, meal: use.meal)])
      #expect(use.count == entries.count)
      #expect(use.lastDate == entries.last?.date)
      #expect(use.lastAmount == entries.last?.amount)
      #expect(use.name == entries.last?.foodName)
    }
    #expect(uses.map(\.count) == uses.map(\.count).sorted(by: >))
  }

  @Test("costs the days that are asked for, not those stored")
  func plan() throws {
    let journal = try Journal.inMemory()
    let steps = try journal.read { database in
      try Row.fetchAll(
        database, sql: "EXPLAIN QUERY PLAN " + FoodUse.query,
        arguments: ["2026-11-22", "2026-11-23"]
      ).map { $0["detail"] as String }
    }
    #expect(steps.first == "SEARCH food_entry USING PRIMARY KEY (date>? AND date<?)")
  }
}
