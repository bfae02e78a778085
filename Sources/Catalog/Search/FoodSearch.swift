import GRDB

/// The foods of one shelf whose names hold all of some words.
struct FoodSearch {
  let words: [SearchWord]

  /// A food that may be meant.
  struct Candidate {
    var rank: Int64
    var id: Food.ID
    /// Its folded names, its parts separated by commas.
    var names: [String]
  }

  /// No food’s name has more words, or longer ones.
  private static let mostWords = 24
  private static let longestWord = 64
  /// The index finds beginnings of so many letters at once; longer ones by way of its vocabulary.
  private static let longestIndexedBeginning = 3
  /// As many words of the vocabulary are looked for in place of a begun one, the commonest.
  private static let continuations = 24

  /// Whether some food’s name can hold all of some words.
  static func canFind(_ words: [String]) -> Bool {
    (1...mostWords).contains(words.count) && words.allSatisfy { $0.utf8.count <= longestWord }
  }

  func candidates(in database: Database, most: Int) throws -> [Candidate] {
    // Beginnings of a letter or two are in so many names that they cost more than they cut down:
    // the other words alone may have few names, of which the ranking then takes those that fit.
    let telling = words.filter { $0.typed.utf8.count > Self.longestIndexedBeginning }
    if !telling.isEmpty, telling.count < words.count {
      guard let found = try matches(telling, begun: true, in: database, most: most) else {
        return []
      }
      if found.count < most { return found }
    }
    guard var found = try matches(words, begun: true, in: database, most: most) else { return [] }
    if found.count == most {
      // The begun words may have crowded out names that hold the whole words.
      let known = Set(found.map(\.rank))
      let whole = try matches(words, begun: false, in: database, most: most) ?? []
      found += whole.filter { !known.contains($0.rank) }
    }
    return found
  }

  /// `nil` when a word is in no name.
  private func matches(
    _ words: [SearchWord], begun: Bool, in database: Database, most: Int
  ) throws -> [Candidate]? {
    var patterns: [String] = []
    for word in words {
      guard let pattern = try pattern(word, begun: begun, in: database) else { return nil }
      patterns.append(pattern)
    }
    let statement = try database.cachedStatement(
      sql: """
        SELECT food.rank, id, name, other_names FROM search JOIN food ON food.rank = search.rowid
        WHERE search MATCH ? ORDER BY search.rowid LIMIT ?
        """)
    let rows = Binder(statement)
    var pattern = patterns.joined(separator: " AND ")
    var found: [Candidate] = []
    try pattern.withUTF8 { pattern in
      rows.text(UnsafeRawBufferPointer(pattern), 1)
      rows.integer(Int64(most), 2)
      var folded = FoldedText()
      func fold(_ name: UnsafeRawBufferPointer) -> String {
        folded.clear()
        folded.append(name)
        return String(decoding: folded.bytes, as: UTF8.self)
      }
      while try rows.next() {
        let others = rows.text(column: 3).split(separator: UInt8(ascii: "\n"))
        found.append(
          Candidate(
            rank: rows.integer(column: 0),
            id: String(decoding: rows.text(column: 1), as: UTF8.self),
            names: [fold(rows.text(column: 2))]
              + others.map { fold(UnsafeRawBufferPointer(rebasing: $0)) }))
      }
    }
    return found
  }

  /// A word in all its forms, and the words it begins if `begun`. Folded words hold letters and
  /// digits only, so that in quotes they can never be read as operators.
  private func pattern(_ word: SearchWord, begun: Bool, in database: Database) throws -> String? {
    var terms = word.forms.map { "\"\($0)\"" }
    if begun, word.typed.utf8.count <= Self.longestIndexedBeginning {
      terms.append("\"\(word.typed)\" *")
    } else {
      let known = try ShelfVocabulary(database: database).words(
        beginning: word.typed, orAmong: word.forms, most: Self.continuations)
      terms = (begun ? known : known.filter(word.forms.contains)).map { "\"\($0)\"" }
      if terms.isEmpty { return nil }
    }
    return "(\(terms.joined(separator: " OR ")))"
  }
}
