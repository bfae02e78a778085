import BoneHealth
import Terminal

/// The columns of a list of foods: name, amount, and the five nutrients, aligned on their right.
struct MealColumns {
  let nameColumn: Int
  let amountColumns: Int
  /// Where amounts end.
  let amountEnd: Int
  /// The nutrients there is room for, and where the numbers of each end.
  let nutrients: [(nutrient: Nutrient, end: Int)]

  /// - `nameColumns`: what name and amount need at least; nutrients give way to it.
  init(_ rect: Rect, nameColumns: Int = 0) {
    // A wide window spreads the numbers, so that the eye need not travel far from the name.
    let width = max(7, min(18, (rect.columns - 66) / 5, rect.columns < 110 ? 8 : 18))
    let shown = Nutrient.allCases.prefix(max(1, (rect.columns - nameColumns) / width))
    let first = rect.endColumn - width * shown.count
    nutrients = zip(shown, 1...).map { ($0, first + width * $1) }
    amountEnd = first
    amountColumns = rect.columns < 74 ? 9 : rect.columns < 110 ? 14 : 24
    nameColumn = rect.column + 2
  }

  /// - `margin`: one column that parts the names from a rule.
  func drawHeading(
    on canvas: inout Canvas, row: Int, _ wording: AmountWording, margin: String = ""
  ) {
    for (nutrient, end) in nutrients {
      canvas.write(
        margin + wording.columnHeading(nutrient) + margin, endingAt: end + margin.count, row: row,
        style: .muted)
    }
  }

  func draw(
    _ amounts: NutrientAmounts, on canvas: inout Canvas, row: Int, _ wording: AmountWording
  ) {
    for (nutrient, end) in nutrients {
      let number = amounts[nutrient].map { wording.number($0, of: nutrient) }
      canvas.write(amount: number, endingAt: end, row: row)
    }
  }
}

extension Canvas {
  /// Writes an amount so that it ends just before a column; a zero is muted, and an unknown amount,
  /// `nil`, is a question mark.
  mutating func write(amount: String?, endingAt end: Int, row: Int, style: Style = .plain) {
    let isZero = amount?.contains { ("1"..."9").contains($0) } == false
    write(
      amount ?? "?", endingAt: end, row: row,
      style: amount == nil ? .short : isZero ? .muted : style)
  }
}
