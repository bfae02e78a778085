import BoneHealth
import Catalog
import Terminal

/// The items of an entry line as a table: amount, grams, food, and what each gives.
struct EatTable {
  private let columns: MealColumns
  private let rect: Rect
  private let context: Context
  private let amountColumns: Int
  private static let gramColumns = 8

  init(_ rect: Rect, context: Context) {
    self.rect = rect
    self.context = context
    amountColumns = rect.columns < 90 ? 10 : rect.columns < 120 ? 12 : 20
    columns = MealColumns(rect, nameColumns: 2 + amountColumns + Self.gramColumns + 2 + 16)
  }

  private var nameColumn: Int { rect.column + 2 + amountColumns + Self.gramColumns + 2 }
  private var nameColumns: Int { columns.amountEnd - nameColumn }

  func drawHeading(_ foods: String = "food", on canvas: inout Canvas, in row: Rect) {
    canvas.write("amount", column: row.column + 2, row: row.row, style: .muted)
    canvas.write(foods, column: nameColumn, row: row.row, style: .muted)
    columns.drawHeading(on: &canvas, row: row.row, context.wording)
  }

  func draw(_ item: EntryItem, isCurrent: Bool, on canvas: inout Canvas, in row: Rect) {
    guard !row.isEmpty else { return }
    if let problem = item.problem {
      canvas.write("!", at: row.origin, style: .over.bold)
      let message = problem.message
      let name = item.food.map(\.name).flatMap { message.contains($0) ? nil : "\($0): " }
      let text = (name ?? "") + message
      canvas.write(text, in: row.dropping(2), style: .over)
      return
    }
    if isCurrent { canvas.write("▸", at: row.origin, style: .accent) }
    canvas.write(
      fitted(item.amountLabel, columns: amountColumns), column: row.column + 2, row: row.row)
    if let grams = item.grams, item.amountLabel != "\(Numbers.plain(grams)) g" {
      canvas.write(
        "\(Numbers.plain(grams)) g", endingAt: row.column + 2 + amountColumns + Self.gramColumns,
        row: row.row, style: .muted)
    }
    let named = canvas.write(
      fitted(item.food?.name ?? "", columns: nameColumns - 1),
      column: nameColumn, row: row.row, style: .strong)
    if let typed = item.misspelled, nameColumns - 1 - named >= 8 {
      canvas.write(
        fitted("  for “\(typed)”", columns: nameColumns - 1 - named),
        column: nameColumn + named, row: row.row, style: .muted)
    }
    if let nutrients = item.nutrients {
      MealTable.draw(
        nutrients, on: &canvas, row: row.row, columns: columns, wording: context.wording)
    }
    if isCurrent { canvas.restyle(row, background: .raised) }
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
      fitted(food.name, columns: nameColumns - 1), column: nameColumn, row: row.row,
      style: isFocused ? .plain : .muted)
    guard let grams = item.amount.grams(of: food) else { return }
    MealTable.draw(
      food.per100Grams.forPortion(grams: grams), on: &canvas, row: row.row, columns: columns,
      wording: context.wording)
    if !isFocused { canvas.restyle(row) { $0.foreground = .muted } }
  }
}
