/// Foods that are not to be proposed: of an allergy, a way of eating, or a dislike. It names a group
/// or a word, and never both.
package struct FoodExclusion: Hashable, Sendable {
  /// The foods of a group, by its name in the catalog.
  package var group: String?
  /// The foods whose name, or another name, holds a word whole, in singular or plural, in American
  /// or British English. Several words must stand one after the other: “sour cream”.
  package var word: String?

  package init(group: String?, word: String?) {
    self.group = group
    self.word = word
  }

  package static func group(_ name: String) -> FoodExclusion { .init(group: name, word: nil) }
  package static func word(_ word: String) -> FoodExclusion { .init(group: nil, word: word) }

  /// The name of the group, or the word.
  package var name: String { group ?? word ?? "" }
}
