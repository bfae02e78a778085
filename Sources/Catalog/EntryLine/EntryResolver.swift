import BoneHealth

/// Finds the food of an item and weighs it.
///
/// A measure belongs to the food: of the best matches, the first that can be measured so is taken,
/// which for “1 can tuna” is the canned one. Where none has the measure, the word may be part of a
/// name (“1 large lima beans”), or may say which of the food’s cups is meant (“1 cup chopped
/// kale”); where that finds nothing either, the item is refused.
struct EntryResolver {
  let catalog: Catalog
  let own: PersonalFoods
  let choices: [String: Food.ID]

  /// The food taken and those to choose from instead.
  private static let shown = 5

  /// Foods found for some words, the one taken first.
  private struct Found {
    var key: String
    var foods: [Food]
    var isChosen = false

    /// Moves the first food that is as wanted to the front; `false` when there is none.
    mutating func prefer(_ isWanted: (Food) -> Bool) -> Bool {
      guard let index = foods.firstIndex(where: isWanted) else { return false }
      foods.insert(foods.remove(at: index), at: 0)
      return true
    }
  }

  /// The items a part of a line stands for: one as a rule, all of an earlier or a saved meal, or one
  /// on each side of a word that joins foods.
  func resolve(_ part: EntryPart) -> [EntryItem] {
    if let known = known(part) { return known }
    let whole = resolveWhole(part)
    guard mayBeJoined(part, whole: whole) else { return [whole] }
    var joined = JoinedFoods(part.text, resolver: self)
    return joined.items() ?? [whole]
  }

  /// The items of a part that is what was eaten or saved before, or one’s own name for something.
  func known(_ part: EntryPart) -> [EntryItem]? {
    if let today = own.today, let earlier = EarlierMeal(part.text, today: today, current: own.meal)
    {
      do {
        let eaten = try own.eaten(earlier.date, earlier.meal)
        guard eaten.isEmpty else { return eaten.map { item($0, of: part) } }
        return [EntryItem(part, problem: .nothingEaten(earlier.date, earlier.meal))]
      } catch {
        return [EntryItem(part, problem: error)]
      }
    }
    let name = SearchWords.list(part.text)
    if let meal = own.meal(named: name) { return meal.items.map { item($0, of: part) } }
    // “Five bean chili” of one’s own is neither five of something nor found under other words.
    if own.food(named: name) != nil { return [resolveWhole(EntryPart(naming: part.text))] }
    return own.measured(part).map { [resolveWhole($0)] }
  }

  /// Whether a part may be several foods: it holds a word that joins them, and is neither one food’s
  /// name nor was chosen as one.
  func mayBeJoined(_ part: EntryPart, whole: EntryItem) -> Bool {
    JoinedFoods.count(in: part.text) > 0 && choices[part.choiceKey] == nil
      && whole.food.map { !isNamed($0, by: part.food) } ?? true
  }

  /// What was saved or eaten before, as it was then.
  func item(_ saved: Ingredient, of part: EntryPart) -> EntryItem {
    var item = EntryItem(part)
    item.food =
      saved.foodID.flatMap(food(id:))
      ?? Food(
        id: saved.foodID ?? "", name: saved.foodName, group: "", per100Grams: .unknown, portions: []
      )
    item.food?.name = saved.foodName
    item.amountLabel = saved.amount
    item.grams = saved.grams
    item.nutrients = saved.nutrients
    return item
  }

  /// What was saved or eaten before, with what its words may mean instead.
  func keep(_ saved: Ingredient, as part: EntryPart) -> EntryItem {
    let found = resolveWhole(part)
    var item = item(saved, of: part)
    item.amount = found.amount
    item.choiceKey = found.choiceKey
    let others = [found.food].compactMap(\.self) + found.alternatives
    item.alternatives = Array(
      others.filter { $0.id != saved.foodID }.prefix(Self.shown - 1))
    return item
  }

  /// A part as one food.
  func resolveWhole(_ part: EntryPart) -> EntryItem {
    var item = EntryItem(part, problem: part.problem)
    guard part.problem == nil else { return item }
    do {
      if let digits = part.barcode {
        item.weigh(try food(barcode: String(digits)))
      } else {
        try weigh(part, into: &item)
      }
    } catch {
      item.problem = error
    }
    return item
  }

  private func food(id: Food.ID) -> Food? { own.food(id: id) ?? catalog.food(id: id) }

