/// Foods that are eaten together, logged in one act.
package struct SavedMeal: Equatable, Hashable, Sendable {
  package var id: EntryID
  package var name: String
  /// One at least.
  package var items: [Ingredient]

  package init(id: EntryID, name: String, items: [Ingredient]) {
    self.id = id
    self.name = name
    self.items = items
  }
}
