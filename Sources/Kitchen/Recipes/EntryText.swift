import BoneHealth
import Catalog
import Journal

/// What one would type for the parts of a recipe or of a saved meal, so that editing opens with it.
/// Words for foods and amounts are found by reading them again. A part stays as it was as long as
/// its words do: two foods may have the same, and a food may be in no catalog any more.
package struct EntryText: Hashable, Sendable {
  /// The entry line: “2 cups Milk whole, 1 medium Banana raw”.
  package private(set) var line = ""
  /// Where the words alone would find another food.
  private(set) var choices: [String: Food.ID] = [:]
  private var kept: [KeptItem] = []

  package init() {}

  /// - `own`: what the line will be read with.
  package init(_ parts: [Ingredient], in catalog: Catalog, own: PersonalFoods) {
    kept = parts.map { KeptItem(text: text($0, catalog, own), part: $0) }
    line = kept.map(\.text).joined(separator: ", ")
    // Of a part that is changed, words that two foods share choose neither.
    for item in kept {
      if let key = EntryLine(parsing: item.text).lastChoiceKey, let id = choices[key],
        id != item.part.foodID
      {
        choices[key] = nil
      }
    }
  }

  /// What the line becomes as it was edited.
  package func items(
    of edited: String, in catalog: Catalog, own: PersonalFoods
  ) -> [EntryItem] {
    // It may be longer than a line that is typed.
    if edited == line { return kept.map { $0.item(in: catalog, own: own) } }
    return EntryLine(parsing: edited).resolve(
      in: catalog, own: own, choices: choices, kept: kept)
  }

  /// The first of its texts that reads as the same food and weight, so that its amount can be changed.
  private mutating func text(
    _ part: Ingredient, _ catalog: Catalog, _ own: PersonalFoods
  ) -> String {
    func reads(_ text: String, with choices: [String: Food.ID] = [:]) -> Bool {
      let items = EntryLine(parsing: text).resolve(in: catalog, own: own, choices: choices)
      guard items.count == 1, let food = items[0].food, let read = items[0].grams,
        let grams = part.grams
      else { return false }
      return food.id == part.foodID && abs(read - grams) <= grams / 1000
    }
    let food = part.foodID.flatMap { own.food(id: $0) ?? catalog.food(id: $0) }
    // The food as it is called now.
    let texts = Self.texts(part, name: food?.name ?? part.foodName)
    if let text = texts.first(where: { reads($0) }) { return text }
    for text in texts {
      guard let id = part.foodID,
        let key = EntryLine(parsing: text).lastChoiceKey,
        reads(text, with: [key: id])
      else { continue }
      choices[key] = id
      return text
    }
    return texts.first ?? part.foodName
  }

  /// As it was typed, then by weight. Five of the measure “prune” are “5 Prunes” before all.
  private static func texts(_ part: Ingredient, name: String) -> [String] {
    var texts = ["\(part.amount) \(name)"]
    if let grams = part.grams { texts.append("\(Amount.mass(grams, .gram)) \(name)") }
    let amount = part.amount.split(separator: " ")
    if amount.count == 2, name.lowercased().contains(amount[1].lowercased()) {
      texts.insert("\(amount[0]) \(name)", at: 0)
    }
    return texts.map(\.asEntryWords)
  }
}

extension String {
  /// An amount and a food’s name as words of an entry line, in which commas would part items.
  package var asEntryWords: String {
    split { $0 == "," || $0 == ";" || $0.isWhitespace }.joined(separator: " ")
  }
}
