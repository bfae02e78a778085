import BoneHealth
import Catalog
import Journal

/// Something of one’s own that has a name, one of a kind.
package protocol Named: RecordType, CatalogIdentified {
  /// Those that are kept.
  static var kept: KeyPath<Library, [Self]> { get }
  var name: String { get set }
  /// Checks what must hold beside what is kept, other than its name.
  func check(in library: Library) throws(LibraryProblem)
}

extension OwnFood: Named {
  package static let prefix = "own:"
  package static var kept: KeyPath<Library, [OwnFood]> { \.ownFoods }

  package func check(in library: Library) throws(LibraryProblem) {
    guard let barcode, let number = Int64(barcode) else { return }
    if let other = library.ownFoods.first(where: { $0.id != id && $0.food.barcode == number }) {
      throw LibraryProblem(
        "the barcode \(barcode) belongs to “\(other.name)” already; edit that one")
    }
  }
}

extension Recipe: Named {
  package static let prefix = "recipe:"
  package static var kept: KeyPath<Library, [Recipe]> { \.recipes }

  package func check(in library: Library) throws(LibraryProblem) {
    let book = RecipeBook(library)
    let loop = ingredients.first { book.wouldHoldItself(catalogID, ingredients: [$0]) }
    if let loop {
      throw LibraryProblem(
        "“\(name)” would hold itself, through “\(loop.foodName)”; leave that out")
    }
    if let grams = cookedGrams, let problem = FoodBounds.problem(with: book.food(self).per100Grams)
    {
      throw LibraryProblem(
        "“\(name)” cannot weigh \(Numbers.plain(grams)) g when it is done: \(problem)")
    }
  }
}

extension SavedMeal: Named {
  package static let prefix = "meal:"
  package static var kept: KeyPath<Library, [SavedMeal]> { \.savedMeals }
}

extension OwnSupplement: Named {
  package static var kept: KeyPath<Library, [OwnSupplement]> { \.supplements }
}

extension Named {
  package func check(in library: Library) throws(LibraryProblem) {}

  /// Gives it another name, in one line.
  package mutating func rename(_ name: String) { self.name = name.onOneLine }
}

extension Sequence where Element: Named {
  /// The one that has this name, without regard to capitals, accents and signs, or this identifier,
  /// with the word before it or without.
  package func named(_ text: String) -> Element? {
    let words = FoldedName(text)
    return first { $0.catalogID == text || $0.id.description == text }
      ?? first { !words.isEmpty && FoldedName($0.name) == words }
  }
}
