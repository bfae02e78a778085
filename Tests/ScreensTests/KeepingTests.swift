import BoneHealth
import Catalog
import Journal
import Terminal
import Testing

@testable import Screens

/// What is opened to be edited and not changed stays as it is, where its text could not make it again.
@Suite struct KeepingTests {
  private static let ids = (0..<9).map { EntryID(milliseconds: 1, counter: 0, random: $0) }

  /// What a label cannot say.
  private static let pot = OwnFood(
    id: ids[0], name: "Pot",
    per100Grams: NutrientAmounts { $0 == .calcium ? 123.456_789_012 : nil },
    energyKilocalories: 90,
    portions: [
      OwnPortion(label: "1/2 pot: small", grams: 70), OwnPortion(label: "pot", grams: 150),
    ],
    barcode: "12345678", label: "per 100 g: calcium 123 mg, energy 66.67 kcal")

  @Test func aFoodThatIsRenamedKeepsAllElse() throws {
    let play = try Play()
    try play.record(Record(Self.pot))
    _ = try play.frame("<Foods>]e, large<Ctrl-S>")
    var expected = Self.pot
    expected.name = "Pot, large"
    #expect(try play.journal.library().ownFoods == [expected])
  }

  @Test func aFoodWithoutFiguresIsRenamed() throws {
    let play = try Play()
    var food = OwnFood(id: Self.ids[0], name: "Pot", per100Grams: .unknown)
    try play.record(Record(food))
    _ = try play.frame("<Foods>]e, large<Ctrl-S>")
    food.name = "Pot, large"
    #expect(try play.journal.library().ownFoods == [food])
  }

  @Test func aBarcodeIsChangedAlone() throws {
    let play = try Play()
    try play.record(Record(Self.pot))
    let erased = String(repeating: "<Backspace>", count: 8)
    _ = try play.frame("<Foods>]e<Down><Down>\(erased)4006381333931<Ctrl-S>")
    let food = try #require(try play.journal.library().ownFoods.first)
    #expect(food.barcode == "4006381333931")
    #expect(food.portions == Self.pot.portions)
    #expect(food.energyKilocalories == 90)
  }

  @Test func aSupplementThatIsRenamedKeepsItsAmounts() throws {
    let play = try Play()
    var supplement = OwnSupplement(
      id: Self.ids[0], name: "Plus", form: "tablet", amount: "one, as the label says",
      nutrients: NutrientAmounts { $0 == .calcium ? 500 : 0 })
    try play.record(Record(supplement))
    _ = try play.frame("<Foods>]]]]e, large<Ctrl-S>")
    supplement.name = "Plus, large"
    #expect(try play.journal.library().supplements == [supplement])
  }

  private static let parts = ["own:\(ids[1])", "fndds:milk-whole", "own:\(ids[8])"].map { food in
    Ingredient(
      foodID: food, foodName: food == "fndds:milk-whole" ? "Milk, whole" : "Milk whole",
      amount: "100 g", grams: 100, nutrients: NutrientAmounts(repeating: 99))
  }

  @Test func recipesAndMealsKeepTheirFoods() throws {
    let play = try Play()
    let milk = OwnFood(
      id: Self.ids[1], name: "Milk whole", per100Grams: NutrientAmounts(repeating: 99))
    let recipe = Recipe(
      id: Self.ids[2], name: "Soup", ingredients: Self.parts, servings: 1.0 / 3)
    let meal = SavedMeal(id: Self.ids[3], name: "Usual", items: Self.parts)
    try play.record(Record(milk), Record(recipe), Record(meal))
    for keys in ["<Foods>]]e<Ctrl-S>", "<Foods>]]]e<Ctrl-S>"] {
      #expect(try play.frame(keys).text.contains("Saved "))
      #expect(try play.journal.library().recipes == [recipe])
      #expect(try play.journal.library().savedMeals == [meal])
    }
    _ = try play.frame("<Foods>]]e<Down><End>, 1 egg<Ctrl-S>")
    let changed = try #require(try play.journal.library().recipes.first)
    #expect(changed.ingredients.prefix(3) == Self.parts[...])
    #expect(changed.ingredients.count == 4)
    #expect(changed.servings == recipe.servings)
  }

  @Test(arguments: [("Milk whole", "100 g"), ("Wombat", "2 gourds")])
  func anEntryWhoseFoodIsGoneStaysWhenItsTimeIsChanged(name: String, amount: String) throws {
    let play = try Play()
    let date = CivilDate(dayNumber: AWeek.monday.dayNumber + 3)
    var entry = FoodEntry(
      id: Self.ids[0], date: date, time: .midnight, meal: .lunch, foodID: "own:gone",
      foodName: name, amount: amount, grams: 100, nutrients: NutrientAmounts(repeating: 9))
    try play.record(Record(entry))
    _ = try play.frame("e<Ctrl-T>dinner<Enter><Enter>")
    entry.meal = .dinner
    #expect(try play.journal.day(date).foods == [entry])
    // Another match is still there to be taken.
    if name == "Wombat" { return }
    _ = try play.frame("e<Down>2<Enter>")
    #expect(try play.journal.day(date).foods.first?.foodID?.hasPrefix("fndds:") == true)
  }

  @Test func aSupplementThatWasTakenStaysWhenItsTimeIsChanged() throws {
    let play = try Play()
    var supplement = OwnSupplement(
      id: Self.ids[0], name: "Plus", amount: "calcium 500 mg",
      nutrients: NutrientAmounts { $0 == .calcium ? 500 : 0 })
    try play.record(Record(supplement))
    _ = try play.frame("splus<Enter>")
    let date = CivilDate(dayNumber: AWeek.monday.dayNumber + 3)
    var entry = try #require(try play.journal.day(date).foods.first)
    #expect(entry.nutrients == supplement.nutrients)
    supplement.name = "Minus"
    supplement.nutrients[.calcium] = 600
    try play.record(Record(supplement))
    _ = try play.frame("e<Ctrl-T>lunch<Enter><Enter>")
    entry.meal = .lunch
    #expect(try play.journal.day(date).foods == [entry])
    // Typed anew, it is what it is now.
    _ = try play.frame("e<Home>2 x <Enter>")
    #expect(try play.journal.day(date).foods.first?.nutrients[.calcium] == 1_200)
  }
}
