import BoneHealth
import Catalog
import Journal
import Testing

@testable import Kitchen

@Suite("Supplements of one's own")
struct TakingTests {
  private var larder: Larder
  private var ids = EntryIDGenerator(clock: { 2_000 })

  init() throws { larder = try Larder() }

  /// Logs what is still to take, and gives the names.
  private mutating func takeUsual() throws -> [String] {
    let day = try larder.journal.day(Larder.today)
    let entries = try larder.library().supplements.usual(notTakenOn: day).map {
      $0.dose(id: ids.next(), date: day.date, time: .midnight, meal: .breakfast)
    }
    try larder.apply(.taking(entries))
    return entries.map(\.foodName)
  }

  @Test("The usual ones are logged once a day, the others never")
  mutating func once() throws {
    _ = try larder.supplement("Bone Plus", "calcium 600 mg + vitamin D 400 IU")
    _ = try larder.supplement("Chalk", "calcium carbonate 500 mg", isUsual: false)
    _ = try larder.supplement("Mag", "magnesium 200 mg")
    #expect(try takeUsual() == ["Bone Plus", "Mag"])
    #expect(try takeUsual() == [])
    let foods = try larder.journal.day(Larder.today).foods
    #expect(foods.map(\.origin) == [.supplement, .supplement])
    #expect(foods.intake[.calcium].fromSupplements == 600)
  }

  @Test("One that was logged by its name or typed alike is not taken twice")
  mutating func byHand() throws {
    _ = try larder.supplement("Bone Plus", "calcium 600 mg + vitamin D 400 IU")
    _ = try larder.supplement("Vitamin D3", "vitamin D3 800 IU")
    let line = "2 x bone plus, vitamin d3 1000 IU"
    let entries = try SupplementLine.parse(line, own: larder.library().supplements).compactMap {
      item in
      FoodEntry(item, id: ids.next(), date: Larder.today, time: .midnight, meal: .breakfast)
    }
    #expect(entries.map(\.foodName) == ["Bone Plus", "Vitamin D3"])
    #expect(entries.map { $0.nutrients[.calcium] } == [1200, 0])
    try larder.apply(.taking(entries))
    #expect(try takeUsual() == [])
  }

  @Test("One that was renamed in the meantime is still the same")
  mutating func renamed() throws {
    var supplement = try larder.supplement("Mag", "magnesium 200 mg")
    #expect(try takeUsual() == ["Mag"])
    supplement.rename("Magnesium forte")
    try larder.apply(larder.library().saving(supplement))
    #expect(try takeUsual() == [])
  }

  @Test("A dose that was taken is typed again by its name, as long as that means the same")
  mutating func editedDoses() throws {
    var supplement = try larder.supplement("Bone Plus", "calcium 600 mg + vitamin D 400 IU")
    let parsed = try SupplementLine.parse("2 x bone plus", own: larder.library().supplements)
    let item = try #require(parsed.first)
    let entry = try #require(
      FoodEntry(item, id: ids.next(), date: Larder.today, time: .midnight, meal: .breakfast))
    #expect(try larder.library().line(of: entry) == "2 x Bone Plus")
    supplement = try OwnSupplement(
      id: supplement.id, name: supplement.name, line: "calcium 500 mg", isUsual: true)
    try larder.apply(larder.library().saving(supplement))
    let line = try larder.library().line(of: entry)
    #expect(SupplementLine.parse(line).first?.nutrients == entry.nutrients)
  }

  @Test(
    "A dose says what it is of, and is typed again as it is shown",
    arguments: [
      "calcium carbonate 1250 mg", "calcium 500 mg (as citrate)", "magnesium citrate 400 mg",
      "2 x calcium 500 mg and d3 400iu", "vitamin K2 (MK-7) 90 mcg",
      "500mg Calcium + magnesium bisglycinate 1 g",
    ])
  mutating func lines(_ line: String) throws {
    let supplement = try OwnSupplement(id: larder.id(), name: "Mine", line: line)
    let again = try OwnSupplement(id: supplement.id, name: "Mine", line: supplement.amount)
    #expect(again == supplement)
    #expect(supplement.nutrients == SupplementLine.parse(line).first?.nutrients)
    #expect(supplement.note == SupplementLine.parse(line).first?.note)
  }

  @Test(
    "What cannot be kept says why",
    arguments: [
      ("", "the line names no substance; write for instance “calcium 500 mg”"),
      (
        "calcium 600 mg, vitamin D 400 IU",
        "the line names 2 supplements; join what one dose holds with +: "
          + "“calcium 600 mg + vitamin D 400 IU”"
      ),
      ("calcium", "“calcium”: “calcium” has no amount; write for instance “calcium 500 mg”"),
    ])
  mutating func problems(_ line: String, _ message: String) {
    do throws(LibraryProblem) {
      _ = try OwnSupplement(id: larder.id(), name: "Mine", line: line)
      Issue.record("“\(line)” was kept")
    } catch {
      #expect(error.message == message)
    }
  }
}
