import BoneHealth
import Catalog
import Journal
import Terminal

// The list, what it stands on, and the detail of what is selected.

extension FoodsScreen {
  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let layout = FoodsLayout(rect)
    layout.drawSections(on: &canvas, shown: section)
    let cursor = drawLine(on: &canvas, in: layout.search, context: context)
    let table = FoodsTable(layout.heading, section, context: context)
    table.drawHeading(on: &canvas, in: layout.heading)
    if list.isEmpty { canvas.write(list.note, in: layout.list, style: .muted) }
    let first = firstShown(in: layout.list)
    let selected = selectedRow
    for (index, row) in zip(first..<list.count, layout.list.lines) {
      table.draw(list[index], isSelected: index == selected, on: &canvas, in: row)
    }
    if let place = layout.detail, let detail {
      layout.drawDetailRule(on: &canvas)
      detail.draw(on: &canvas, in: place, context: context)
    }
    return isTyping ? cursor : nil
  }

  /// The search, or what the list stands on.
  private func drawLine(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    guard section == .all else {
      canvas.write(basis(context, isNarrow: rect.columns < 100), in: rect, style: .muted)
      return nil
    }
    let width = canvas.write("› ", at: rect.origin, style: isTyping ? .accent.bold : .muted)
    let box = rect.dropping(width)
    let cursor = search.draw(on: &canvas, in: box, style: isTyping ? .strong : .plain)
    if search.isEmpty {
      canvas.write(
        isTyping ? "a name or a barcode" : "/ searches by name or barcode", in: box.dropping(2),
        style: .muted)
    }
    return cursor
  }

  private func basis(_ context: Context, isNarrow: Bool) -> String {
    switch section {
    case .all: return ""
    case .own(let kind): return kind.basis
    case .gaps: break
    }
    let excluded =
      library.exclusions.isEmpty
      ? "" : " · without \(library.exclusions.map(\.name).joined(separator: ", "))"
    if let nutrient { return "Rich in \(nutrient.name), and the part of its goal\(excluded)" }
    let gaps = DayGaps(goals: context.goals, intake: context.day.intake)
    let missing = gaps.nutrients.map { nutrient in
      let name = isNarrow ? nutrient.sign : nutrient.name
      return "\(name) \(context.wording.amount(gaps.open[nutrient] ?? 0, of: nutrient))"
    }
    return missing.isEmpty
      ? "Nothing is to go." : "To go: \(missing.joined(separator: ", "))\(excluded)"
  }
}
