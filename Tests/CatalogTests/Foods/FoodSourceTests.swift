import Testing

@testable import Catalog

@Suite("Where figures come from")
struct FoodSourceTests {
  @Test("Every food of the program's own table names its source")
  func carried() throws {
    let (common, others) = try BuiltInFoods.embedded.read()
    let tables = ["USDA ", "ANSES, ", "published analysis "]
    let unnamed = (common + others).filter { food in
      !tables.contains { food.source?.hasPrefix($0) == true }
    }
    #expect(unnamed.map(\.id) == [])
  }

  @Test(arguments: [
    ("own:1", "your own food, from its label"), ("recipe:1", "your own recipe"),
    ("fdc:1", "USDA FoodData Central"), ("off:1", "Open Food Facts"),
    ("somebody:1", "a table that was brought in"),
  ])
  func `by the beginning of the identifier`(id: String, source: String) throws {
    let food = Food(id: id, name: "Food", group: "", per100Grams: .unknown, portions: [])
    #expect(try Kitchen.catalog.get().source(of: food) == source)
  }
}
