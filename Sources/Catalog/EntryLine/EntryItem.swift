import BoneHealth

/// One food of an entry line, found and weighed, or what keeps it from being so.
package struct EntryItem: Hashable, Sendable {
  /// The item as typed, and where it stands in the line.
  package var text: String
  package var range: Range<String.Index>
  package var amount: Amount
  /// The amount as it was understood, with the measure that was used: “170 g”, “1 cup, chopped”,
  /// “2 large”. Empty as long as there is none.
  package var amountLabel: String
  /// The words of the food, as searched for. To pick another food, put its identifier under this
  /// key into the choices of `EntryLine.resolve`; the choice holds while the line is edited.
  package var choiceKey = ""
  package var food: Food?
  /// The words as typed, where the food was found under others: they were misspelled.
  package var misspelled: String?
  /// The next best foods, the best first, without `food`.
  package var alternatives: [Food] = []
  /// The weight of the whole amount; `nil` when there is a problem.
  package var grams: Double?
  /// What it holds; `nil` when there is a problem.
  package var nutrients: NutrientAmounts?
  package var problem: EntryProblem?

  /// A part of a line of which no food is known.
  init(_ part: EntryPart, problem: EntryProblem? = nil) {
    text = String(part.text)
    range = part.text.startIndex..<part.text.endIndex
    amount = part.amount
    amountLabel = part.amount.description
    self.problem = problem
  }

  /// Takes its amount as one of a food; `typed` and `portion` are those of `Food.weight`.
  mutating func weigh(_ food: Food, typed: [String] = [], portion: Portion? = nil) {
    self.food = food
    if let portion { amount = .measure(amount.number, portion.label) }
    do throws(EntryProblem) {
      let weight = try food.weight(of: amount, typed: typed, portion: portion)
      amountLabel = weight.label
      guard weight.grams > 0, weight.grams <= EntryProblem.mostGrams else {
        throw .amountOutOfRange
      }
      grams = weight.grams
      nutrients = food.per100Grams.forPortion(grams: weight.grams)
    } catch {
      problem = error
    }
  }
}
