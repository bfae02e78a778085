import BoneHealth

extension FoodExclusion {
  /// - Throws: where there is no such group; the problem lists those there are.
  package init(group: String) throws(ExclusionProblem) {
    let name = group.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard FoodGroups.all.contains(name) else {
      let groups = FoodGroups.all.joined(separator: ", ")
      throw ExclusionProblem(message: "“\(group)” is no group of foods; write one of: \(groups)")
    }
    self = .group(name)
  }

  /// - Throws: where the text holds no word.
  package init(word: String) throws(ExclusionProblem) {
    let words = SearchWords.list(word)
    guard !words.isEmpty else {
      throw ExclusionProblem(message: "“\(word)” is no word; write for instance shrimp")
    }
    self = .word(words.joined(separator: " "))
  }

  /// Whether it leaves out the same foods: a word in singular and plural does.
  package func isSame(as other: FoodExclusion) -> Bool {
    guard let word, let otherWord = other.word else { return self == other }
    let (own, others) = (SearchWords.list(word), SearchWords.list(otherWord))
    return own.count == others.count
      && zip(own, others).allSatisfy { own, other in
        own == other
          || (SearchWords.otherNumbers(of: own).contains(other)
            && SearchWords.otherNumbers(of: other).contains(own))
      }
  }
}

/// Why a text says nothing to exclude, and what would be right.
package struct ExclusionProblem: Error, Hashable, Sendable {
  package let message: String
}