  /// The food of a package, own foods first. Tables hold some numbers that are no barcodes by
  /// their last digit.
  private func food(barcode digits: String) throws(EntryProblem) -> Food {
    let barcode = Result { () throws(BarcodeProblem) in try Barcode(digits) }
    let numbers = [try? barcode.get().number, Int64(digits)].compactMap { $0 }
    for number in numbers {
      if let food = own.food(barcode: number) ?? catalog.food(barcode: number) { return food }
    }
    try throwFailure()
    if case .failure(let problem) = barcode { throw .badBarcode(problem) }
    throw .noBarcode(digits)
  }

  /// “Half and half” for “Cream, half and half”.
  private static let farthestName = 3.0

  /// Whether the words, the joining ones among them, are what a food is called.
  private func isNamed(_ food: Food, by words: [Substring]) -> Bool {
    distance(of: food, from: words).map { $0.isWhole && $0.penalty <= Self.farthestName } ?? false
  }

  private func distance(of food: Food, from words: [Substring]) -> SearchRanking.Distance? {
    SearchRanking(words: words.flatMap(SearchWords.list).map(SearchWord.init))
      .distance(ofNames: food.foldedNames)
  }

  private func weigh(_ part: EntryPart, into item: inout EntryItem) throws(EntryProblem) {
    let words = part.food.flatMap(SearchWords.list)
    var found = find(words)
    var used: Portion?
    if !found.isChosen, !found.prefer({ $0.isMeasured(in: part.amount) }) {
      switch part.amount {
      case .measure(_, let label):
        if let named = named(by: label, words) {
          found = named
          item.amount = part.amountWithoutMeasure
        }
      case .volume(_, let unit) where found.foods.isEmpty:
        if let qualified = qualified(words, unit: unit) { (found, used) = qualified }
      case .usual, .count, .volume, .mass: break
      }
    }
    item.amountLabel = item.amount.description
    item.choiceKey = found.key
    guard let food = found.foods.first else {
      try throwFailure()
      guard catalog.isBuilt else { throw .catalogNotBuilt }
      let told = FoodSearch.canFind(words) ? words : []
      throw .noFood(
        words: Self.searched(part),
        unknown: told.filter {
          !JoinedFoods.joints.contains($0)
            && catalog.search(words: [$0], limit: 1, own: own).isEmpty
        })
    }
    if !found.isChosen, distance(of: food, from: found.key.split(separator: " ")) == nil {
      item.misspelled = part.food.joined(separator: " ")
    }
    item.alternatives = Array(found.foods.dropFirst().prefix(Self.shown - 1))
    if found.isChosen, used == nil { used = food.portion(beginning: part.measureWords) }
    item.weigh(food, typed: words, portion: used)
  }

  /// A food that was not found may be there, where the foods could not be read.
  private func throwFailure() throws(EntryProblem) {
    if let failure = catalog.failure { throw .unreadable(failure.message) }
  }

  private func find(_ words: [String]) -> Found {
    let key = words.joined(separator: " ")
    var found = Found(key: key, foods: catalog.search(words: words, limit: Self.shown, own: own))
    // One’s own name for something means that, and no other food that has the measure.
    for food in [own.food(named: words), choices[key].flatMap(food(id:))].compactMap(\.self) {
      found.foods.removeAll { $0.id == food.id }
      found.foods.insert(food, at: 0)
      found.isChosen = true
    }
    return found
  }

  /// The foods that have the words of the measure in their names.
  private func named(by label: String, _ words: [String]) -> Found? {
    let label = SearchWords.list(label)
    var found = find(label + words)
    found.foods.removeAll { food in
      let name = SearchWords.list(food.name)
      return !label.allSatisfy { name.contains($0) }
    }
    return found.foods.isEmpty ? nil : found
  }

  /// The foods without the first word, if that says which of a food’s measures of a unit is meant.
  private func qualified(_ words: [String], unit: VolumeUnit) -> (Found, Portion)? {
    guard let qualifier = words.first, words.count > 1 else { return nil }
    var found = find(Array(words.dropFirst()))
    func measure(_ food: Food) -> Portion? {
      food.portions.first {
        $0.volumeUnit == unit && SearchWords.list($0.label).contains(qualifier)
      }
    }
    if !found.isChosen, !found.prefer({ measure($0) != nil }) { return nil }
    return found.foods.first.flatMap(measure).map { (found, $0) }
  }

  /// What was searched for, in the words of the person.
  private static func searched(_ part: EntryPart) -> String {
    let words = part.food.joined(separator: " ")
    if case .measure(_, let label) = part.amount { return "\(label) \(words)" }
    return words
  }
}
