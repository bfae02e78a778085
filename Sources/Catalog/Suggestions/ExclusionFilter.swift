import BoneHealth

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
