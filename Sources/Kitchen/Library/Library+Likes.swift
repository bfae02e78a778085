import BoneHealth
import Catalog
import Journal

// What it does to the journal to say what the person likes and leaves out.

extension Library {
  package func isFavorite(_ id: Food.ID) -> Bool { favorites.contains { $0.foodID == id } }

  /// Makes a food a favorite, which a search puts first.
  package func favoring(_ food: Food) -> Change {
    Change(
      label: "make \(food.name) a favorite",
      edits: [.put(FavoriteFood(foodID: food.id, name: food.name))])
  }

  package func unfavoring(_ favorite: FavoriteFood) -> Change {
    Change(label: "make \(favorite.name) no favorite", edits: [.remove(favorite.key)])
  }

  /// Whether an exclusion like this one is there, in singular or plural.
  package func excludes(_ exclusion: FoodExclusion) -> Bool {
    exclusions.contains { $0.isSame(as: exclusion) }
  }

  /// Leaves foods out of what is proposed.
  package func excluding(_ exclusions: [FoodExclusion]) -> Change {
    Change(label: "exclude \(Self.list(exclusions))", edits: exclusions.map(Edit.put))
  }

  /// Takes exclusions back; throws where one is none.
  package func including(_ exclusions: [FoodExclusion]) throws(LibraryProblem) -> Change {
    var found: [FoodExclusion] = []
    for exclusion in exclusions {
      let same = self.exclusions.filter { $0.isSame(as: exclusion) }
      guard !same.isEmpty else { throw LibraryProblem("“\(exclusion.name)” is not excluded") }
      found += same
    }
    return Change(
      label: "no longer exclude \(Self.list(found))",
      edits: found.map { .remove($0.key) })
  }

  private static func list(_ exclusions: [FoodExclusion]) -> String {
    exclusions.map(\.name).joined(separator: ", ")
  }
}
