import GRDB

/// The foods of one index whose names hold all of some words.
struct FoodSearch {
  let words: [SearchWord]

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

  /// The foods of an index that hold all words, with how well they do.
  /// - `most`: as many are ranked; the likeliest come first.
  func foods(in database: Database, most: Int, of index: FoodIndex) throws -> [FoundFood] {
    // Beginnings of a letter or two are in so many names that they cost more than they cut down:
    // the other words alone may have few names, of which the ranking then takes those that fit.
    let telling = words.filter { $0.typed.utf8.count > Self.longestIndexedBeginning }
    if !telling.isEmpty, telling.count < words.count {
      guard let found = try matches(telling, begun: true, in: database, most: most, of: index)
      else { return [] }
      if found.candidates < most { return found.foods }
    }
    guard let found = try matches(words, begun: true, in: database, most: most, of: index) else {
      return []
    }
    guard found.candidates == most else { return found.foods }
    // The begun words may have crowded out names that hold the whole words.
    let whole = try matches(words, begun: false, in: database, most: most, of: index)?.foods ?? []
    let known = Set(found.foods.map(\.rank))
    return found.foods + whole.filter { !known.contains($0.rank) }
  }

  /// Those of a few foods of the person's own.
  func foods(among own: PersonalFoods) -> [FoundFood] {
    let ranking = SearchRanking(words: words)
    return zip(own.foods, own.names).compactMap { food, names in
      ranking.distance(ofNames: names).map {
        FoundFood(id: food.id, rank: 0, distance: $0, index: nil)
      }
    }
  }

  /// The foods that hold all words, and how many the index has for some of the words. `nil` when a
  /// word is in no name.
  private func matches(
    _ indexed: [SearchWord], begun: Bool, in database: Database, most: Int, of index: FoodIndex
  ) throws -> (candidates: Int, foods: [FoundFood])? {
    var patterns: [String] = []
    for word in indexed {
      guard let pattern = try pattern(word, begun: begun, in: database) else { return nil }
      patterns.append(pattern)
    }
    let statement = try database.cachedStatement(
      sql: """
        SELECT food.rank, id, name, other_names FROM search JOIN food ON food.rank = search.rowid
        WHERE search MATCH ? ORDER BY search.rowid LIMIT ?
        """)
    let rows = Binder(statement)
    let ranking = SearchRanking(words: words)
    var names = FoldedText()
    var candidates = 0
    var found: [FoundFood] = []
    try rows.text(patterns.joined(separator: " AND "), 1)
    try rows.integer(Int64(most), 2)
    try rows.eachRow {
      candidates += 1
      names.clear()
      names.append(rows.text(column: 2))
      for other in rows.text(column: 3).split(separator: FoldedText.nameEnd) {
        names.endName()
        names.append(UnsafeRawBufferPointer(rebasing: other))
      }
      guard let distance = ranking.distance(ofNames: names) else { return }
      found.append(
        FoundFood(
          id: rows.string(column: 1), rank: rows.integer(column: 0), distance: distance,
          index: index))
    }
    return (candidates, found)
  }

  /// A word in all its forms, and the words it begins if `begun`. Folded words hold letters and
  /// digits only, so that in quotes they can never be read as operators.
  private func pattern(_ word: SearchWord, begun: Bool, in database: Database) throws -> String? {
    var terms = word.forms.map { "\"\($0)\"" }
    if begun, word.typed.utf8.count <= Self.longestIndexedBeginning {
      terms.append("\"\(word.typed)\" *")
    } else {
      let known = try FoodIndexVocabulary(database: database).words(
        beginning: word.typed, orAmong: word.forms, most: Self.continuations)
      terms = (begun ? known : known.filter(word.forms.contains)).map { "\"\($0)\"" }
      if terms.isEmpty { return nil }
    }
    return "(\(terms.joined(separator: " OR ")))"
  }
}
