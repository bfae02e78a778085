import BoneHealth
import Catalog
import Journal
import Kitchen

extension Recipe: LibraryItem {
  static let title = "Recipes"
  static let basis = "Dishes of your own, each in one serving where that was said."
  static let emptyNote = "No recipe yet. n makes one of its ingredients."

  func food(in book: RecipeBook) -> Food? { book.food(self) }
  func mark(tellsKind: Bool) -> String? { tellsKind ? "recipe" : nil }

  var source: String {
    let yield = [
      servings.map { "\(Numbers.plain($0)) servings" },
      cookedGrams.map { "\(Numbers.plain($0)) g when done" },
    ]
    return (["your recipe"] + yield.compactMap(\.self)).joined(separator: ", ")
  }

  enum Field: String, LibraryField {
    case name = "Name"
    case ingredients = "Ingredients"
    case servings = "Servings"
    case cookedGrams = "Cooked, grams"

    var example: String {
      switch self {
      case .name: "Kale soup"
      case .ingredients: "200 g kale, 1 cup milk, 2 potatoes"
      case .servings: "4"
      case .cookedGrams: "what it weighs when done, if you know"
      }
    }
  }

  static var partsField: Field? { .ingredients }
  var parts: [Ingredient] { ingredients }

  func fill(_ form: inout Form<Field>) {
    form[.servings] = Self.typed(servings)
    form[.cookedGrams] = Self.typed(cookedGrams)
  }

  private static func typed(_ number: Double?) -> String {
    number.map { Numbers.plain($0, decimals: 3).replacing(",", with: "") } ?? ""
  }

  init(
    id: EntryID, form: Form<Field>, items: [EntryItem], editing old: Recipe?
  ) throws(LibraryProblem) {
    try self.init(
      id: id, name: form[.name], items: items,
      servings: form.isAsFilled(.servings)
        ? old?.servings : try form.number(.servings, of: "servings"),
      cookedGrams: form.isAsFilled(.cookedGrams)
        ? old?.cookedGrams : try form.number(.cookedGrams, of: "grams"))
  }

  static func servings(in form: Form<Field>) -> Double {
    (try? form.number(.servings, of: "servings")) ?? 1
  }
}
