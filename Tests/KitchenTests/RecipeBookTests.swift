import BoneHealth
import Catalog
import Journal
import Testing

@testable import Kitchen

@Suite("Recipes as foods")
struct RecipeBookTests {
  private var ids = EntryIDGenerator(clock: { 1_000 })
  private var library = Library()

  private mutating func ownFood(_ name: String, calcium: Double?) -> OwnFood {
    let food = OwnFood(
      id: ids.next(), name: name,
      per100Grams: NutrientAmounts(
        calciumMilligrams: calcium, vitaminDMicrograms: 0, magnesiumMilligrams: 10,
        vitaminKMicrograms: nil, proteinGrams: 1))
    library.ownFoods.append(food)
    return food
  }

  private static func ingredient(_ id: String?, grams: Double?, calcium: Double) -> Ingredient {
    Ingredient(
      foodID: id, foodName: "part", amount: "some", grams: grams,
      nutrients: NutrientAmounts(
        calciumMilligrams: calcium, vitaminDMicrograms: 0, magnesiumMilligrams: 0,
        vitaminKMicrograms: 1, proteinGrams: 0))
  }

  private mutating func recipe(
    _ name: String, _ ingredients: [Ingredient], servings: Double? = nil, cooked: Double? = nil
  ) -> Recipe {
    let recipe = Recipe(
      id: ids.next(), name: name, ingredients: ingredients, servings: servings,
      cookedGrams: cooked)
    library.recipes.append(recipe)
    return recipe
  }

  @Test("A serving holds its share of the ingredients")
  mutating func servings() {
    let soup = recipe(
      "Soup",
      [
        Self.ingredient("milk", grams: 500, calcium: 600),
        Self.ingredient("kale", grams: 100, calcium: 200),
      ], servings: 4)
    let food = RecipeBook(library).food(soup)
    #expect(
      food.portions == [Portion(label: "serving", grams: 150), Portion(label: "batch", grams: 600)])
    #expect(abs((food.per100Grams.forPortion(grams: 150)[.calcium] ?? 0) - 200) < 1e-9)
  }

  @Test("What boils away does not take the nutrients with it")
  mutating func cookedWeight() {
    let jam = recipe("Jam", [Self.ingredient("figs", grams: 1000, calcium: 350)], cooked: 500)
    let food = RecipeBook(library).food(jam)
    #expect(food.per100Grams[.calcium] == 70)
    #expect(food.portions == [Portion(label: "batch", grams: 500)])
  }

  @Test("One unknown figure makes the recipe's unknown, never smaller")
  mutating func unknown() {
    let bread = ownFood("Bread", calcium: nil)
    let toast = recipe(
      "Toast",
      [
        Self.ingredient(bread.catalogID, grams: 50, calcium: 40),
        Self.ingredient("cheese", grams: 50, calcium: 350),
      ])
    let food = RecipeBook(library).food(toast)
    #expect(food.per100Grams[.calcium] == .some(nil))
    #expect(food.per100Grams[.vitaminK] == .some(nil))
    #expect(food.per100Grams[.magnesium] == 5)
  }

  @Test("A food of one's own counts as it is now, through every recipe it is in")
  mutating func nested() {
    let cheese = ownFood("Cheese", calcium: 800)
    let sauce = recipe("Sauce", [Self.ingredient(cheese.catalogID, grams: 100, calcium: 1)])
    let gratin = recipe("Gratin", [Self.ingredient(sauce.catalogID, grams: 50, calcium: 1)])
    #expect(RecipeBook(library).food(gratin).per100Grams[.calcium] == 800)
  }

  @Test("A recipe that would hold itself is noticed, however far down")
  mutating func loops() {
    let inner = recipe("Inner", [Self.ingredient("milk", grams: 1, calcium: 1)])
    let middle = recipe("Middle", [Self.ingredient(inner.catalogID, grams: 1, calcium: 1)])
    let book = RecipeBook(library)
    let outer = [Self.ingredient(middle.catalogID, grams: 1, calcium: 1)]
    #expect(book.wouldHoldItself(inner.catalogID, ingredients: outer))
    #expect(book.wouldHoldItself(middle.catalogID, ingredients: outer))
    #expect(!book.wouldHoldItself("recipe:new", ingredients: outer))
  }

  @Test("What weighs nobody knows how much is not taken for nothing, but of a weighed batch")
  mutating func unknownWeight() {
    let parts = [
      Self.ingredient("broth", grams: 100, calcium: 100),
      Self.ingredient("cheese", grams: nil, calcium: 900),
    ]
    let soup = RecipeBook(library).food(recipe("Soup", parts, servings: 2))
    #expect(soup.per100Grams == .unknown)
    let weighed = RecipeBook(library).food(recipe("Soup", parts, cooked: 500))
    #expect(weighed.per100Grams[.calcium] == 200)
  }

  @Test("Recipes that hold each other many times over, or very deep, are made once each")
  mutating func deep() throws {
    var inner = recipe("Milk", [Self.ingredient("milk", grams: 100, calcium: 120)])
    for depth in 1...2_000 {
      let part = Self.ingredient(inner.catalogID, grams: 50, calcium: 1)
      inner = recipe("Soup \(depth)", [part, part])
    }
    // The outermost is met first.
    library.recipes.reverse()
    let calcium = try #require(RecipeBook(library).food(inner).per100Grams[.calcium])
    #expect(abs(calcium - 120) < 1e-6)
  }

  @Test("Recipes that were imported and hold each other are still foods")
  mutating func importedCircle() {
    let (first, second) = (ids.next(), ids.next())
    library.recipes = [(first, second), (second, first)].map { id, other in
      Recipe(
        id: id, name: "Circle",
        ingredients: [Self.ingredient("recipe:\(other)", grams: 100, calcium: 7)])
    }
    let book = RecipeBook(library)
    #expect(library.recipes.map { book.food($0).per100Grams[.calcium] } == [7, 7])
  }

  @Test("One that was imported and holds itself is still a food")
  mutating func importedLoop() {
    let id = ids.next()
    let loop = Recipe(
      id: id, name: "Loop",
      ingredients: [Self.ingredient("recipe:\(id)", grams: 100, calcium: 7)])
    library.recipes.append(loop)
    #expect(RecipeBook(library).food(loop).per100Grams[.calcium] == 7)
  }
}
