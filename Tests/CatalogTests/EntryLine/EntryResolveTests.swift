import BoneHealth
import Testing

@testable import Catalog

@Suite("Finding and weighing what a line says")
struct EntryResolveTests {
  private let catalog: Catalog

  init() throws {
    catalog = try Kitchen.catalog.get()
  }

  private func resolve(_ text: String, choices: [String: String] = [:]) throws -> EntryItem {
    try #require(EntryLine(parsing: text).resolve(in: catalog, choices: choices).first)
  }

  @Test(
    "Food, weight, and the amount as it was understood",
    arguments: [
      ("170 g greek yogurt", "yogurt", 170, "170 g"),
      ("2 oz almonds", "almonds", 56.69904625, "2 oz"), ("1 cup milk", "milk", 244, "1 cup"),
      ("1,5 cup milk", "milk", 366, "1.5 cups"), ("2 tbsp milk", "milk", 30, "2 tbsp"),
      ("1/3 cup milk", "milk", 244.0 / 3, "1/3 cup"), ("milk", "milk", 244, "1 cup"),
      ("2 milk", "milk", 488, "2 cups"), ("2 eggs", "egg", 100, "2 large"),
      ("2 large eggs", "egg", 100, "2 large"), ("1 medium egg", "egg", 44, "1 medium"),
      ("2 extra large eggs", "egg", 112, "2 extra large"), ("egg", "egg", 50, "1 large"),
      ("half a banana", "banana", 59, "0.5 medium"), ("1 large banana", "banana", 136, "1 large"),
      ("1 slice rye bread", "rye", 32, "1 slice, regular"),
      ("almonds", "almonds", 28.35, "1 oz"), ("10 almonds", "almonds", 12, "10 almonds"),
      ("1 cup almonds", "almonds", 143, "1 cup, whole"), ("1 cup kale", "kale", 20.6, "1 cup"),
      ("1 cup chopped kale", "kale", 67, "1 cup, chopped"),
      ("1 can tuna", "tuna-canned", 165, "1 can"), ("100 g tuna", "tuna-raw", 100, "100 g"),
      ("1 cup tuna", "tuna-canned", 154, "1 cup"),
      ("1 large lima beans", "lima", 241, "1 cup"), ("100 g kefir", "kefir", 100, "100 g"),
      ("1 container greek yogurt", "yogurt", 170, "1 container"),
      ("half and half", "half", 15, "1 tbsp"),
      ("avocado", "avocado", 75, "1 half"), ("half an avocado", "avocado", 75, "1 half"),
      ("1/2 avocado", "avocado", 75, "1 half"), ("an avocado", "avocado", 150, "1 fruit"),
      ("2 avocados", "avocado", 300, "2 fruits"), ("2 halves avocado", "avocado", 150, "2 halves"),
    ] as [(String, String, Double, String)])
  func foods(_ text: String, _ id: String, _ grams: Double, _ label: String) throws {
    let item = try resolve(text)
    #expect(item.problem == nil)
    #expect(item.food?.id == id)
    #expect(item.amountLabel == label)
    #expect(abs((item.grams ?? 0) - grams) < 1e-9)
    #expect(item.nutrients == item.food?.per100Grams.forPortion(grams: item.grams ?? 0))
  }

  @Test("Other volumes follow from the density of the food’s own")
  func density() throws {
    let deciliters = try #require(resolve("2 dl milk").grams)
    #expect(abs(deciliters - 200 * 244 / 236.588_236_5) < 1e-9)
    let pint = try #require(resolve("1 pint half and half").grams)
    #expect(abs(pint - 2 * 242) < 1e-9)
  }

  @Test("An unknown amount stays unknown")
  func unknown() throws {
    let nutrients = try #require(resolve("200 g kefir").nutrients)
    #expect(nutrients[.calcium] == 240)
    #expect(nutrients[.vitaminK] == .some(nil))
  }

