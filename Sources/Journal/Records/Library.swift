import BoneHealth
import Foundation

/// What the person keeps beside the days, each kind by name.
package struct Library: Equatable, Sendable {
  package var ownFoods: [OwnFood] = []
  package var recipes: [Recipe] = []
  package var savedMeals: [SavedMeal] = []
  package var supplements: [OwnSupplement] = []
  package var favorites: [FavoriteFood] = []
  package var exclusions: [FoodExclusion] = []

  package init() {}

  /// Whether a change of such a record changes the library.
  package static func holds(_ kind: Record.Kind) -> Bool { kinds.contains(kind) }

  private static let kinds: Set = [
    OwnFood.kind, Recipe.kind, SavedMeal.kind, OwnSupplement.kind, FavoriteFood.kind,
    FoodExclusion.kind,
  ]
}

extension Journal {
  /// All foods, recipes, meals and supplements of the person’s own, favorites and exclusions.
  package func library() throws(FileError) -> Library {
    try read { database in
      var library = Library()
      library.ownFoods = try database.all(OwnFood.self).sorted(byName: \.name)
      library.recipes = try database.all(Recipe.self).sorted(byName: \.name)
      library.savedMeals = try database.all(SavedMeal.self).sorted(byName: \.name)
      library.supplements = try database.all(OwnSupplement.self).sorted(byName: \.name)
      library.favorites = try database.all(FavoriteFood.self).sorted(byName: \.name)
      library.exclusions = try database.all(FoodExclusion.self).sorted(byName: \.name)
      return library
    }
  }
}

extension Array {
  /// As in a list of words: without regard to capitals and accents. Those of one name keep their
  /// order.
  func sorted(byName name: (Element) -> String) -> [Element] {
    let words = map {
      name($0).folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
    return indices.sorted { (words[$0], $0) < (words[$1], $1) }.map { self[$0] }
  }
}
