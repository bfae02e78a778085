import BoneHealth

/// Finds the food of an item and weighs it.
///
/// A measure such as “large” belongs to the food: the best match that has such a measure is taken.
/// Where none has, the word may be part of a name (“1 large lima beans”), and is searched for with
/// the others; where that finds nothing either, the item is refused.
struct EntryResolver {
  let catalog: Catalog
  let choices: [String: Food.ID]

  /// The food taken and those to choose from instead.
  private static let shown = 5

  /// Foods found for some words, the one taken first.
  private struct Found {
    var key: String
    var foods: [Food]
    var isChosen = false
  }

  func resolve(_ part: EntryPart) -> EntryItem {
    var item = EntryItem(
      text: String(part.text), range: part.text.startIndex..<part.text.endIndex,
      amount: part.amount, amountLabel: part.amount.description, choiceKey: "", food: nil,
      alternatives: [], grams: nil, nutrients: nil, problem: part.problem)
    guard part.problem == nil else { return item }
    do {
      try weigh(part, into: &item)
    } catch {
      item.problem = error
    }
    return item
  }

  private func weigh(_ part: EntryPart, into item: inout EntryItem) throws(EntryProblem) {
    let words = part.food.flatMap(SearchWords.list)
    var found = find(words)
    item.choiceKey = found.key
    var used: Portion?
    switch part.amount {
    case .measure(_, let label):
      if let index = found.foods.firstIndex(where: { $0.portion(named: label) != nil }),
        index == 0 || !found.isChosen
      {
        found.foods.insert(found.foods.remove(at: index), at: 0)
        used = found.foods[0].portion(named: label)
      } else if !found.isChosen, case let named = find(SearchWords.list(label) + words),
        !named.foods.isEmpty
      {
        found = named
        item.choiceKey = named.key
        item.amount = part.amountWithoutMeasure
      }
    case .volume(_, let unit) where found.foods.isEmpty:
      // “1 cup chopped kale”: the first word may say which of the food’s cups.
      if let qualified = qualified(words, unit: unit) { (found, used) = qualified }
    case .usual, .count, .volume, .mass: break
    }
    guard let food = found.foods.first else {
      guard catalog.isBuilt else { throw .catalogNotBuilt }
      throw .noFood(words: Self.searched(part))
    }
    item.food = food
    item.alternatives = Array(found.foods.dropFirst().prefix(Self.shown - 1))
    let weight = try food.weight(of: item.amount, typed: words, portion: used)
    item.amountLabel = weight.label
    guard weight.grams > 0, weight.grams <= EntryProblem.mostGrams else {
      throw .amountOutOfRange(grams: weight.grams)
    }
    item.grams = weight.grams
    item.nutrients = food.per100Grams.forPortion(grams: weight.grams)
  }

  private func find(_ words: [String]) -> Found {
    let key = words.joined(separator: " ")
    var found = Found(key: key, foods: catalog.search(words: words, limit: Self.shown))
    if let id = choices[key], let chosen = catalog.food(id: id) {
      found.foods.removeAll { $0.id == id }
      found.foods.insert(chosen, at: 0)
      found.isChosen = true
    }
    return found
  }

  private func qualified(_ words: [String], unit: VolumeUnit) -> (Found, Portion)? {
    guard let qualifier = words.first, words.count > 1 else { return nil }
    var found = find(Array(words.dropFirst()))
    for (index, food) in found.foods.enumerated() where index == 0 || !found.isChosen {
      if let portion = food.portions.first(where: {
        $0.volumeUnit == unit && SearchWords.list($0.label).contains(qualifier)
      }) {
        found.foods.insert(found.foods.remove(at: index), at: 0)
        return (found, portion)
      }
    }
    return nil
  }

  /// What was searched for, in the words of the person.
  private static func searched(_ part: EntryPart) -> String {
    let words = part.food.joined(separator: " ")
    if case .measure(_, let label) = part.amount { return "\(label) \(words)" }
    return words
  }
}
