import BoneHealth

/// What was recorded or saved, and what stands for it in a line in which it is edited. Its words may
/// also mean another food, or none that is known any more.
package struct KeptItem: Hashable, Sendable {
  package let text: String
  package let part: Ingredient

  package init(text: String, part: Ingredient) {
    self.text = text
    self.part = part
  }

  /// As it was, without other matches.
  package func item(in catalog: Catalog, own: PersonalFoods) -> EntryItem {
    EntryResolver(catalog: catalog, own: own, choices: [:])
      .item(part, of: EntryPart(naming: text[...]))
  }
}
