import Foundation
import GRDB

/// What the person keeps beside her days, each kind by name.
package struct Library: Equatable, Sendable {
  package var ownFoods: [OwnFood] = []
  package var recipes: [Recipe] = []
  package var savedMeals: [SavedMeal] = []
  package var supplements: [OwnSupplement] = []
  package var favorites: [FavoriteFood] = []
  package var exclusions: [FoodExclusion] = []

  package init() {}
}

extension Journal {
  /// All foods, recipes, meals and supplements of the person’s own, what she likes and what she
  /// leaves out.
  package func library() throws(JournalError) -> Library {
    try read { database in try database.library() }
  }
}

extension Database {
  /// - Parameter kind: the only one wanted; all where it is `nil`.
  func library(_ kind: Record.Kind? = nil) throws -> Library {
    var library = Library()
    try forEachKept(kind) { library.add($0) }
    library.sort()
    return library
  }
}

extension Library {
  fileprivate mutating func add(_ record: Record) {
    switch record {
    case .ownFood(let food): ownFoods.append(food)
    case .recipe(let recipe): recipes.append(recipe)
    case .savedMeal(let meal): savedMeals.append(meal)
    case .ownSupplement(let supplement): supplements.append(supplement)
    case .favorite(let food): favorites.append(food)
    case .exclusion(let exclusion): exclusions.append(exclusion)
    case .food, .exercise, .day, .profile, .goal: break
    }
  }

  fileprivate mutating func sort() {
    ownFoods.sort(byName: \.name)
    recipes.sort(byName: \.name)
    savedMeals.sort(byName: \.name)
    supplements.sort(byName: \.name)
    favorites.sort(byName: \.name)
    exclusions.sort(byName: \.name)
  }
}

extension Array {
  /// As in a list of words: without regard to capitals and accents. Those of one name keep their
  /// order.
  fileprivate mutating func sort(byName name: (Element) -> String) {
    let words = enumerated().map { offset, element in
      (
        word: name(element).folding(
          options: [.caseInsensitive, .diacriticInsensitive], locale: nil),
        offset: offset
      )
    }
    self = words.sorted { ($0.word, $0.offset) < ($1.word, $1.offset) }.map { self[$0.offset] }
  }
}
