import BoneHealth
import Catalog
import Journal
import Testing

@testable import Kitchen

@Suite("Keeping something of one's own")
struct SavingTests {
  private var larder: Larder

  init() throws { larder = try Larder() }

  @Test("A food is kept as its label says, and one undo takes it back")
  mutating func add() throws {
    let food = try larder.ownFood(
      "  Oat \n drink ", "per 100 ml, serving 240 ml (1 glass): calcium 120 mg, vitamin D 15 % EU")
    #expect(try larder.library().ownFoods == [food])
    #expect(food.name == "Oat drink")
    #expect(food.per100Grams[.calcium] == 120)
    #expect(food.per100Grams[.vitaminD] == 0.75)
    #expect(food.per100Grams[.protein] == .some(nil))
    #expect(food.portions.map(\.label) == ["serving", "glass", "ml"])
    #expect(try larder.journal.undo() == "add food of your own Oat drink")
    #expect(try larder.library() == Library())
  }

  @Test("A recipe cannot weigh less than what it holds")
  mutating func impossibleYield() throws {
    var recipe = try larder.recipe("Kale", of: [("kale", 500)])
    recipe.cookedGrams = 0.5
    let library = try larder.library()
    let problem = try #require(throws: LibraryProblem.self) { try library.saving(recipe) }
    #expect(problem.message.hasPrefix("“Kale” cannot weigh 0.5 g when it is done: "))
    recipe.cookedGrams = 400
    _ = try library.saving(recipe)
  }

  @Test(
    "A name is there once of each kind, however it is written",
    arguments: ["Crème Fraîche", "creme fraiche", "CREME-FRAICHE", " crème  fraîche! "])
  mutating func nameTaken(_ name: String) throws {
    _ = try larder.ownFood("Crème fraîche")
    let problem = LibraryProblem(
      "there is a food of your own called “Crème fraîche” already; choose another name, "
        + "or edit that one")
    #expect(throws: problem) {
      try larder.ownFood(name)
    }
    // Another kind has names of its own.
    _ = try larder.recipe(name, of: [("milk", 100)])
    _ = try larder.savedMeal(name, of: [("milk", 100)])
    _ = try larder.supplement(name, "calcium 500 mg")
    #expect(try larder.library().ownFoods.count == 1)
  }

  @Test("What nothing could be found by is no name", arguments: ["", " ", "?!", "…"])
  mutating func noName(_ name: String) throws {
    #expect(throws: LibraryProblem.self) { try larder.ownFood(name) }
    #expect(try larder.library() == Library())
  }

  @Test("Editing keeps the identifier, and may keep the name")
  mutating func edit() throws {
    var food = try larder.ownFood("Skyr")
    food.per100Grams[.calcium] = 150
    let change = try larder.library().saving(food)
    #expect(change.label == "edit food of your own Skyr")
    try larder.apply(change)
    #expect(try larder.library().ownFoods == [food])
  }

  @Test("One package is one food, however its number is printed")
  mutating func barcodes() throws {
    _ = try larder.ownFood("Tea", "per 100 g: calcium 1 mg, barcode 049000006346")
    let problem = LibraryProblem(
      "the barcode 0049000006346 belongs to “Tea” already; edit that one")
    #expect(throws: problem) {
      try larder.ownFood("Cola", "per 100 g: calcium 1 mg, barcode 0049000006346")
    }
  }

  @Test("A recipe that would hold itself is refused, through others too")
  mutating func loops() throws {
    var sauce = try larder.recipe("Sauce", of: [("milk", 500)])
    let gratin = try larder.recipe("Gratin", of: [(sauce.catalogID, 100)])
    for part in [sauce.catalogID, gratin.catalogID] {
      sauce.ingredients = [
        Ingredient(
          foodID: part, foodName: "Inner", amount: "1 g", grams: 1,
          nutrients: NutrientAmounts(repeating: 0))
      ]
      let problem = LibraryProblem("“Sauce” would hold itself, through “Inner”; leave that out")
      #expect(throws: problem) { try larder.library().saving(sauce) }
    }
  }

  @Test("What cannot be is refused with the field's name")
  mutating func impossible() throws {
    let recipe = Recipe(
      id: larder.id(), name: "Air",
      ingredients: [Ingredient(foodName: "air", amount: "", nutrients: .unknown)], servings: 0)
    let problem = LibraryProblem("“servings” must be from 0.001 to 10000")
    #expect(throws: problem) { try larder.library().saving(recipe) }
  }

  @Test("A favorite that is renamed is called so among the favorites")
  mutating func renamedFavorite() throws {
    var food = try larder.ownFood("Skyr")
    try larder.apply(larder.library().favoring(food.food))
    food.rename("Skyr, vanilla")
    try larder.apply(larder.library().saving(food))
    #expect(try larder.library().favorites.map(\.name) == ["Skyr, vanilla"])
  }

  @Test("Found by name or identifier, and by nothing else")
  mutating func named() throws {
    let food = try larder.ownFood("Crème fraîche")
    let foods = try larder.library().ownFoods
    for text in ["creme fraiche", food.id.description, food.catalogID] {
      #expect(foods.named(text) == food)
    }
    for text in ["creme", "", "?", "recipe:\(food.id)"] { #expect(foods.named(text) == nil) }
  }
}
