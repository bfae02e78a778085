/// A line that says what was eaten: `170 g greek yogurt, 30 g almonds, 1 cup milk`.
///
/// Items are separated by commas, semicolons or line ends; a comma between two digits is a decimal
/// comma. Each item is an amount and a food, in either order; see `EntryPart`. It may also be the name
/// of a saved meal, or “same as yesterday's breakfast”, which become several.
package struct EntryLine: Hashable, Sendable {
  package let text: String
  let parts: [EntryPart]

  /// A line beyond `LineLimit.foods` becomes one item with a problem.
  package init(parsing text: String) {
    self.text = text
    let limit = LineLimit.foods
    let items = text.utf8.count <= limit.bytes ? Self.items(of: text) : []
    let count = items.reduce(0) { $0 + 1 + JoinedFoods.count(in: $1) }
    let isTooLong = text.utf8.count > limit.bytes || count > limit.items
    parts = isTooLong ? [EntryPart(tooLong: text)] : items.map(EntryPart.init(reading:))
  }

  /// Finds each item's food and weighs it.
  /// - `choices`: foods the person picked: identifiers by `EntryItem.choiceKey`.
  /// - `own`: what is known of the person.
  /// - `kept`: what stays as it was where an item is still typed so; each stands for one item.
  package func resolve(
    in catalog: Catalog, own: PersonalFoods = .empty, choices: [String: Food.ID] = [:],
    kept: [KeptItem] = []
  ) -> [EntryItem] {
    let resolver = EntryResolver(catalog: catalog, own: own, choices: choices)
    var kept = kept
    return parts.flatMap { part in
      guard let place = kept.firstIndex(where: { $0.text == part.text }) else {
        return resolver.resolve(part)
      }
      return [resolver.keep(kept.remove(at: place).part, as: part)]
    }
  }

  /// By what the last item is picked, as one food; `nil` of an empty line.
  package var lastChoiceKey: String? { parts.last?.choiceKey }

  /// A food in an amount as it was typed before: “1 cup”. Empty means one usual portion.
  package static func item(_ food: Food, amount: String) -> EntryItem {
    let line = amount.split { $0 == "," || $0.isWhitespace }.joined(separator: " ")
    let part = EntryPart(reading: line[...])
    var item = EntryItem(part, problem: part.isAmountAlone ? nil : part.problem)
    item.food = food
    if item.problem == nil { item.weigh(food, portion: food.portion(beginning: part.measureWords)) }
    return item
  }

  /// The items, without the white space around them.
  private static func items(of text: String) -> [Substring] {
    var previous: Character = " "
    let items = text.indices.split { index in
      let character = text[index]
      defer { previous = character }
      guard character == "," else { return character == ";" || character.isNewline }
      return !previous.isDigit || text[text.index(after: index)...].first?.isDigit != true
    }
    return items.compactMap { indices in
      let item = text[indices.startIndex..<indices.endIndex]
      return item.lastIndex { !$0.isWhitespace }.map { item[...$0].drop(while: \.isWhitespace) }
    }
  }
}
