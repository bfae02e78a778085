import BoneHealth
import Catalog
import Foundation
import GRDB
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

  @Test("At breakfast it is what is eaten at breakfast, most often and lately first")
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
    let foods = try Kitchen(journal, today: Self.today).personalFoods(at: .lunch)
    let yesterday = Self.today.advanced(by: -1)
    #expect(try foods.eaten(yesterday, .lunch).map(\.foodName) == ["soup"])
    #expect(try foods.eaten(yesterday, nil).map(\.foodName).sorted() == ["cake", "soup"])
    #expect(try foods.eaten(Self.today, nil).isEmpty)
  }

  @Test("A journal that cannot be read is told, and not taken for nothing eaten")
  func unreadable() throws {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-kitchen-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = try Journal.open(folder: folder.path, clock: { 0 })
    let foods = try Kitchen(journal, today: Self.today).personalFoods(at: .breakfast)
    // Another program takes the table away under the open journal.
    let other = try DatabaseQueue(path: folder.appendingPathComponent("journal.db").path)
    try other.write { try $0.execute(sql: "DROP TABLE food_entry") }
    let catalog = try Larder.catalog.get()
    let items = EntryLine(parsing: "same as yesterday's breakfast").resolve(
      in: catalog, own: foods)
    #expect(items.count == 1)
    let problem = try #require(items.first?.problem)
    #expect(problem.message.contains("journal"))
    #expect(problem.isOfFile)
  }
}
