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

/// Exclusions, made ready to be compared with many foods.
struct ExclusionFilter {
  private let groups: Set<String>
  /// Of each excluded text its words, each in all its forms.
  private let phrases: [[Set<String>]]

  init(_ exclusions: some Sequence<FoodExclusion>) {
    let exclusions = Set(exclusions)
    groups = Set(exclusions.compactMap(\.group))
    phrases = exclusions.compactMap(\.word).map { text in
      SearchWords.list(text).map { Set(SearchWord($0).forms) }
    }.filter { !$0.isEmpty }
  }

  func excludes(_ food: Food) -> Bool {
    if groups.contains(food.group) { return true }
    if phrases.isEmpty { return false }
    return ([food.name] + food.otherNames).contains { name in
      let words = SearchWords.list(name)
      return phrases.contains { Self.holds(words, $0) }
    }
  }

  private static func holds(_ words: [String], _ phrase: [Set<String>]) -> Bool {
    guard words.count >= phrase.count else { return false }
    return (0...(words.count - phrase.count)).contains { start in
      zip(words[start...], phrase).allSatisfy { $1.contains($0) }
    }
  }
}

/// The kinds of food that tables sort foods into, as `Resources/README.md` lists them.
package enum FoodGroups {
  package static let all = [
    "dairy", "plant milks", "eggs", "fish", "poultry", "meat", "legumes", "nuts and seeds",
    "vegetables", "fruit", "grains", "bread", "cereal", "beverages", "fats", "sauces", "sweets",
    "snacks", "spices", "soups", "dishes", "fast food", "alcohol", "supplements", "infant",
  ]
}
