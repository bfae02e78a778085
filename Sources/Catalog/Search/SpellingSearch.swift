import GRDB

/// A search for foods whose names hold words spelled nearly as the typed ones.
struct SpellingSearch {
  let words: [SearchWord]

  /// As many spellings of a word are looked for.
  private static let spellings = 6
  /// A word spelled otherwise.
  private static let slip = 1.0

  func foods(in database: Database, most: Int, of shelf: Shelf) throws -> [FoundFood] {
    let known = try words.map { word in
      !(try Vocabulary.words(beginning: word.typed, orAmong: word.forms, in: database, most: 1))
        .isEmpty
    }
    // Where a word is in no name, the others are taken as they stand.
    let allAreKnown = !known.contains(false)
    var choices: [[SearchWord]] = []
    for (index, word) in words.enumerated() {
      var spellings = known[index] ? [word] : []
      if allAreKnown || !known[index] {
        spellings += try self.spellings(
          of: word.typed, isLast: index == words.count - 1, in: database)
      }
      if spellings.isEmpty { return [] }
      choices.append(spellings)
    }
    var found: [FoundFood] = []
    for line in Self.lines(choices) where line != words {
      for var food in try FoodSearch(words: line).foods(in: database, most: most, of: shelf) {
        food.distance.penalty += Self.slip * Double(zip(line, words).count { $0 != $1 })
        found.append(food)
      }
    }
    return found
  }

  /// The words of names that are one slip away, or begin so.
  private func spellings(
    of word: String, isLast: Bool, in database: Database
  ) throws -> [SearchWord] {
    let neighbors = Misspelling.neighbors(of: word)
    let near = Set(try Vocabulary.among(neighbors, in: database))
    var spellings = Array(neighbors.lazy.filter(near.contains).prefix(Self.spellings))
    if spellings.isEmpty, isLast {
      // It may not be typed to its end.
      spellings = try Vocabulary.words(
        beginningWithOneOf: neighbors, in: database, most: Self.spellings)
    }
    return spellings.map(SearchWord.init)
  }

  private static let mostLines = 12

  /// All ways to take one spelling of each word, of which there are few: most words have one.
  private static func lines(_ choices: [[SearchWord]]) -> [[SearchWord]] {
    choices.reduce([[]]) { lines, choice in
      Array(lines.flatMap { line in choice.map { line + [$0] } }.prefix(mostLines))
    }
  }
}
