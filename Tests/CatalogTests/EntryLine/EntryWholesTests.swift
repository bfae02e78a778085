import BoneHealth
import Testing

@testable import Catalog

@Suite("Items that are more than an amount and a food")
struct EntryWholesTests {
  private let catalog: Catalog
  private var own: PersonalFoods

  init() throws {
    catalog = try Kitchen.catalog.get()
    let soup = Food(
      id: "recipe:1", name: "Leek soup", group: "recipes",
      per100Grams: NutrientAmounts(repeating: 2), portions: [Portion(label: "serving", grams: 300)])
    let drink = Food(
      id: "own:1", name: "Oat drink", group: "own foods", barcode: 49_000_006_346,
      per100Grams: NutrientAmounts(repeating: 1), portions: [Portion(label: "serving", grams: 250)])
    let milk = Ingredient(
      foodID: "milk", foodName: "Milk, whole", amount: "1 cup", grams: 244,
      nutrients: NutrientAmounts(repeating: 9))
    let gone = Ingredient(foodName: "Aunt’s cake", amount: "1 piece", nutrients: .unknown)
    let chili = Food(
      id: "recipe:2", name: "Five-bean chili & rice", group: "recipes",
      per100Grams: NutrientAmounts(repeating: 3), portions: [Portion(label: "serving", grams: 400)])
    let beet = Food(
      id: "own:2", name: "Drink, beet", group: "own foods",
      per100Grams: NutrientAmounts(repeating: 4),
      portions: [Portion(label: "ml", grams: 1), Portion(label: "dash, big", grams: 7)])
    own = PersonalFoods(
      foods: [soup, drink, chili, beet],
      meals: [
        SavedMeal(
          id: EntryID(milliseconds: 1, counter: 0, random: 0), name: "Usual breakfast",
          items: [milk, gone])
      ],
      favorites: [], habits: Habits())
    own.today = CivilDate(year: 2026, month: 11, day: 24)
    own.meal = .lunch
    own.eaten = { date, meal in
      date == CivilDate(year: 2026, month: 11, day: 23) && meal != .dinner ? [milk] : []
    }
  }

  private func resolve(_ text: String) -> [EntryItem] {
    EntryLine(parsing: text).resolve(in: catalog, own: own)
  }

  @Test(
    "Amounts in more words",
    arguments: [
      ("2 x 30 g almonds", 60), ("2 × 15 g almonds", 30), ("2 x 1 cup milk", 488),
      ("a dozen almonds", 14.4), ("a large banana", 136), ("half a cup of milk", 122),
      ("500ml milk", 500 * 244 / 236.588_236_5), ("1 tin tuna", 165),
    ] as [(String, Double)])
  func amounts(_ text: String, _ grams: Double) throws {
    let item = try #require(resolve(text).first)
    #expect(item.problem == nil)
    #expect(abs((item.grams ?? 0) - grams) < 1e-9)
  }

  @Test(
    "A word that joins two foods parts them",
    arguments: [
      ("2 eggs on rye", ["egg", "rye"]), ("1 cup milk and a banana", ["milk", "banana"]),
      ("kale with almonds and milk", ["kale", "almonds", "milk"]),
      // One food is called so.
      ("half and half", ["half"]),
    ])
  func joined(_ text: String, _ ids: [String]) {
    #expect(resolve(text).map { $0.food?.id ?? "" } == ids)
  }

  @Test("Where a part is no food, the whole is named")
  func notJoined() {
    #expect(
      resolve("egg on blorp").map(\.problem?.message)
        == ["No food has “blorp” in its name; try “egg on blorp” without it"])
  }

  @Test("Own foods and recipes are found like any other")
  func ownFoods() throws {
    let soup = try #require(resolve("2 servings leek soup").first)
    #expect(soup.food?.id == "recipe:1")
    #expect(soup.grams == 600)
    #expect(soup.nutrients?[.protein] == 12)
  }

  @Test("A saved meal becomes its foods, as they were saved")
  func meals() {
    let items = resolve("usual breakfast, 1 banana")
    #expect(items.map { $0.food?.name ?? "" } == ["Milk, whole", "Aunt’s cake", "Banana, raw"])
    #expect(items[0].nutrients?[.calcium] == 9)
    #expect(items.allSatisfy { $0.problem == nil })
  }

  @Test(
    "What was eaten before can be eaten again",
    arguments: [
      "same as yesterday", "same as yesterday's lunch", "yesterday’s breakfast",
      "same breakfast as yesterday", "the same lunch as yesterday", "monday's lunch",
    ])
  func again(_ text: String) {
    #expect(resolve(text).map(\.amountLabel) == ["1 cup"])
  }

  @Test("Nothing eaten is said, with the day")
  func nothing() {
    #expect(
      resolve("same as yesterday's dinner").first?.problem?.message
        == "Nothing is recorded for dinner on Mon 23 Nov 2026")
  }

  @Test(
    "A barcode stands for its food",
    arguments: [
      ("0049000006346", 250), ("0049000006346 1 serving", 250), ("100 g 0049000006346", 100),
      ("049000006346 2 servings", 500),
    ] as [(String, Double)])
  func barcodes(_ text: String, _ grams: Double) throws {
    let item = try #require(resolve(text).first)
    #expect(item.food?.id == "own:1")
    #expect(item.grams == grams)
  }

  @Test("A barcode that no food has is said")
  func unknownBarcode() {
    #expect(
      resolve("4006381333931 1 serving").first?.problem?.message
        == "No food has the barcode 4006381333931; add it from its label, or name the food")
  }

  @Test("One’s own name for something is that, whatever amount its words would make")
  func ownName() {
    let items = resolve("five-bean chili & rice")
    #expect(items.map { $0.food?.id } == ["recipe:2"])
    #expect(items.map(\.grams) == [400])
    #expect(resolve("2 servings five bean chili rice").map(\.grams) == [800])
  }

  @Test("Another food does not stand in for an own one where that lacks the measure")
  func ownMeasure() {
    #expect(
      resolve("1 slice drink beet").map(\.problem?.message)
        == ["No measure “slice” for Drink, beet; give grams, ml or dash big"])
  }

  @Test(
    "A measure that only an own food has is one",
    arguments: [
      ("1 dash big drink beet", 7), ("2 dashes big of drink beet", 14), ("dash big drink beet", 7),
      ("drink beet", 7),
    ])
  func ownWordForMeasure(_ text: String, _ grams: Double) {
    #expect(resolve(text).map(\.grams) == [grams])
    #expect(resolve(text).map { $0.food?.id } == ["own:2"])
  }

  @Test("Nobody means one milliliter")
  func milliliter() throws {
    let drink = Food(
      id: "own:3", name: "Drink", group: "", per100Grams: .unknown,
      portions: [Portion(label: "ml", grams: 1)])
    #expect(drink.usualPortion == nil)
    #expect(throws: EntryProblem.needsGrams(food: "Drink")) {
      try drink.weight(of: .usual, typed: [], portion: nil)
    }
  }

  @Test("Digits that are no barcode are told so")
  func badBarcode() {
    #expect(
      resolve("0049000006345 1 serving").map(\.problem?.message) == [
        "A digit is wrong: with the others the last one would be 6, not 5; "
          + "type the digits under the bars again"
      ])
  }
}
