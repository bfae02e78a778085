import BoneHealth
import Catalog
import Terminal

/// The items of an entry line as a table: amount, grams, food, and what each gives.
struct EatTable {
  private let context: Context
  private let amountColumns: Int
  private let nameColumn: Int
  private let columns: MealColumns

  init(_ rect: Rect, context: Context) {
    self.context = context
    amountColumns = rect.columns < 90 ? 10 : rect.columns < 120 ? 12 : 20
    // Between amount and name stand the grams.
    nameColumn = rect.column + amountColumns + 12
    columns = MealColumns(rect, nameColumns: amountColumns + 28)
  }

  func drawHeading(_ foods: String = "food", on canvas: inout Canvas, in row: Rect) {
    canvas.write("amount", column: row.column + 2, row: row.row, style: .muted)
    canvas.write(foods, column: nameColumn, row: row.row, style: .muted)
    columns.drawHeading(on: &canvas, row: row.row, context.wording)
  }

  func draw(_ item: EntryItem, isCurrent: Bool, on canvas: inout Canvas, in row: Rect) {
    guard !row.isEmpty else { return }
    if let problem = item.problem {
      let message = problem.message
      let name = item.food.map(\.name).flatMap { message.contains($0) ? nil : "\($0): " }
      canvas.write(fault: (name ?? "") + message, in: row)
      return
    }
    if isCurrent { canvas.write("▸", at: row.origin, style: .accent) }
    canvas.write(
      item.amountLabel, in: row.from(column: row.column + 2, to: row.column + 2 + amountColumns))
    if let grams = item.grams.map({ "\(Numbers.plain($0)) g" }), item.amountLabel != grams {
      canvas.write(grams, endingAt: nameColumn - 2, row: row.row, style: .muted)
    }
    let place = row.from(column: nameColumn, to: columns.amountEnd - 1)
    let named = canvas.write(item.food?.name ?? "", in: place, style: .strong)
    if let typed = item.misspelled, place.columns - named >= 8 {
      canvas.write("  for “\(typed)”", in: place.dropping(named), style: .muted)
    }
    if let nutrients = item.nutrients {
      columns.draw(nutrients, on: &canvas, row: row.row, context.wording)
    }
    if isCurrent { canvas.raise(row) }
  }

  /// Another match for an item, with what the same amount of it would give.
  func draw(
    _ food: Food, number: Int, for item: EntryItem, isFocused: Bool, on canvas: inout Canvas,
    in row: Rect
  ) {
    guard !row.isEmpty else { return }
    canvas.write(
      "\(number)", endingAt: nameColumn - 2, row: row.row, style: isFocused ? .accent.bold : .muted)
    canvas.write(
      food.name, in: row.from(column: nameColumn, to: columns.amountEnd - 1),
      style: isFocused ? .plain : .muted)
    guard let grams = item.amount.grams(of: food) else { return }
    columns.draw(
      food.per100Grams.forPortion(grams: grams), on: &canvas, row: row.row, context.wording)
    if !isFocused { canvas.restyle(row) { $0.foreground = .muted } }
  }
}
