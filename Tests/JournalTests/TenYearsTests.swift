import BoneHealth
import TestSupport
import Testing

@testable import Journal

@Suite("Ten years of entries")
struct TenYearsTests {
  @Test("are imported as one change, handed over in their order, and taken back as one")
  func all() throws {
    let portions = (1...5).map { number in
      TenYears.Portion(
        foodID: "f\(number)", name: "Food \(number)", amount: "\(number) cup",
        grams: Double(number) * 100, nutrients: yogurt().nutrients)
    }
    // One of the years, which crosses the days at a time that a hand-over reads.
    let records = TenYears.records(eating: portions, until: today, days: 365)
    #expect(records.count == 365 * 13)
    #expect(Set(records.map(\.key)).count == records.count)

    let journal = try Journal.inMemory()
    try journal.apply(Change(label: "import", edits: records.map(Edit.put)))
    #expect(try journal.records().elementsEqual(records))
    #expect(try journal.day(today).foods.count == 12)
    #expect(try journal.undo() == "import")
    #expect(try journal.count(of: "food_entry") == 0)
  }
}
