import Catalog
import Journal

/// What one would type for the parts of a recipe or of a saved meal, so that editing opens with it.
package struct EntryText: Hashable, Sendable {
  /// The entry line: “2 cups Milk whole, 1 medium Banana raw”.
  package var line: String
  /// For `EntryLine.resolve`, where the words alone would find another food.
  package var choices: [String: Food.ID]

  /// - Parameter own: what the line will be read with.
  package init(_ ingredients: [Ingredient], in catalog: Catalog, own: OwnShelf) {
    var choices: [String: Food.ID] = [:]
    line = ingredients.map { Self.text($0, in: catalog, own: own, choices: &choices) }
      .joined(separator: ", ")
    self.choices = choices
  }

  /// With the measure where that reads as the same weight, else in grams. Of a food that is in no
  /// catalog any more the text does not read, which shows what to replace.
  private static func text(
    _ ingredient: Ingredient, in catalog: Catalog, own: OwnShelf, choices: inout [String: Food.ID]
  ) -> String {
    let measured = "\(ingredient.amount) \(ingredient.foodName)".asEntryWords
    guard let grams = ingredient.grams else { return measured }
    for text in [measured, "\(Amount.mass(grams, .gram)) \(ingredient.foodName)".asEntryWords] {
      let line = EntryLine(parsing: text)
      var chosen: [String: Food.ID] = [:]
      var items = line.resolve(in: catalog, own: own)
      if let id = ingredient.foodID, let key = items.first?.choiceKey, !key.isEmpty,
        items.first?.food?.id != id
      {
        chosen[key] = id
        items = line.resolve(in: catalog, own: own, choices: chosen)
      }
      if items.count == 1, items[0].food?.id == ingredient.foodID, let read = items[0].grams,
        abs(read - grams) <= grams / 1000
      {
        choices.merge(chosen) { first, _ in first }
        return text
      }
    }
    return measured
  }
}
