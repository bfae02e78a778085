import GRDB

/// Other ways to spell what was typed, where it names no food: words one slip away, words typed
/// together that are two, and words typed apart that are one.
struct SpellingSearch {
  let words: [SearchWord]

  /// A way to spell all words, and what it costs.
  typealias Line = (words: [SearchWord], penalty: Double)

  /// As many spellings of a word, and of all, are looked for.
  private static let spellings = 6
  private static let mostLines = 12
  /// A word spelled otherwise.
  private static let slip = 1.0
  /// A space too many or too few.
  private static let space = 0.5
  /// Where more words than this are in no name, they name no food that was misspelled.
  private static let mostUnknown = 3
  /// Shorter parts of words are words too often.
  private static let shortestPart = 3

  /// As many foods are ranked of each way to spell the words: there may be a dozen ways.
  private static let candidates = 40

  func foods(in database: Database, of index: FoodIndex) throws -> [FoundFood] {
    try lines(in: FoodIndexVocabulary(database: database)).flatMap { line in
      try FoodSearch(words: line.words).foods(in: database, most: Self.candidates, of: index)
        .map { $0.farther(by: line.penalty) }
    }
  }

  func foods(among own: PersonalFoods) -> [FoundFood] {
    guard !own.foods.isEmpty, let lines = try? lines(in: NameVocabulary(own.foods.flatMap(\.names)))
    else { return [] }
    return lines.flatMap { line in
      FoodSearch(words: line.words).foods(among: own).map { $0.farther(by: line.penalty) }
    }
  }

  private func lines(in vocabulary: some Vocabulary) throws -> [Line] {
    let known = try words.map { try vocabulary.has($0) }
    guard known.count(where: { !$0 }) <= Self.mostUnknown else { return [] }
    return try joined(in: vocabulary) + split(known, in: vocabulary)
      + respelled(known, in: vocabulary)
  }

  /// “ice cream” for “icecream”.
  private func split(_ known: [Bool], in vocabulary: some Vocabulary) throws -> [Line] {
    var lines: [Line] = []
    for (index, word) in words.enumerated() where !known[index] {
      let letters = Array(word.typed)
      guard (2 * Self.shortestPart...Misspelling.longest).contains(letters.count) else { continue }
      for end in Self.shortestPart...(letters.count - Self.shortestPart) {
        let parts = [String(letters[..<end]), String(letters[end...])]
        guard try vocabulary.among(parts).count == 2 else { continue }
        lines.append(replacing(index..<index + 1, by: parts))
      }
    }
    return lines
  }

  /// “chickpeas” for “chick peas”.
  private func joined(in vocabulary: some Vocabulary) throws -> [Line] {
    try words.indices.dropLast().compactMap { index in
      let whole = words[index].typed + words[index + 1].typed
      return try vocabulary.among([whole]).isEmpty ? nil : replacing(index..<index + 2, by: [whole])
    }
  }

  private func replacing(_ range: Range<Int>, by parts: [String]) -> Line {
    var line = words
    line.replaceSubrange(range, with: parts.map(SearchWord.init))
    return (line, Self.space)
  }

  /// Where a word is in no name, the others are taken as they stand.
  private func respelled(_ known: [Bool], in vocabulary: some Vocabulary) throws -> [Line] {
    let allAreKnown = !known.contains(false)
    var lines: [Line] = [([], 0)]
    for (index, word) in words.enumerated() {
      var choices: [Line] = known[index] ? [([word], 0)] : []
      if allAreKnown || !known[index] {
        choices += try spellings(
          of: word.typed, isLast: index == words.count - 1, in: vocabulary
        ).map { ([SearchWord($0)], Self.slip) }
      }
      lines = Array(
        lines.lazy.flatMap { line in
          choices.lazy.map { (line.words + $0.words, line.penalty + $0.penalty) }
        }.prefix(Self.mostLines))
    }
    return lines.filter { $0.words != words }
  }

  /// The words of names that are one slip away, or begin so.
  private func spellings(
    of word: String, isLast: Bool, in vocabulary: some Vocabulary
  ) throws -> [String] {
    let neighbors = Misspelling.neighbors(of: word)
    var near = Set(try vocabulary.among(neighbors))
    let spellings = neighbors.filter { near.remove($0) != nil }.prefix(Self.spellings)
    guard spellings.isEmpty, isLast else { return Array(spellings) }
    // It may not be typed to its end.
    return try vocabulary.words(beginningWithOneOf: neighbors, most: Self.spellings)
  }
}
