/// Exclusions, made ready to be compared with many foods.
struct ExclusionFilter {
  private let groups: Set<String>
  /// Of each excluded text its words, each in all its forms.
  private let phrases: [[Set<String>]]

  init(_ exclusions: some Sequence<Exclusion>) {
    var groups: Set<String> = []
    var phrases: [[Set<String>]] = []
    for exclusion in Set(exclusions) {
      switch exclusion {
      case .group(let name): groups.insert(name)
      case .word(let text): phrases.append(SearchWords.list(text).map { Self.forms(of: $0) })
      }
    }
    self.groups = groups
    self.phrases = phrases.filter { !$0.isEmpty }
  }

  private static func forms(of word: String) -> Set<String> { Set(SearchWord(word).forms) }

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
