import GRDB

/// A search for foods whose names hold words spelled nearly as the typed ones.
struct SpellingSearch {
  let words: [SearchWord]

  /// As many spellings of a word are looked for.
  private static let spellings = 6
  /// A word spelled otherwise.
  private static let slip = 1.0

  func foods(in database: Database, most: Int, of shelf: Shelf) throws -> [FoundFood] {
    var choices: [[SearchWord]] = []
    for (index, word) in words.enumerated() {
      choices.append(try spellings(of: word, isLast: index == words.count - 1, in: database))
    }
    guard choices.allSatisfy({ !$0.isEmpty }) else { return [] }
    var found: [FoundFood] = []
    for line in Self.lines(choices) where line != words {
      for var food in try FoodSearch(words: line).foods(in: database, most: most, of: shelf) {
        food.distance.penalty += Self.slip * Double(zip(line, words).count { $0 != $1 })
        found.append(food)
      }
    }
    return found
  }

  /// The word as it stands, if some name has it or begins so, else the nearest that names have.
  private func spellings(
    of word: SearchWord, isLast: Bool, in database: Database
  ) throws -> [SearchWord] {
    let known = try Vocabulary.words(
      beginning: word.typed, orAmong: word.forms, in: database, most: 1)
    var spellings = known.isEmpty ? [] : [word]
    let neighbors = Misspelling.neighbors(of: word.typed)
    let near = Set(try Vocabulary.among(neighbors, in: database))
    spellings += neighbors.filter(near.contains).prefix(Self.spellings).map(SearchWord.init)
    if spellings.isEmpty, isLast {
      // It may not be typed to its end.
      spellings = try Vocabulary.words(
        beginningWithOneOf: neighbors, in: database, most: Self.spellings
      ).map(SearchWord.init)
    }
    return spellings
  }

  /// All ways to take one spelling of each word, of which there are few: most words have one.
  private static func lines(_ choices: [[SearchWord]]) -> ArraySlice<[SearchWord]> {
    var lines: [[SearchWord]] = [[]]
    for choice in choices {
      lines = lines.flatMap { line in choice.map { line + [$0] } }
      if lines.count > 36 { lines = Array(lines.prefix(36)) }
    }
    return lines[...]
  }
}
