import BoneHealth
import Catalog
import Kitchen
import Terminal

/// What a screen and a dialog have in common: it looks up what it shows, and draws itself.
package protocol View: Sendable {
  /// Whether what the person keeps and usually eats is looked up for it.
  var needsKitchen: Bool { get }
  /// Looks up what it shows. Called after each update, before it is drawn.
  mutating func lookUp(in foodLookup: FoodLookup, context: Context)
  /// Draws itself, and tells where the cursor belongs, if it shows one.
  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point?
}

extension View {
  package var needsKitchen: Bool { false }
  package mutating func lookUp(in foodLookup: FoodLookup, context: Context) {}
}

/// Something that stands before a screen and takes the keys until it is closed.
package protocol Dialog: View {
  /// Its keys, for the line of keys.
  var hints: [KeyHint] { get }
  /// Whether it takes the line above the keys only, and not all between the tabs and these.
  var isLine: Bool { get }
  /// Fits what it shows into where it is drawn. Called after each update, before it is drawn.
  mutating func fit(_ rect: Rect)
  /// Takes in what happened; `nil` where that does nothing here.
  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
}

extension Dialog {
  package var isLine: Bool { false }
  package mutating func fit(_ rect: Rect) {}
}

/// What can be picked from. The catalog of foods is missing until its index is built.
package struct FoodLookup: Sendable {
  package var foods: Catalog?
  /// Why the foods cannot be searched, if that is so.
  package var problem: String?
  /// What the person keeps and usually eats; `nil` until somebody asks for it.
  package internal(set) var kitchen: Kitchen?
  /// The tables brought in that cannot be read, and of which that was said.
  var saidProblems: Set<FoodIndexProblem> = []

  package init(foods: Catalog?, problem: String? = nil) {
    self.foods = foods
    self.problem = problem
  }

  /// Why no food was found in what was typed: it names none, or foods cannot be looked for at present.
  var reason: String {
    if foods?.isBuilt == true { return "No food is named." }
    return problem ?? "The foods are being prepared; try again in a moment."
  }
}

/// What became of the index of foods.
package enum FoodsArrival: Sendable {
  case ready(Catalog)
  /// Why it could not be opened, in words to show.
  case failed(String)
}
