import BoneHealth
import Catalog
import Journal
import Testing

@testable import Kitchen

@Suite("Recipes, meals and foods from what is typed, and back")
struct TypedLinesTests {
  private var larder: Larder
  private let catalog: Catalog

  init() throws {
    larder = try Larder()
    catalog = try Larder.catalog.get()
  }

  private func own() throws -> PersonalFoods {
    try Kitchen(larder.journal, today: Larder.today).personalFoods(at: nil)
  }

  private func read(_ line: String, choices: [String: Food.ID] = [:]) throws -> [EntryItem] {
    try EntryLine(parsing: line).resolve(in: catalog, own: own(), choices: choices)
  }

  @Test(
    "A recipe opens with a line that makes it again",
    arguments: [
      "2 eggs, 1 cup milk, 30 g cheddar", "1 cup chopped kale, 1 tbsp olive oil",
      "5 prunes, half a cup of oatmeal, a handful of almonds", "1 slice whole wheat bread",
      "170 g greek yogurt; 1,5 dl milk",
    ])
  mutating func again(_ line: String) throws {
    let recipe = try Recipe(
      id: larder.id(), name: "Dish", items: read(line), servings: 2, cookedGrams: nil)
    let text = EntryText(recipe.ingredients, in: catalog, own: try own())
    let items = try read(text.line, choices: text.choices)
    let again = try Ingredient.list(items)
    #expect(again.map(\.foodID) == recipe.ingredients.map(\.foodID), "\(text.line)")
    for (part, before) in zip(again, recipe.ingredients) {
      #expect(abs((part.grams ?? 0) - (before.grams ?? -1)) < 0.5, "\(text.line)")
    }
  }

  @Test("A food other than the first found is chosen again")
  mutating func chosen() throws {
    let item = try #require(try read("1 cup milk").first)
    let other = try #require(item.alternatives.first)
    let line = "1 cup milk"
    let items = try read(line, choices: [item.choiceKey: other.id])
    let parts = try Ingredient.list(items)
    let text = EntryText(parts, in: catalog, own: try own())
    let again = try Ingredient.list(try read(text.line, choices: text.choices))
    #expect(again.map(\.foodID) == [other.id])
  }

  @Test("Foods that share their words stay what they are, also when another part is changed")
  mutating func sharedWords() throws {
    let own = try larder.ownFood("Milk whole", "per 100 g: calcium 999 mg").food
    let milk = try #require(catalog.food(id: "fndds:milk-whole"))
    let parts = [own, milk].map { food in
      Ingredient(
        foodID: food.id, foodName: food.name, amount: "100 g", grams: 100,
        nutrients: food.per100Grams)
    }
    for parts in [parts, parts.reversed()] {
      let text = EntryText(parts, in: catalog, own: try self.own())
      func items(_ line: String) throws -> [Ingredient] {
        try Ingredient.list(text.items(of: line, in: catalog, own: try self.own()))
      }
      #expect(try items(text.line) == parts)
      #expect(try items(text.line + ", 1 egg").prefix(2) == parts[...])
      // What is typed anew is one's own food of that name.
      #expect(try items("200 g milk whole").map(\.foodID) == [own.id])
    }
  }

  @Test("A part that is in no catalog any more, or whose words mean another, stays as it is")
  mutating func gone() throws {
    let parts = ["Milk, whole", "Wombat", ","].map { name in
      Ingredient(
        foodID: "own:gone", foodName: name, amount: "2 gourds", grams: nil, nutrients: .unknown)
    }
    let text = EntryText(parts, in: catalog, own: try own())
    #expect(try Ingredient.list(text.items(of: text.line, in: catalog, own: own())) == parts)
    let more = text.items(of: text.line + ", 1 egg", in: catalog, own: try own())
    #expect(try Ingredient.list(more).prefix(2) == parts.prefix(2))
  }

