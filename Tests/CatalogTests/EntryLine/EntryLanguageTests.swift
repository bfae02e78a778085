import Testing

@testable import Catalog

/// How items read, before any food is looked for.
@Suite("The language of the entry line")
struct EntryLanguageTests {
  private static func read(_ text: String) throws -> EntryPart {
    let parts = EntryLine(parsing: text).parts
    try #require(parts.count == 1)
    return parts[0]
  }

  @Test(
    "Items are separated by commas, semicolons and line ends, but not by decimal commas",
    arguments: [
      ("170 g yogurt, 30 g almonds, 1 cup milk", ["170 g yogurt", "30 g almonds", "1 cup milk"]),
      ("eggs; toast\nmilk\r\ntea", ["eggs", "toast", "milk", "tea"]),
      ("1,5 cup milk,2 eggs", ["1,5 cup milk", "2 eggs"]), ("eggs,2 toast", ["eggs", "2 toast"]),
      ("almonds 30, 2 eggs", ["almonds 30", "2 eggs"]), (" , ;\n, eggs ,, ", ["eggs"]),
      ("", []), ("   ", []),
    ])
  func items(_ line: String, _ items: [String]) {
    #expect(EntryLine(parsing: line).parts.map { String($0.text) } == items)
  }

  @Test(
    "Weights and volumes, before or behind the food",
    arguments: [
      ("170 g greek yogurt", Amount.mass(170, .gram)), ("170g greek yogurt", .mass(170, .gram)),
      ("greek yogurt 170 g", .mass(170, .gram)), ("greek yogurt 170g", .mass(170, .gram)),
      ("170 grams of greek yogurt", .mass(170, .gram)), ("0.17 kg yogurt", .mass(0.17, .kilogram)),
      ("6 oz yogurt", .mass(6, .ounce)), ("6 oz. yogurt", .mass(6, .ounce)),
      ("6oz yogurt", .mass(6, .ounce)), ("1 LB yogurt", .mass(1, .pound)),
      ("half a pound of yogurt", .mass(0.5, .pound)), ("500 mg yogurt", .mass(500, .milligram)),
      ("500ml milk", .volume(500, .milliliter)), ("2 dl milk", .volume(2, .deciliter)),
      ("5 cl milk", .volume(5, .centiliter)), ("1 L milk", .volume(1, .liter)),
      ("1 litre of milk", .volume(1, .liter)), ("2 cups milk", .volume(2, .cup)),
      ("milk 2 cups", .volume(2, .cup)), ("cup of milk", .volume(1, .cup)),
      ("a cup of milk", .volume(1, .cup)), ("half a cup milk", .volume(0.5, .cup)),
      ("a half cup milk", .volume(0.5, .cup)), ("half cup milk", .volume(0.5, .cup)),
      ("2 tbsp milk", .volume(2, .tablespoon)), ("2 tablespoons milk", .volume(2, .tablespoon)),
      ("3 tsp milk", .volume(3, .teaspoon)), ("8 fl oz milk", .volume(8, .fluidOunce)),
      ("8 fl. oz. milk", .volume(8, .fluidOunce)), ("8 fluid ounces milk", .volume(8, .fluidOunce)),
      ("milk 8 fl oz", .volume(8, .fluidOunce)), ("1 pint milk", .volume(1, .pint)),
      ("1 quart milk", .volume(1, .quart)),
    ])
  func units(_ text: String, _ amount: Amount) throws {
    let part = try Self.read(text)
    #expect(part.amount == amount)
    #expect(part.problem == nil)
    #expect(["greek yogurt", "yogurt", "milk"].contains(part.food.joined(separator: " ")))
  }

  @Test(
    "Numbers in all ways people write them",
    arguments: [
      ("1 cup", 1.0), ("1.5 cup", 1.5), ("1,5 cup", 1.5), (".5 cup", 0.5), ("0,25 cup", 0.25),
      ("0,125 cup", 0.125), ("1/2 cup", 0.5), ("½ cup", 0.5), ("1½ cup", 1.5), ("1 ½ cup", 1.5),
      ("1 1/2 cup", 1.5), ("2 2/3 cup", 2 + 2.0 / 3), ("1½cup", 1.5), ("1 1/2cup", 1.5),
      ("1⁄4 cup", 0.25), ("⅞ cup", 0.875), ("3/2 cup", 1.5), ("a cup", 1.0), ("an cup", 1.0),
      ("one cup", 1.0), ("two cups", 2.0), ("twelve cups", 12.0), ("half cup", 0.5),
      ("half a cup", 0.5),
      ("a quarter cup", 0.25), ("quarter cup", 0.25), ("-1 cup", -1.0), ("−1 cup", -1.0),
      ("0 cup", 0.0),
      ("007 cup", 7.0),
    ] as [(String, Double)])
  func numbers(_ amount: String, _ number: Double) throws {
    #expect(try Self.read("\(amount) milk").amount == .volume(number, .cup))
  }

  @Test(
    "The food’s own measures, counts, and nothing at all",
    arguments: [
      ("2 large eggs", Amount.measure(2, "large"), "eggs"),
      ("2 extra large eggs", .measure(2, "extra large"), "eggs"),
      ("eggs 2 large", .measure(2, "large"), "eggs"), ("large egg", .measure(1, "large"), "egg"),
      ("1 slice rye bread", .measure(1, "slice"), "rye bread"),
      ("2 Slices of rye bread", .measure(2, "slice"), "rye bread"),
      ("slice of rye bread", .measure(1, "slice"), "rye bread"),
      ("rye bread 2 slices", .measure(2, "slice"), "rye bread"),
      ("a medium banana", .measure(1, "medium"), "banana"),
      ("half a can of tuna", .measure(0.5, "can"), "tuna"),
      ("2 leaves lettuce", .measure(2, "leaf"), "lettuce"),
      ("2 patties", .count(2), "patties"), ("2 eggs", .count(2), "eggs"),
      ("eggs 2", .count(2), "eggs"), ("1½ bananas", .count(1.5), "bananas"),
      ("an egg", .count(1), "egg"), ("half banana", .count(0.5), "banana"),
      ("half a banana", .count(0.5), "banana"), ("banana", .usual, "banana"),
      ("greek yogurt", .usual, "greek yogurt"), ("half and half", .usual, "half and half"),
      ("milk 2%", .usual, "milk 2%"), ("2% milk", .usual, "2% milk"), ("a", .usual, "a"),
      ("7up", .usual, "7up"), ("cup noodles", .usual, "cup noodles"), ("large", .usual, "large"),
    ])
  func measures(_ text: String, _ amount: Amount, _ food: String) throws {
    let part = try Self.read(text)
    #expect(part.amount == amount)
    #expect(part.food.joined(separator: " ") == food)
    #expect(part.problem == nil)
  }

  @Test(
    "What cannot be understood is said, not guessed",
    arguments: [
      ("170 g", EntryProblem.noFoodNamed(amount: "170 g")), ("2", .noFoodNamed(amount: "2")),
      ("1 cup of", .noFoodNamed(amount: "1 cup")), ("!!", .noFoodNamed(amount: "!!")),
      ("1,500 g milk", .ambiguousNumber("1,500", readings: ["1500", "1.500"])),
      ("milk 1,500 g", .ambiguousNumber("1,500", readings: ["1500", "1.500"])),
      ("2 eggs 100 g", .twoAmounts("2", "100 g")),
      ("1 cup milk 244 g", .twoAmounts("1 cup", "244 g")),
    ])
  func problems(_ text: String, _ problem: EntryProblem) throws {
    #expect(try Self.read(text).problem == problem)
  }
}
