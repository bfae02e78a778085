import BoneHealth
import Testing

@testable import Catalog

@Suite("Supplements of one's own in a line")
struct OwnDoseTests {
  private static let plus = OwnSupplement(
    id: EntryID(milliseconds: 1, counter: 0, random: 0), name: "Bone Plus",
    amount: "Calcium 600 mg + vitamin D3 400 IU",
    nutrients: NutrientAmounts(
      calciumMilligrams: 600, vitaminDMicrograms: 10, magnesiumMilligrams: 0,
      vitaminKMicrograms: 0, proteinGrams: 0))
  private static let chalk = OwnSupplement(
    id: EntryID(milliseconds: 2, counter: 0, random: 0), name: "Chalk, 5 Star",
    amount: "Calcium carbonate 500 mg",
    nutrients: NutrientAmounts(
      calciumMilligrams: 200, vitaminDMicrograms: 0, magnesiumMilligrams: 0,
      vitaminKMicrograms: 0, proteinGrams: 0))

  private func parse(_ line: String) -> [SupplementItem] {
    SupplementLine.parse(line, own: [Self.plus, Self.chalk])
  }

  @Test(
    "By its name, with how many doses before or behind it",
    arguments: [
      ("Bone Plus", 1), ("bone-plus", 1), ("2 x Bone Plus", 2), ("2x bone plus", 2),
      ("2 bone plus", 2), ("2 tablets of Bone Plus", 2), ("2 x tablets bone plus", 2),
      ("Bone Plus x 2", 2), ("bone plus, 2 tablets", 2), ("½ bone plus", 0.5),
      ("1.5 × Bone Plus", 1.5),
    ])
  func counts(_ line: String, _ count: Double) throws {
    let items = parse(line)
    #expect(items.map(\.ownID) == [Self.plus.catalogID])
    let item = try #require(items.first)
    #expect(item.problem == nil)
    #expect(item.name == "Bone Plus")
    #expect(item.nutrients?[.calcium] == 600 * count)
    #expect(item.nutrients?[.vitaminD] == 10 * count)
  }

  @Test("The amount says what was taken")
  func amount() {
    #expect(parse("bone plus").map(\.amount) == ["Calcium 600 mg + vitamin D3 400 IU"])
    #expect(parse("2 bone plus").map(\.amount) == ["2 × (Calcium 600 mg + vitamin D3 400 IU)"])
    #expect(parse("3 chalk 5 star").map(\.amount) == ["3 × Calcium carbonate 500 mg"])
  }

  @Test("A figure in the name is part of it")
  func figureInName() {
    #expect(parse("chalk 5 star").map(\.ownID) == [Self.chalk.catalogID])
    #expect(parse("chalk 5 star").first?.nutrients?[.calcium] == 200)
  }

  @Test("Beside others in one line")
  func beside() {
    #expect(
      parse("2 x bone plus, vitamin D 800 IU; chalk 5 star").map(\.name)
        == ["Bone Plus", "Vitamin D", "Chalk, 5 Star"])
  }

  @Test("What only begins like the name is read as always")
  func notNamed() {
    #expect(parse("bone plus calcium 500 mg").map(\.ownID) == [nil])
    #expect(SupplementLine.parse("bone plus").first?.problem != nil)
  }

  @Test("No one takes none, or sixty", arguments: ["0 x bone plus", "60 bone plus"])
  func outOfRange(_ line: String) throws {
    let item = try #require(parse(line).first)
    #expect(item.problem?.reason == .countOutOfRange)
    #expect(item.nutrients == nil)
  }
}
