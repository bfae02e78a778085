import BoneHealth
import Catalog
import Journal
import Terminal

/// Draws what is known of a food: each nutrient against the day's goal, then all else.
struct FoodDetailView {
  let detail: FoodDetail
  let context: Context

  private static let labelColumns = 11
  private static let numberColumns = 11
  private static let shareColumns = 8

  func draw(on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    let heading = rest.takeTop(1)
    guard !heading.isEmpty else { return }
    let width = canvas.write(detail.name, in: heading, style: .strong)
    let sourceRow: Rect
    let isInLine = width + 2 + displayWidth(of: detail.source) <= heading.columns
    sourceRow = isInLine ? heading : rest.takeTop(1)
    let sourceColumn = isInLine ? heading.column + width + 2 : heading.column
    canvas.write(
      fitted(detail.source, columns: heading.endColumn - sourceColumn),
      column: sourceColumn, row: sourceRow.row, style: .muted)
    if rest.rows >= 10 { _ = rest.takeTop(1) }
    drawNumbers(on: &canvas, in: rest.takeTop(6))
    let notes = notes(rows: rest.rows)
    if rest.rows > notes.count + 1 { _ = rest.takeTop(1) }
    for note in notes {
      for line in wrapped(note, columns: rest.columns) {
        let row = rest.takeTop(1)
        guard !row.isEmpty else { return }
        canvas.write(
          line, in: row, style: note.hasPrefix(FoodDetail.unknownWords) ? .short : .muted)
      }
    }
  }

  /// A line each where there is room; else what is not known has its own, and the others share.
  private func notes(rows: Int) -> [String] {
    guard detail.notes.count > rows else { return detail.notes }
    let unknown = detail.notes.filter { $0.hasPrefix(FoodDetail.unknownWords) }
    let others = detail.notes.filter { !$0.hasPrefix(FoodDetail.unknownWords) }
    return unknown + [others.joined(separator: " · ")]
  }

  private func drawNumbers(on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    let shareEnd = rect.endColumn
    let goalEnd = shareEnd - Self.shareColumns
    let hundredEnd = goalEnd - Self.numberColumns
    let portionEnd = hundredEnd - (detail.per100Grams == nil ? 0 : Self.numberColumns - 2)
    let heading = rest.takeTop(1)
    canvas.write(
      fitted(detail.amount, columns: portionEnd - rect.column - Self.labelColumns),
      endingAt: portionEnd, row: heading.row, style: .muted)
    if detail.per100Grams != nil {
      canvas.write("100 g", endingAt: hundredEnd, row: heading.row, style: .muted)
    }
    canvas.write("goal", endingAt: goalEnd, row: heading.row, style: .muted)
    canvas.write("part", endingAt: shareEnd, row: heading.row, style: .muted)
    for nutrient in Nutrient.allCases {
      let row = rest.takeTop(1)
      guard !row.isEmpty else { return }
      canvas.write(nutrient.title, at: row.origin)
      number(detail.nutrients[nutrient], nutrient, endingAt: portionEnd, row, .strong, &canvas)
      if let per100Grams = detail.per100Grams {
        number(per100Grams[nutrient], nutrient, endingAt: hundredEnd, row, .plain, &canvas)
      }
      guard let goal = context.goals[nutrient] else {
        canvas.write("–", endingAt: goalEnd, row: row.row, style: .muted)
        continue
      }
      canvas.write(context.wording.goal(goal), endingAt: goalEnd, row: row.row, style: .muted)
      guard let amount = detail.nutrients[nutrient], goal.lower > 0 else { continue }
      let isOver = exceedsCeiling(amount, goal)
      let style = isOver ? Style.over : amount >= goal.lower ? .good : .plain
      canvas.write(
        (isOver ? "! " : "") + "\(Numbers.rounded(amount / goal.lower * 100)) %",
        endingAt: shareEnd, row: row.row, style: style)
      let start = row.column + Self.labelColumns
      let columns = portionEnd - Self.numberColumns - start
      guard columns >= 8 else { continue }
      Gauge(
        fraction: amount / goal.lower, upperFraction: goal.upper.map { $0 / goal.lower },
        goalColumn: columns * 4 / 5, style: isOver ? .over : amount >= goal.lower ? .good : .short
      ).draw(on: &canvas, in: Rect(column: start, row: row.row, columns: columns, rows: 1))
    }
  }

  /// Whether the portion alone is more than the ceiling that counts it.
  private func exceedsCeiling(_ amount: Double, _ goal: NutrientGoal) -> Bool {
    guard let ceiling = goal.ceiling else { return false }
    return (ceiling.scope == .allSources || detail.isSupplement) && amount > ceiling.amount
  }

  private func number(
    _ amount: Double?, _ nutrient: Nutrient, endingAt end: Int, _ row: Rect, _ style: Style,
    _ canvas: inout Canvas
  ) {
    guard let amount else {
      canvas.write("?", endingAt: end, row: row.row, style: .short)
      return
    }
    let text = context.wording.amount(amount, of: nutrient)
    let isZero = !text.contains { "123456789".contains($0) }
    canvas.write(text, endingAt: end, row: row.row, style: isZero ? .muted : style)
  }
}

/// The detail of a food, where there is no room for it beside the list.
struct FoodDetailDialog: Dialog {
  private let detail: FoodDetail

  init(_ detail: FoodDetail) {
    self.detail = detail
  }

  private static let keys = KeyMap<Effect>([
    Binding(.escape, .enter, action: .close, label: "back", help: "Go back to the list.")
  ])

  var hints: [KeyHint] { Self.keys.hints }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    guard case .key(let key) = event else { return nil }
    return Self.keys.action(for: key).map { [$0] }
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    var rest = rect
    if rect.rows >= 18 { _ = rest.takeTop(1) }
    FoodDetailView(detail: detail, context: context).draw(on: &canvas, in: rest)
    return nil
  }
}
