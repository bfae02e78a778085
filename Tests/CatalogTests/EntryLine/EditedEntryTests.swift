import Testing

@testable import Catalog

@Suite("An entry to be edited")
struct EditedEntryTests {
  @Test(
    "The amount of every measure of every common food reads as what it was",
    arguments: [1.0, 2, 0.5])
  func everyMeasure(_ number: Double) throws {
    let catalog = try FoodLookup.catalog.get()
    var misread: [String] = []
    for food in catalog.commonFoods() {
      for portion in food.portions where !portion.isMass {
        let text = "\(portion.label(for: number)) \(food.name)"
          .split { $0 == "," || $0 == ";" || $0.isWhitespace }.joined(separator: " ")
        let line = EntryLine(parsing: text)
        let key = try #require(line.lastChoiceKey)
        let items = line.resolve(in: catalog, choices: [key: food.id])
        let grams = items.first?.grams ?? 0
        if items.count != 1 || abs(grams - number * portion.grams) > 1e-9 {
          misread.append("\(text): \(grams) instead of \(number * portion.grams)")
        }
      }
    }
    #expect(misread == [])
  }
}
