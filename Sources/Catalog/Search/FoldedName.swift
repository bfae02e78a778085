/// A name as a search compares it: two names that differ in capitals, accents, signs and spaces are
/// the same.
package struct FoldedName: Hashable, Sendable {
  let words: [String]

  package init(_ name: String) {
    words = SearchWords.list(name)
  }

  /// Whether the name has neither a letter nor a digit.
  package var isEmpty: Bool { words.isEmpty }
}
