import BoneHealth
import Catalog
import Journal

/// Why something of one’s own cannot be kept as it was given. Nothing was changed.
package struct LibraryProblem: Error, Hashable, Sendable {
  /// What was wrong, where, and what would be right, in one line without a period.
  package let message: String

  package init(_ message: String) { self.message = message }
}

// What it does to the journal to keep or delete something of one’s own. Entries stay as they are.

extension Library {
  /// Adds what is new, and puts what was edited in the place of the one with the same identifier.
  /// - Throws: where another of its kind has the name, or it cannot be meant.
  package func saving<Thing: Named>(_ thing: Thing) throws(LibraryProblem) -> Change {
    let others = self[keyPath: Thing.kept]
    try check(thing, among: others)
    try thing.check(in: self)
    let isKept = others.contains { $0.id == thing.id }
    var edits = [Edit.put(thing)]
    // A favorite is called as the food is.
    if isFavorite(thing.catalogID) {
      edits.append(.put(FavoriteFood(foodID: thing.catalogID, name: thing.name)))
    }
    return Change(
      label: "\(isKept ? "edit" : "add") \(Thing.kind.noun) \(thing.name)", edits: edits)
  }

  /// Checks a name against those of the same kind; the thing itself may keep its own.
  private func check<Thing: Named>(_ thing: Thing, among others: [Thing]) throws(LibraryProblem) {
    let noun = Thing.kind.noun
    let name = FoldedName(thing.name)
    guard !name.isEmpty else {
      throw LibraryProblem(
        "“\(thing.name)” is no name for a \(noun); it needs a letter or a digit")
    }
    if let other = others.first(where: { $0.id != thing.id && FoldedName($0.name) == name }) {
      throw LibraryProblem(
        "there is a \(noun) called “\(other.name)” already; choose another name, or edit that one")
    }
    do throws(RecordError) {
      try thing.validate()
    } catch {
      throw LibraryProblem("“\(error.field ?? "record")” \(error.problem)")
    }
  }

  /// The recipes and saved meals with a food as a direct part, by name.
  package func users(of id: Food.ID) -> [String] {
    recipes.filter { $0.ingredients.contains { $0.foodID == id } }.map(\.name)
      + savedMeals.filter { $0.items.contains { $0.foodID == id } }.map(\.name)
  }

  /// Recipes and saved meals with it as a part stay, and hold what they held at that moment.
  package func deleting(_ thing: some Named) -> Change {
    let book = RecipeBook(self)
    // The parts keep the identifier: undoing brings the connection back.
    func settled<User: Named>(_ user: User, _ parts: WritableKeyPath<User, [Ingredient]>) -> Edit? {
      var settled = user
      settled[keyPath: parts] = user[keyPath: parts].map {
        $0.foodID == thing.catalogID ? book.current($0) : $0
      }
      return settled == user ? nil : .put(settled)
    }
    var edits =
      recipes.filter { $0.id != thing.id }.compactMap { settled($0, \.ingredients) }
      + savedMeals.compactMap { settled($0, \.items) }
    edits.append(.remove(thing.key))
    if isFavorite(thing.catalogID) { edits.append(.remove(FavoriteFood.key(thing.catalogID))) }
    return Change(label: "delete \(thing.key.kind.noun) \(thing.name)", edits: edits)
  }
}