  @Test("A recipe may hold another by its name, and foods of one’s own")
  mutating func nested() throws {
    let drink = try larder.ownFood("Oat drink", "per 100 ml: calcium 120 mg")
    let sauce = try Recipe(
      id: larder.id(), name: "White sauce", items: read("500 ml oat drink, 30 g butter"),
      servings: 4, cookedGrams: 480)
    #expect(sauce.ingredients.first?.foodID == drink.catalogID)
    try larder.apply(larder.library().saving(sauce))
    let gratin = try Ingredient.list(
      read("2 servings white sauce, 300 g potatoes"))
    #expect(gratin.first?.foodID == sauce.catalogID)
    #expect(gratin.first?.grams == 240)
    // Renamed, it is typed by the name it has now.
    var renamed = sauce
    renamed.rename("Béchamel")
    try larder.apply(larder.library().saving(renamed))
    let text = EntryText(gratin, in: catalog, own: try own())
    #expect(text.line.hasPrefix("2 servings Béchamel, "))
    #expect(try read(text.line).map(\.grams) == [240, 300])
  }

  @Test("A line that is not understood makes nothing, and says where")
  mutating func problems() throws {
    for (line, message) in [
      ("", "the line names no food; write for instance “2 eggs, 1 cup milk”"),
      (
        "2 eggs, 3 wombat",
        "item 2, “3 wombat”: No food is called “wombat”; try fewer or other words"
      ),
    ] {
      do throws(LibraryProblem) {
        let items = (try? read(line)) ?? []
        _ = try SavedMeal(id: larder.id(), name: "Meal", items: items)
        Issue.record("“\(line)” was kept")
      } catch {
        #expect(error.message == message)
      }
    }
  }

  @Test("What was eaten at a meal is saved without its supplements")
  mutating func eaten() throws {
    func entry(_ name: String, _ origin: Origin) -> FoodEntry {
      FoodEntry(
        id: larder.id(), date: Larder.today, time: .midnight, meal: .lunch, origin: origin,
        foodID: name, foodName: name, amount: "1 cup", grams: 200,
        nutrients: NutrientAmounts(repeating: 3))
    }
    let foods = [entry("soup", .food), entry("calcium", .supplement)]
    let meal = try SavedMeal(id: larder.id(), name: "Lunch", eaten: foods)
    #expect(meal.items.map(\.foodName) == ["soup"])
    #expect(meal.items.first?.nutrients == NutrientAmounts(repeating: 3))
    #expect(
      throws: LibraryProblem("the line names no food; write for instance “2 eggs, 1 cup milk”")
    ) {
      try SavedMeal(id: larder.id(), name: "Lunch", eaten: [foods[1]])
    }
  }

  @Test("A saved meal is eaten in one act, as it is now")
  mutating func eatMeal() throws {
    var drink = try larder.ownFood("Oat drink", "per 100 ml: calcium 120 mg")
    let meal = try SavedMeal(
      id: larder.id(), name: "Usual breakfast", items: read("1 cup oatmeal, 200 ml oat drink"))
    try larder.apply(larder.library().saving(meal))
    drink.per100Grams[.calcium] = 130
    try larder.apply(larder.library().saving(drink))
    let items = try read("usual breakfast")
    #expect(items.map(\.grams).last == 200)
    #expect(items.last?.nutrients?[.calcium] == 260)
  }

  @Test("The label of a food opens as it was kept, with its barcode; without one, from its figures")
  mutating func labels() throws {
    let typed = "serving 60 g (1 bar): calcium 20 % US, protein 20 g, 210 kcal"
    let food = OwnFood(
      id: larder.id(), name: "Bar", label: try FoodLabel.read(typed),
      barcode: try Barcode("4006381333931"))
    #expect(food.labelText.contains("calcium 20 % US"))
    #expect(food.labelText.hasSuffix("barcode 4006381333931"))
    #expect(OwnFood(id: food.id, name: "Bar", label: try FoodLabel.read(food.labelText)) == food)
    var imported = food
    imported.label = ""
    let again = try FoodLabel.read(imported.labelText)
    #expect(again.per100Grams == food.per100Grams)
    #expect(again.barcode?.description == "4006381333931")
  }
}
