import Foundation

/// A food of the catalog, or of the person’s own, that is to be at hand.
package struct FavoriteFood: Hashable, Sendable {
  package var foodID: String
  /// As it was when it was marked, for when the catalog has the food no more.
  package var name: String

  package init(foodID: String, name: String) {
    self.foodID = foodID
    self.name = name
  }
}

extension FavoriteFood: RecordType {
  package static let kindName = "favorite"
  package static let shape = Shape<FavoriteFood>(
    kindName, noun: "favorite", "A food that is to be at hand.",
    blank: FavoriteFood(foodID: "", name: ""), key: { $0.foodID.normalized }, summary: \.name
  ) {
    Field("food", "The food.") {
      Field("id", \.foodID, .name, column: "food_id", "In the catalog, or of the person’s own.")
      Field("name", \.name, .name, column: "food", "Its name when it was marked.")
    }
  }

  package static func key(_ foodID: String) -> Record.Key { Record.Key(kind, foodID.normalized) }
}

extension String {
  /// Texts are equal in Swift when they look equal, and in SQLite when their bytes are.
  var normalized: String { precomposedStringWithCanonicalMapping }
}
