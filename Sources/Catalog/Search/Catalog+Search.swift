extension Catalog {
  /// The foods whose names hold every word of `text`, whole or begun, the best match first; then, if
  /// none has them whole, those that hold words spelled nearly so.
  ///
  /// Finds nothing when the catalog is not built.
  /// - `own`: what is known of the person, which decides between equals.
  package func search(_ text: String, limit: Int, own: PersonalFoods = .empty) -> [Food] {
    search(words: SearchWords.list(text), limit: limit, own: own)
  }

  func search(words: [String], limit: Int, own: PersonalFoods) -> [Food] {
    guard FoodSearch.canFind(words), limit > 0 else { return [] }
    return ask { indexes in
      guard isBuilt else { return [] }
      let best = best(words.map(SearchWord.init), limit: limit, own: own, in: indexes)
      if best.isEmpty { verify() }
      return foods(best, own: own, in: indexes)
    }
  }

  private func best(
    _ words: [SearchWord], limit: Int, own: PersonalFoods, in indexes: [FoodIndex]
  ) -> [FoundFood] {
    let found =
      found(words, corrected: false, in: indexes) + FoodSearch(words: words).foods(among: own)
    let best = Self.best(found, limit: limit, own: own)
    guard best.count < min(limit, Self.enough), !best.contains(where: \.isMeant) else {
      return best
    }
    // What matches as it was typed still comes first.
    let known = Set(best.map(\.id))
    let near =
      self.found(words, corrected: true, in: indexes)
      + SpellingSearch(words: words).foods(among: own)
    return best
      + Self.best(near.filter { !known.contains($0.id) }, limit: limit - best.count, own: own)
  }

  private func foods(_ found: [FoundFood], own: PersonalFoods, in indexes: [FoodIndex]) -> [Food] {
    var foods: [Food.ID: Food] = [:]
    for index in indexes {
      let ranks = found.filter { $0.index === index }.map(\.rank)
      for food in read(index, { try $0.foods(ranks: ranks) }) ?? [] { foods[food.id] = food }
    }
    return found.compactMap { own.food(id: $0.id) ?? foods[$0.id] }
  }

  /// Where so many foods match as typed, nothing is taken for misspelled.
  private static let enough = 5

  private static func best(_ found: [FoundFood], limit: Int, own: PersonalFoods) -> [FoundFood] {
    let ranked = found.map { (food: $0, penalty: $0.penalty(own.preference(for: $0.id))) }
      .sorted { ($0.penalty, $0.food.rank, $0.food.id) < ($1.penalty, $1.food.rank, $1.food.id) }
    var known: Set<Food.ID> = []
    var best: [FoundFood] = []
    for (food, _) in ranked where best.count < limit && known.insert(food.id).inserted {
      best.append(food)
    }
    return best
  }

  /// As many foods are ranked of the built-in ones, and of each table brought in; they come with the
  /// likeliest first, so that a search costs the same whatever the size of the index.
  private static let (builtIn, broughtIn) = (300, 100)

  private func found(
    _ words: [SearchWord], corrected: Bool, in indexes: [FoodIndex]
  ) -> [FoundFood] {
    let search = RecentSearches.Search(words: words, corrected: corrected)
    if let known = state.withLock({ $0.found.take(search) }) { return known }
    var found: [FoundFood] = []
    var isWhole = true
    for index in indexes {
      let own = read(index) { index in
        try index.read { database in
          corrected
            ? try SpellingSearch(words: words).foods(in: database, of: index)
            : try FoodSearch(words: words).foods(
              in: database, most: index.isBuiltIn ? Self.builtIn : Self.broughtIn, of: index)
        }
      }
      found += own ?? []
      isWhole = isWhole && own != nil
      // What was misspelled is looked for further only where the built-in foods have too little.
      if corrected, found.count >= Self.enough { break }
    }
    if isWhole { state.withLock { $0.found.keep(found, for: search) } }
    return found
  }

  /// Does once what only the first search has to do, and the first that finds nothing, so that the
  /// first letter typed is answered as fast as all others.
  package func warmUp() {
    _ = search("a", limit: 1)
    _ = commonFoods()
    verify()
  }
}
