import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// Something that stands before a screen and takes the keys until it is closed.
package protocol Dialog: Sendable {
  /// Its keys, for the line of keys.
  var hints: [KeyHint] { get }
  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]
  /// Looks up what it shows. Called after each update, before it is drawn.
  mutating func look(in foodLookup: FoodLookup, context: Context)
  /// Draws itself, and tells where the cursor belongs, if it shows one.
  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point?
  /// How much of the screen it takes.
  var extent: DialogExtent { get }
  /// Whether what she keeps and usually eats is looked up for it.
  var usesKitchen: Bool { get }
}

package enum DialogExtent: Sendable {
  /// All between the tabs and the line of keys.
  case body
  /// The line above the keys only.
  case line
}

extension Dialog {
  package mutating func look(in foodLookup: FoodLookup, context: Context) {}
  package var usesKitchen: Bool { false }
}

/// What can be picked from. The catalog of foods is missing until its index is built.
package struct FoodLookup: Sendable {
  package var foods: Catalog?
  /// Why the foods cannot be searched, if that is so.
  package var problem: String?
  /// What she keeps and usually eats; `nil` until somebody asks for it.
  package internal(set) var kitchen: Kitchen?

  package init(foods: Catalog?, problem: String? = nil) {
    self.foods = foods
    self.problem = problem
  }
}

/// What became of the index of foods.
package enum FoodsArrival: Sendable {
  case ready(Catalog)
  /// Why it could not be built, in words to show.
  case failed(String)
}
