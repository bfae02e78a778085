import BoneHealth
import Catalog
import Journal
import Kitchen

/// Finds the foods that are meant by an identifier, a barcode, or words.
struct FoodFinder {
  let catalog: Catalog
  let kitchen: Kitchen
  /// What is usual at it is found first.
  let meal: Meal

  private var own: PersonalFoods { kitchen.personalFoods(at: meal) }

  /// - `words`: a name finds what it would find in an entry line.
  func food(_ words: [String]) throws(CommandError) -> Food {
    let text = words.asLine
    if let food = own.food(id: text) ?? catalog.food(id: text) { return food }
    let items = items(of: text.asEntryWords)
    if items.count == 1, items[0].amount == .usual, let food = items[0].food, !food.id.isEmpty {
      return food
    }
    if let food = search(text, limit: 1).first { return food }
    if let failure = catalog.failure { throw CommandError(failure) }
    throw CommandError(
      .noInput, "no food is called “\(text)” or has that identifier; osteon foods search finds some"
    )
  }

  /// The best matches for words, the best first.
  func search(_ words: String, limit: Int) -> [Food] {
    catalog.search(words, limit: limit, own: own)
  }

  /// What an entry line becomes.
  func items(of line: String) -> [EntryItem] {
    EntryLine(parsing: line).resolve(in: catalog, own: own)
  }

  /// What an entry line becomes that takes the place of these foods: those it still names stay.
  func items(of line: String, inPlaceOf parts: [Ingredient]) -> [EntryItem] {
    EntryText(parts, in: catalog, own: own).items(of: line, in: catalog, own: own)
  }

  /// What one would type for these foods.
  func line(of parts: [Ingredient]) -> String { EntryText(parts, in: catalog, own: own).line }

  func report(_ food: Food, in session: Session) -> FoodReport {
    FoodReport(
      food, source: catalog.source(of: food), isFavorite: kitchen.library.isFavorite(food.id),
      in: session)
  }
}