  @Test(
    "What is wrong, and what would be right",
    arguments: [
      ("3 blorps", "No food is called “blorps”; try fewer or other words"),
      (
        "1 slice blorp", "No food has “blorp” in its name; try “slice blorp” without it"
      ),
      (
        "1 glass milk", "No measure “glass” for Milk, whole; give grams, cup, tbsp or fl oz"
      ),
      (
        "1 cup egg",
        "No measure “cup” for Egg, whole, raw; give grams, large, medium or extra large"
      ),
      ("1 cup kefir", "No measure “cup” for Kefir; give grams"),
      ("kefir", "How much? Give grams for Kefir"), ("2 kefir", "How much? Give grams for Kefir"),
      ("10 walnuts", "Not counted by the piece: Walnuts; give grams, oz or cup"),
      ("0 g milk", "An amount must be more than 0 and at most 5 kg"),
      ("-2 eggs", "An amount must be more than 0 and at most 5 kg"),
      ("5.1 kg milk", "An amount must be more than 0 and at most 5 kg"),
      ("1/0 cup milk", "No food is called “1/0 cup milk”; try fewer or other words"),
      ("170 g", "170 g of what? Name the food after it"),
      ("1,500 g milk", "“1,500” can be read in two ways; write 1500 or 1.500"),
      ("2 eggs 100 g", "Two amounts: “2” and “100 g”; give one of them"),
    ])
  func problems(_ text: String, _ message: String) throws {
    let item = try resolve(text)
    #expect(item.problem?.message == message)
    #expect(item.grams == nil)
    #expect(item.nutrients == nil)
  }

  @Test("A measure that turns out to be part of the name is no amount any more")
  func measureInName() throws {
    let item = try resolve("large lima beans")
    #expect(item.amount == .usual)
    #expect(item.choiceKey == "large lima beans")
    #expect(item.amountLabel == "1 cup")
  }

  @Test("Five kilograms are an amount still")
  func most() throws {
    #expect(try resolve("5 kg milk").grams == 5000)
  }

  @Test("A food can be chosen, and stays chosen while the line around it is edited")
  func choices() throws {
    let first = try resolve("100 g yogurt")
    #expect(first.food?.id == "skyr")
    #expect(first.alternatives.map(\.id) == ["yogurt"])
    let choices = [first.choiceKey: "yogurt"]
    let line = EntryLine(parsing: "2 eggs, 1 container yogurt")
    let item = try #require(line.resolve(in: catalog, choices: choices).last)
    #expect(item.food?.id == "yogurt")
    #expect(item.grams == 170)
    #expect(item.alternatives.map(\.id) == ["skyr"])
  }

  @Test("A chosen food is kept even if it lacks the measure")
  func chosenWithoutMeasure() throws {
    let choices = [try resolve("1 can tuna").choiceKey: "tuna-raw"]
    let item = try resolve("1 can tuna", choices: choices)
    #expect(item.food?.id == "tuna-raw")
    #expect(item.problem == .noSuchMeasure(measure: "can", food: "Tuna, raw", measures: ["oz"]))
  }

  @Test("A choice of a food that is no longer there is passed over")
  func lostChoice() throws {
    #expect(try resolve("100 g yogurt", choices: ["yogurt": "gone"]).food?.id == "skyr")
  }

  @Test("As long as the catalog is not built, that is what is said")
  func notBuilt() throws {
    let empty = try Catalog(folder: TemporaryFolder.make(), table: Kitchen.table)
    let items = EntryLine(parsing: "1 cup milk, 170 g").resolve(in: empty)
    #expect(items.map(\.problem) == [.catalogNotBuilt, .noFoodNamed(amount: "170 g")])
  }

  @Test("The line of the handbook, with the foods the program carries")
  func handbook() throws {
    let line = EntryLine(parsing: "170 g greek yogurt, 30 g almonds, 1 cup milk")
    let items = line.resolve(in: try FoodLookup.catalog.get())
    #expect(items.map(\.problem) == [nil, nil, nil])
    #expect(items.map(\.amountLabel) == ["170 g", "30 g", "1 cup"])
    #expect(items.last?.food?.name == "Milk, whole")
  }
}
