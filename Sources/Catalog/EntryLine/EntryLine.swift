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
    let ranges = text.utf8.count <= limit.bytes ? Self.ranges(in: text) : []
    let count = ranges.reduce(0) { $0 + 1 + JoinedFoods.count(in: text[$1]) }
    guard text.utf8.count <= limit.bytes, count <= limit.items else {
      parts = [EntryPart(tooLong: text)]
      return
    }
    parts = ranges.map { EntryPart(reading: text[$0]) }
  }

  /// Finds each item's food and weighs it.
  /// - `choices`: foods the person picked: identifiers by `EntryItem.choiceKey`.
  /// - `own`: what is known of the person.
  package func resolve(
    in catalog: Catalog, own: PersonalFoods = .empty, choices: [String: Food.ID] = [:]
  ) -> [EntryItem] {
    let resolver = EntryResolver(catalog: catalog, own: own, choices: choices)
    return parts.flatMap(resolver.resolve)
  }

  /// By what the last item is picked, as one food; `nil` of an empty line.
  package var lastChoiceKey: String? { parts.last?.choiceKey }

  /// A food in an amount as it was typed before: “1 cup”. Empty means one usual portion.
  package static func item(_ food: Food, amount: String) -> EntryItem {
    EntryResolver.item(food, amount: amount)
  }

  /// Where the items stand, without the white space around them.
  private static func ranges(in text: String) -> [Range<String.Index>] {
    var ranges: [Range<String.Index>] = []
    var start = text.startIndex
    func close(at end: String.Index) {
      let item = text[start..<end]
      guard let first = item.firstIndex(where: { !$0.isWhitespace }),
        let last = item.lastIndex(where: { !$0.isWhitespace })
      else { return }
      ranges.append(first..<text.index(after: last))
    }
    var index = text.startIndex
    var previous: Character = " "
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      let isDecimalComma =
        character == "," && previous.isDigit && next < text.endIndex
        && text[next].isDigit
      if character == ";" || character.isNewline || (character == "," && !isDecimalComma) {
        close(at: index)
        start = next
      }
      previous = character
      index = next
    }
    close(at: text.endIndex)
    return ranges
  }
}
