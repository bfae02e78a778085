import BoneHealth
import Catalog
import Journal
import TestSupport
import Testing

@testable import Kitchen

@Suite("What the person usually eats")
struct KitchenTests {
  private static let today = CivilDate(dayNumber: 20_000)

  private static func journal(
    _ entries: [(name: String, meal: Meal, daysAgo: Int)]
  ) throws -> Journal {
    let journal = try Journal.inMemory(clock: { 0 })
    var ids = EntryIDGenerator(clock: { 0 })
    let edits = entries.map { entry in
      Edit.put(
        Record(
          FoodEntry(
            id: ids.next(), date: today.advanced(by: -entry.daysAgo), time: .midnight,
            meal: entry.meal, foodID: entry.name, foodName: entry.name,
            amount: "\(entry.daysAgo) cups", grams: 1, nutrients: .unknown)))
    }
    try journal.apply(Change(label: "eat", edits: edits))
    return journal
  }

  @Test("At breakfast it is what was had at breakfast, most often and lately first")
  func usual() throws {
    let journal = try Self.journal(
      (1...5).map { ("porridge", .breakfast, $0) } + (1...3).map { ("toast", .breakfast, $0) }
        + (100...110).map { ("eggs", .breakfast, $0) } + (1...9).map { ("soup", .lunch, $0) })
    let kitchen = try Kitchen(journal, today: Self.today)
    let usual = kitchen.usual(at: .breakfast, most: 5)
    #expect(usual.map(\.name) == ["porridge", "toast", "eggs"])
    #expect(usual.map(\.lastAmount) == ["1 cups", "1 cups", "100 cups"])
  }

  @Test("A meal of yesterday is there to be eaten again, without its supplements")
  func eaten() throws {
    let journal = try Self.journal([("soup", .lunch, 1), ("cake", .snack, 1), ("tea", .lunch, 2)])
    let shelf = try Kitchen(journal, today: Self.today).personalFoods(at: .lunch)
    let yesterday = Self.today.advanced(by: -1)
    #expect(shelf.eaten(yesterday, .lunch).map(\.name) == ["soup"])
    #expect(shelf.eaten(yesterday, nil).map(\.name).sorted() == ["cake", "soup"])
    #expect(shelf.eaten(Self.today, nil).isEmpty)
  }
}
