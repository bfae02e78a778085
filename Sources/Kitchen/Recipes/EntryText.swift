import BoneHealth
import Catalog
import Journal

/// What one would type for the parts of a recipe or of a saved meal, so that editing opens with it.
package struct EntryText: Hashable, Sendable {
  /// The entry line: “2 cups Milk whole, 1 medium Banana raw”.
  package let line: String
  /// For `EntryLine.resolve`, where the words alone would find another food.
  package let choices: [String: Food.ID]

  /// - `own`: what the line will be read with.
  package init(_ parts: [Ingredient], in catalog: Catalog, own: PersonalFoods) {
    var writer = EntryTextWriter(catalog: catalog, own: own)
    line = parts.map { writer.text($0) }.joined(separator: ", ")
    choices = writer.choices
  }
}

/// Finds words for foods and amounts by reading them again.
private struct EntryTextWriter {
  let catalog: Catalog
  let own: PersonalFoods
  var choices: [String: Food.ID] = [:]

  /// The first of its texts that reads as the same food and weight. Of a food that is in no catalog
  /// any more none does, which shows what to replace.
  mutating func text(_ part: Ingredient) -> String {
    let texts = Self.texts(part, name: name(of: part))
    for text in texts where reads(text, as: part, with: [:]) { return text }
    for text in texts {
      guard let id = part.foodID,
        let key = EntryLine(parsing: text).lastChoiceKey,
        reads(text, as: part, with: [key: id])
      else { continue }
      choices[key] = id
      return text
    }
    return texts.first ?? part.foodName
  }

  /// What the food is called now.
  private func name(of part: Ingredient) -> String {
    guard let id = part.foodID else { return part.foodName }
    return (own.food(id: id) ?? catalog.food(id: id))?.name ?? part.foodName
  }

  private func reads(
    _ text: String, as part: Ingredient, with choices: [String: Food.ID]
  ) -> Bool {
    let items = EntryLine(parsing: text).resolve(in: catalog, own: own, choices: choices)
    guard items.count == 1, let food = items[0].food, let read = items[0].grams,
      let grams = part.grams
    else { return false }
    return food.id == part.foodID && abs(read - grams) <= grams / 1000
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
