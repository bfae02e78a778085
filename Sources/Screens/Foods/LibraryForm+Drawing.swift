import BoneHealth
import Catalog
import Journal
import Terminal

// The lines of a form, and below them what they come to.

extension LibraryForm {
  private var title: String {
    let noun =
      switch kind {
      case .ownFood: "food of your own"
      case .recipe: "recipe"
      case .meal: "saved meal"
      case .supplement: "supplement"
      }
    return "\(editing == nil ? "New" : "Edit") \(noun)"
  }

  private static let labelColumns = 16

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    var rest = rect
    if rect.rows >= 18 { _ = rest.takeTop(1) }
    canvas.write(title, at: rest.takeTop(1).origin, style: .accent.bold)
    if rect.rows >= 14 { _ = rest.takeTop(1) }
    var cursor: Point?
    for index in fields.indices {
      if let place = draw(index, on: &canvas, in: rest.takeTop(1)) { cursor = place }
    }
    _ = rest.takeTop(1)
    if let problem {
      let row = rest.takeTop(1)
      canvas.write(fitted(problem, columns: row.columns), at: row.origin, style: .over)
      _ = rest.takeTop(1)
    }
    drawMeaning(on: &canvas, in: rest, context: context)
    return cursor
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in row: Rect) -> Point? {
    let isHere = index == focus
    let field = fields[index]
    if isHere { canvas.write("▸", at: row.origin, style: .accent) }
    canvas.write(
      field.label, at: Point(column: row.column + 2, row: row.row),
      style: isHere ? .strong : .plain)
    var box = row
    _ = box.takeLeft(Self.labelColumns)
    if field.isSwitch {
      let text = isUsual ? "yes" : "no"
      canvas.write(
        isHere ? "‹ \(text) ›" : "  \(text)", at: box.origin, style: isHere ? .accent.bold : .plain)
      return nil
    }
    _ = box.takeLeft(2)
    guard !field.text.isEmpty else {
      canvas.write(
        fitted("  " + field.example, columns: box.columns), at: box.origin, style: .muted)
      return isHere ? box.origin : nil
    }
    let cursor = field.text.draw(on: &canvas, in: box, style: isHere ? .strong : .plain)
    return isHere ? cursor : nil
  }

  /// What the lines come to.
  private func drawMeaning(on canvas: inout Canvas, in rect: Rect, context: Context) {
    if kind == .recipe || kind == .meal, !items.isEmpty {
      drawItems(on: &canvas, in: rect, context: context)
      return
    }
    let meaning = meaning(context, isNarrow: rect.columns < 100)
    var rest = rect
    for (index, line) in meaning.lines.enumerated() {
      let row = rest.takeTop(1)
      guard !row.isEmpty else { return }
      let style: Style = meaning.isProblem ? .over : index == 0 ? .plain : .muted
      canvas.write(
        fitted(line, columns: row.columns - 2), at: Point(column: row.column + 2, row: row.row),
        style: style)
    }
  }

  private func meaning(_ context: Context, isNarrow: Bool) -> (lines: [String], isProblem: Bool) {
    guard fields.count > 1, !fields[1].typed.isEmpty else { return ([], false) }
    switch kind {
    case .recipe, .meal: return ([], false)
    case .ownFood:
      do throws(LabelProblem) {
        let label = try FoodLabel.read(fields[1].typed)
        return (
          ["100 g: " + amounts(label.per100Grams, context, isNarrow: isNarrow)] + label.notes, false
        )
      } catch { return ([error.message], true) }
    case .supplement:
      let items = SupplementLine.parse(fields[1].typed)
      guard let item = items.first else { return ([], false) }
      if let problem = item.problem { return ([problem.message], true) }
      guard let nutrients = item.nutrients else { return ([], false) }
      let held = amounts(
        nutrients.map { $0 == 0 ? nil : $0 }, context, isNarrow: isNarrow, skipsUnknown: true)
      return (["one dose: " + held] + (item.note.map { [$0] } ?? []), false)
    }
  }

  private func amounts(
    _ amounts: NutrientAmounts, _ context: Context, isNarrow: Bool, skipsUnknown: Bool = false
  ) -> String {
    Nutrient.allCases.compactMap { nutrient in
      let name = isNarrow ? nutrient.sign : nutrient.name
      guard let amount = amounts[nutrient] else { return skipsUnknown ? nil : "\(name) ?" }
      return "\(name) \(context.wording.amount(amount, of: nutrient))"
    }.joined(separator: " · ")
  }

  private func drawItems(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let totals = rest.takeBottom(1)
    let table = EatTable(rest, context: context)
    table.drawHeading(on: &canvas, in: rest.takeTop(1))
    for item in items { table.draw(item, isCurrent: false, on: &canvas, in: rest.takeTop(1)) }
    guard let parts = try? Ingredient.list(items, of: Recipe.kind) else { return }
    let sum = NutrientAmounts.total(of: parts.map(\.nutrients))
    let servings = kind == .recipe ? LibraryDraft.number(fields[2].typed) ?? 1 : 1
    let shown = sum.map { $0.map { $0 / servings } }
    let lead = servings == 1 ? "all of it: " : "a serving: "
    canvas.write(
      fitted(
        lead + amounts(shown, context, isNarrow: rect.columns < 100), columns: totals.columns),
      at: totals.origin,
      style: .strong)
  }
}
