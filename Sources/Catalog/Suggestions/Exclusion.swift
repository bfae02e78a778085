/// Foods a person does not want proposed: for an allergy, a way of eating, a dislike.
package enum Exclusion: Hashable, Sendable {
  /// The foods of a group, one of `FoodGroups.all`.
  case group(String)
  /// The foods whose name, or another name, holds a word whole, in singular or plural, in American
  /// or British English. Several words must stand one after the other: “sour cream”.
  case word(String)

  /// - Throws: where there is no such group; the problem lists those there are.
  package init(group: String) throws(ExclusionProblem) {
    let name = group.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard FoodGroups.all.contains(name) else { throw .unknownGroup(group) }
    self = .group(name)
  }

  /// - Throws: where the text holds no word.
  package init(word: String) throws(ExclusionProblem) {
    let words = SearchWords.list(word)
    guard !words.isEmpty else { throw .noWord(word) }
    self = .word(words.joined(separator: " "))
  }

  /// Whether it leaves out the same foods: a word in singular and plural does.
  package func isSame(as other: Exclusion) -> Bool {
    switch (self, other) {
    case (.group(let own), .group(let other)): return own == other
    case (.word(let own), .word(let other)):
      let (own, other) = (SearchWords.list(own), SearchWords.list(other))
      return own.count == other.count
        && zip(own, other).allSatisfy { own, other in
          own == other
            || (SearchWords.otherNumbers(of: own).contains(other)
              && SearchWords.otherNumbers(of: other).contains(own))
        }
    case (.group, .word), (.word, .group): return false
    }
  }
}

/// Why a text says nothing to exclude.
package enum ExclusionProblem: Error, Hashable, Sendable {
  case unknownGroup(String)
  case noWord(String)

  /// What is wrong and what would be right.
  package var message: String {
    switch self {
    case .unknownGroup(let name):
      "“\(name)” is no group of foods; write one of: \(FoodGroups.all.joined(separator: ", "))"
    case .noWord(let text): "“\(text)” is no word; write for instance shrimp"
    }
  }
}
