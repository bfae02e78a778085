import Catalog
import Journal
import Kitchen

/// Finds the food that is meant by an identifier, a barcode, or words of its name.
struct FoodFinder {
  let catalog: Catalog
  let kitchen: Kitchen
  private let own: PersonalFoods

  init(_ session: Session) throws {
    catalog = try session.catalog()
    kitchen = try session.kitchen()
    own = kitchen.personalFoods(at: .usual(at: session.now.time))
  }

  /// - Parameter words: a name finds what it would find in an entry line.
  func food(_ words: [String]) throws(CommandError) -> Food {
    let text = words.joined(separator: " ")
    if let food = own.food(id: text) ?? catalog.food(id: text) { return food }
    let items = EntryLine(parsing: text.asEntryWords).resolve(in: catalog, own: own)
    if items.count == 1, let item = items.first, item.amount == .usual, let food = item.food,
      !food.id.isEmpty
    {
      return food
    }
    if let food = catalog.search(text, limit: 1, own: own).first { return food }
    if let failure = catalog.failure { throw CommandError(failure) }
    throw CommandError(
      .noInput, "no food is called “\(text)” or has that identifier; osteon foods search finds some"
    )
  }

  /// What an entry line becomes.
  func items(of line: String) -> [EntryItem] {
    EntryLine(parsing: line).resolve(in: catalog, own: own)
  }

  /// What one would type for these foods.
  func line(of parts: [Ingredient]) -> String {
    EntryText(parts, in: catalog, own: own).line
  }

  func report(_ food: Food, in session: Session) throws -> FoodReport {
    try FoodReport(
      food, source: catalog.source(of: food), isFavorite: kitchen.library.isFavorite(food.id),
      in: session)
  }
}
