import BoneHealth
import Testing

@testable import Catalog

@Suite("The table of foods")
struct BuiltInFoodsTests {
  private static func foods(_ table: BuiltInFoods) throws -> [Food] {
    let (common, others) = try table.read()
    return common + others
  }

  @Test("A row gives a food; an empty figure is unknown, not zero")
  func row() throws {
    let yogurt = try #require(Self.foods(Kitchen.table).first { $0.id == "yogurt" })
    #expect(yogurt.name == "Yogurt, Greek, plain")
    #expect(yogurt.group == "dairy")
    #expect(
      yogurt.per100Grams
        == NutrientAmounts(
          calciumMilligrams: 111, vitaminDMicrograms: 0, magnesiumMilligrams: 11,
          vitaminKMicrograms: nil, proteinGrams: 8.78))
    #expect(
      yogurt.portions
        == [Portion(label: "cup", grams: 245), Portion(label: "container", grams: 170)])
    #expect(yogurt.usualPortion?.label == "cup")
  }

  @Test("A bad row is refused with its line")
  func badRows() {
    let tables: [(BuiltInFoods, FileError)] = [
      (
        BuiltInFoods(text: "id\nmilk\tMilk"),
        .badTable(line: 2, reason: "needs 10 fields, of which the first two hold text")
      ),
      (
        BuiltInFoods(text: "id\n\tMilk\t\t\t\t\t\t\t\t"),
        .badTable(line: 2, reason: "needs 10 fields, of which the first two hold text")
      ),
      (
        BuiltInFoods(text: "id\nm\tMilk\tdairy\tmuch\t\t\t\t\t\t"),
        .badTable(line: 2, reason: "“much” is no amount")
      ),
      (
        BuiltInFoods(text: "id\nm\tMilk\tdairy\t-1\t\t\t\t\t\t"),
        .badTable(line: 2, reason: "“-1” is no amount")
      ),
      (
        BuiltInFoods(text: "id\nm\tMilk\tdairy\t1\t\t\t\t\t\tcup"),
        .badTable(line: 2, reason: "“cup” is no portion written as label=grams")
      ),
    ]
    for (table, error) in tables {
      #expect(throws: error) { try Self.foods(table) }
    }
  }

  @Test("Every food the program carries can be read, and has its own identifier")
  func embedded() throws {
    let foods = try Self.foods(.embedded)
    #expect(foods.count > 1000)
    #expect(Set(foods.map(\.id)).count == foods.count)
    #expect(foods.allSatisfy { $0.portions.allSatisfy { $0.grams > 0 && !$0.label.isEmpty } })
  }
}
