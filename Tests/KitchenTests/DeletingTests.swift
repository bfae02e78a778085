import BoneHealth
import Catalog
import Journal
import Testing

@testable import Kitchen

@Suite("Deleting something of one's own")
struct DeletingTests {
  private var larder: Larder

  init() throws { larder = try Larder() }

  @Test("What it was a part of holds what it held, and undo brings all of it back")
  mutating func parts() throws {
    var cheese = try larder.ownFood("Cheese", "per 100 g: calcium 700 mg")
    let sauce = try larder.recipe("Sauce", of: [(cheese.catalogID, 100)])
    _ = try larder.recipe("Gratin", of: [(sauce.catalogID, 50)])
    _ = try larder.savedMeal("Snack", of: [(cheese.catalogID, 20), ("apple", 100)])
    cheese.per100Grams[.calcium] = 800
    try larder.apply(larder.library().saving(cheese))
    let before = try larder.library()
    #expect(before.users(of: cheese.catalogID) == ["Sauce", "Snack"])

    func calcium(_ library: Library) -> [Double?] {
      let book = RecipeBook(library)
      return library.recipes.map { book.food($0).per100Grams[.calcium] }
        + library.savedMeals.flatMap(\.items).map { book.current($0).nutrients[.calcium] }
    }
    #expect(calcium(before) == [800, 800, 160, 1])
    try larder.apply(before.deleting(cheese))
    let after = try larder.library()
    #expect(after.ownFoods.isEmpty)
    #expect(calcium(after) == calcium(before))
    _ = try larder.journal.undo()
    #expect(try larder.library() == before)
  }

  @Test("A recipe that others hold can be deleted")
  mutating func recipe() throws {
    let sauce = try larder.recipe("Sauce", of: [("milk", 100)])
    let gratin = try larder.recipe("Gratin", of: [(sauce.catalogID, 50)])
    #expect(try larder.library().users(of: sauce.catalogID) == ["Gratin"])
    try larder.apply(larder.library().deleting(sauce))
    let library = try larder.library()
    #expect(library.recipes.map(\.name) == ["Gratin"])
    // Half of what 100 g of milk held.
    #expect(library.recipes[0].ingredients[0].nutrients[.calcium] == 0.5)
    #expect(library.recipes[0].id == gratin.id)
  }

  @Test("It is no favorite any more")
  mutating func favorite() throws {
    let food = try larder.ownFood("Skyr")
    try larder.apply(larder.library().favoring(food.food))
    try larder.apply(larder.library().deleting(food))
    #expect(try larder.library() == Library())
    #expect(try larder.journal.undo() == "delete food of your own Skyr")
    #expect(try larder.library().isFavorite(food.catalogID))
  }

  @Test("Saved meals and supplements leave nothing behind")
  mutating func others() throws {
    let meal = try larder.savedMeal("Lunch", of: [("soup", 300)])
    let supplement = try larder.supplement("Chalk", "calcium carbonate 500 mg")
    try larder.apply(larder.library().deleting(meal))
    try larder.apply(larder.library().deleting(supplement))
    #expect(try larder.library() == Library())
  }
}
