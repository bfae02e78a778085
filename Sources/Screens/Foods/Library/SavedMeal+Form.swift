import BoneHealth
import Catalog
import Journal
import Kitchen

extension SavedMeal: LibraryItem {
  static let title = "Meals"
  static let basis = "What you eat together, logged in one act."
  static let emptyNote = "No saved meal yet. n makes one of what you eat together."

  func portion(in book: RecipeBook) -> (amount: String, nutrients: NutrientAmounts) {
    (
      "\(items.count) \(items.count == 1 ? "food" : "foods")",
      .total(of: items.map { book.current($0).nutrients })
    )
  }

  var source: String { "your saved meal" }

  enum Field: String, LibraryField {
    case name = "Name"
    case foods = "Foods"

    var example: String {
      self == .name ? "Usual breakfast" : "170 g greek yogurt, 30 g almonds"
    }
  }

  static var partsField: Field? { .foods }
  var parts: [Ingredient] { items }

  init(
    id: EntryID, form: Form<Field>, items: [EntryItem], editing old: SavedMeal?
  ) throws(LibraryProblem) {
    try self.init(id: id, name: form[.name], items: items)
  }
}
