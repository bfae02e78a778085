import BoneHealth
import Catalog
import Foundation
import Journal

@testable import Kitchen

/// What somebody keeps, and the journal it is kept in.
struct Larder {
  static let today = CivilDate(dayNumber: 20_000)

  let journal: Journal
  private var ids = EntryIDGenerator(clock: { 1_000 })

  init() throws {
    journal = try Journal.inMemory(clock: { 1_000 })
  }

  mutating func id() -> EntryID { ids.next() }

  func library() throws -> Library { try journal.library() }

  func apply(_ change: Change) throws { try journal.apply(change) }

  mutating func ownFood(_ name: String, _ label: String = "per 100 g: calcium 100 mg") throws
    -> OwnFood
  {
    let food = OwnFood(id: ids.next(), name: name, label: try FoodLabel.read(label))
    try apply(library().saving(food))
    return food
  }

  mutating func recipe(
    _ name: String, of parts: [(food: Food.ID, grams: Double)], servings: Double? = 4
  ) throws -> Recipe {
    let recipe = Recipe(
      id: ids.next(), name: name, ingredients: parts.map(Self.part), servings: servings)
    try apply(library().saving(recipe))
    return recipe
  }

  mutating func savedMeal(_ name: String, of parts: [(food: Food.ID, grams: Double)]) throws
    -> SavedMeal
  {
    let meal = SavedMeal(id: ids.next(), name: name, items: parts.map(Self.part))
    try apply(library().saving(meal))
    return meal
  }

  mutating func supplement(_ name: String, _ line: String, isUsual: Bool = true) throws
    -> OwnSupplement
  {
    let supplement = try OwnSupplement(id: ids.next(), name: name, line: line, isUsual: isUsual)
    try apply(library().saving(supplement))
    return supplement
  }

  /// A part that held 1 of everything when it was put in.
  private static func part(_ food: Food.ID, grams: Double) -> Ingredient {
    Ingredient(
      foodID: food, foodName: food, amount: "\(Int(grams)) g", grams: grams,
      nutrients: NutrientAmounts(repeating: 1))
  }

  /// The foods the program carries; their file is removed at once, and lives as long as it is open.
  static let catalog = Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-kitchen-\(UUID().uuidString)")
    let catalog = try Catalog.open(folder)
    try catalog.build()
    try FileManager.default.removeItem(at: folder)
    return catalog
  }
}
