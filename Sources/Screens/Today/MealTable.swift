import BoneHealth
import Journal
import Terminal

/// The columns of the list of meals: name, amount, and the five nutrients, aligned on their right.
struct MealColumns {
  var nameColumn: Int
  var amountColumns: Int
  /// Where amounts end.
  var amountEnd: Int
  /// The nutrients there is room for.
  var nutrients: [Nutrient]
  /// Where each nutrient's numbers end.
  var nutrientEnds: PerNutrient<Int>

  /// - `nameColumns`: what name and amount need at least; nutrients give way to it.
  init(_ rect: Rect, nameColumns: Int = 0) {
    // A wide window spreads the numbers, so that the eye need not travel far from the name.
    let width = max(7, min(18, (rect.columns - 66) / 5, rect.columns < 110 ? 8 : 18))
    let room = max(1, (rect.columns - nameColumns) / width)
    let shown = Array(Nutrient.allCases.prefix(room))
    nutrients = shown
    let first = rect.endColumn - width * shown.count
    nutrientEnds = PerNutrient { nutrient in
      first + width * ((shown.firstIndex(of: nutrient) ?? 0) + 1)
    }
    amountEnd = first
    amountColumns = rect.columns < 74 ? 9 : rect.columns < 110 ? 14 : 24
    nameColumn = rect.column + 2
  }

  /// - `margin`: one column that parts the names from a rule.
  func drawHeading(
    on canvas: inout Canvas, row: Int, _ wording: AmountWording, margin: String = ""
  ) {
    for nutrient in nutrients {
      canvas.write(
        margin + wording.columnHeading(nutrient) + margin,
        endingAt: nutrientEnds[nutrient] + margin.count, row: row, style: .muted)
    }
  }
}

/// Meals with their foods, and what each gave.
enum MealTable {
  static func drawHeading(
    on canvas: inout Canvas, in rect: Rect, columns: MealColumns, context: Context
  ) {
    canvas.horizontalRule(row: rect.row, columns: rect.column - 1..<rect.endColumn + 1)
    let state = context.day.state
    canvas.write(" Meals ", column: rect.column + 1, row: rect.row, style: .strong)
    if state != .open, state != .recorded {
      canvas.write("\(state.title) ", column: rect.column + 8, row: rect.row, style: .accent)
    }
    columns.drawHeading(on: &canvas, row: rect.row, context.wording, margin: " ")
  }

  static func draw(
    _ meal: DayMeal, on canvas: inout Canvas, in rect: Rect, columns: MealColumns,
    context: Context
  ) {
    let width = canvas.write(meal.meal.title, at: rect.origin, style: .accent)
    if let time = meal.foods.first?.time {
      canvas.write(time.description, column: rect.column + width + 2, row: rect.row, style: .accent)
    }
    let intake = meal.intake
    for nutrient in columns.nutrients {
      let sum = intake[nutrient]
      let number = context.wording.number(sum.amount, of: nutrient)
      canvas.write(
        sum.isComplete ? number : "≥ \(number)", endingAt: columns.nutrientEnds[nutrient],
        row: rect.row, style: .strong)
    }
  }

  static func draw(
    _ entry: FoodEntry, isSelected: Bool, on canvas: inout Canvas, in rect: Rect,
    columns: MealColumns, context: Context
  ) {
    if isSelected {
      canvas.write("▸", at: rect.origin, style: .accent)
    } else if entry.origin == .supplement {
      canvas.write("+", at: rect.origin, style: .muted)
    }
    let amount = fitted(entry.amount, columns: columns.amountColumns)
    let amountStart = columns.amountEnd - displayWidth(of: amount)
    canvas.write(
      fitted(entry.foodName, columns: amountStart - 2 - columns.nameColumn),
      column: columns.nameColumn, row: rect.row)
    canvas.write(amount, endingAt: columns.amountEnd, row: rect.row, style: .muted)
    draw(entry.nutrients, on: &canvas, row: rect.row, columns: columns, wording: context.wording)
    if Absorption.exceedsBestDose(entry.nutrients, origin: entry.origin) {
      canvas.write("*", column: columns.nutrientEnds[.calcium], row: rect.row, style: .short)
    }
    if isSelected { canvas.restyle(rect, background: .raised) }
  }

  /// The five amounts; a zero is muted, an unknown is a question mark.
  static func draw(
    _ amounts: NutrientAmounts, on canvas: inout Canvas, row: Int, columns: MealColumns,
    wording: AmountWording
  ) {
    for nutrient in columns.nutrients {
      let end = columns.nutrientEnds[nutrient]
      guard let amount = amounts[nutrient] else {
        canvas.write("?", endingAt: end, row: row, style: .short)
        continue
      }
      let number = wording.number(amount, of: nutrient)
      let isZero = !number.contains { "123456789".contains($0) }
      canvas.write(number, endingAt: end, row: row, style: isZero ? .muted : .plain)
    }
  }
}
