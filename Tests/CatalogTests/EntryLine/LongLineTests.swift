import BoneHealth
import Testing

@testable import Catalog

/// Lines of the greatest size end, and longer ones are refused with the bound. What took a time that
/// grew with the square of the length, or doubled with every word, would not end here.
@Suite("Long lines")
struct LongLineTests {
  private let catalog: Catalog

  init() throws { catalog = try Kitchen.catalog.get() }

  private func resolve(_ text: String) -> [EntryItem] {
    EntryLine(parsing: text).resolve(in: catalog)
  }

  private static func filled(_ piece: String, _ bytes: Int) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  @Test("300 foods that “and” joins are 300 items")
  func joined() {
    let items = resolve(Self.filled("5 g kale and ", 299 * 13) + "5 g kale")
    #expect(items.count == 300)
    #expect(items.allSatisfy { $0.grams == 5 })
  }

  @Test(
    "A line with as many joining words as are read ends, whatever it says",
    arguments: [
      "kale on ", "blorp with kale and ", "kale and blorp on ", "and ", "2 & ", "half and half on ",
      "1 cup milk & 2 + ",
    ])
  func hostile(_ piece: String) {
    let joints = piece.split(separator: " ").count { JoinedFoods.joints.contains(String($0)) }
    let line = String(repeating: piece, count: (LineLimit.foods.items - 2) / joints)
    #expect(!resolve(line).isEmpty)
  }

  @Test(
    "A line of as many bytes as are read ends",
    arguments: ["x", "milk ", "1 1/2 ", "1,", "½", "4006381333931 ", "é", "‘’ ", "- "])
  func bytes(_ piece: String) {
    #expect(!resolve("1 " + Self.filled(piece, LineLimit.foods.bytes - 2) + "x").isEmpty)
  }

  @Test(
    "A longer line is refused, in one short line with the bound",
    arguments: [
      filled("kale on ", 120_000), filled("x", 70_000), filled("1 egg, ", 7 * 600),
      filled("1 egg and ", 10 * 600),
    ])
  func tooLong(_ line: String) throws {
    let items = resolve(line)
    #expect(items.count == 1)
    let item = try #require(items.first)
    #expect(
      item.problem?.message
        == "The line is too long; at most 65,536 bytes and 500 items are read at once")
    #expect(item.text.count <= 40)
  }

  private static let pieces = [
    "a", "1", "1,", "8/", "1:", "3x8 ", "calcium 5 mg, ", "calcium 5 mg + ", "per 1 g or ", "(",
    "=",
    "1 bar, ", "35 min, ", "3x8, bodyweight, ", "// ", "½", "1 h ", "serving 1 g, ", "é ",
    "\u{301}",
  ]

  @Test("Labels, supplements and movement of the greatest size end", arguments: pieces)
  func others(_ piece: String) {
    let most = LineLimit.other
    let separators = piece.utf8.count { ",;\n".utf8.contains($0) }
    let count = min(
      (most.bytes - 20) / piece.utf8.count, separators == 0 ? .max : (most.items - 2) / separators)
    let line = String(repeating: piece, count: count)
    for text in [line, "per 100 g: \(line)", "serving \(line)"] {
      _ = try? FoodLabel.read(text)
      _ = SupplementLine.parse(
        text,
        own: [
          OwnSupplement(
            id: EntryID(milliseconds: 1, counter: 0, random: 0), name: "Bone Plus", amount: "",
            nutrients: .unknown)
        ])
      _ = MovementLine.parse(text, activities: .embedded, loadUnit: .kilograms)
    }
  }

  @Test("Longer ones are refused with the bound", arguments: [10_001, 200_000])
  func othersTooLong(_ bytes: Int) throws {
    let line = String(repeating: "9", count: bytes)
    let bound = "at most 10,000 bytes and 500 items are read at once"
    let supplements = SupplementLine.parse(line)
    let movements = MovementLine.parse(line, activities: .embedded, loadUnit: .kilograms)
    #expect(supplements.count == 1 && movements.count == 1)
    #expect(supplements.first?.problem?.message.hasSuffix(bound) == true)
    #expect(movements.first?.problem?.message.hasSuffix(bound) == true)
    #expect {
      try FoodLabel.read(line)
    } throws: {
      ($0 as? TypedProblem)?.message.hasSuffix(bound) == true
    }
    #expect(throws: BarcodeProblem.self) { try Barcode(line) }
    #expect(CivilDate(phrase: line, today: CivilDate(dayNumber: 0)) == nil)
  }
}
