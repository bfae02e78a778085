import BoneHealth
import Catalog
import Journal
import Terminal

// The list, what it stands on, and the detail of what is selected.

extension FoodsScreen {
  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let layout = FoodsLayout(rect, section)
    layout.drawSections(on: &canvas, shown: section)
    let cursor = drawLine(on: &canvas, in: layout.search, context: context)
    let table = FoodsTable(layout.heading, section, context: context)
    table.drawHeading(on: &canvas, in: layout.heading)
    if list.isEmpty {
      canvas.write(list.note, in: layout.list, style: .muted)
    }
    let first = firstShown(in: layout.list)
    let selected = selectedRow
    var rest = layout.list
    for index in first..<min(first + layout.list.rows, list.count) {
      table.draw(
        list[index], isSelected: index == selected, on: &canvas, in: rest.takeTop(1))
    }
    if let place = layout.detail, let detail {
      layout.drawDetailRule(on: &canvas)
      FoodDetailView(detail: detail, context: context).draw(on: &canvas, in: place)
    }
    return isTyping ? cursor : nil
  }

  /// The search, or what the list stands on.
  private func drawLine(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    guard section == .all else {
      canvas.write(basis(context, isNarrow: rect.columns < 100), in: rect, style: .muted)
      return nil
    }
    var box = rect
    _ = box.takeLeft(
      canvas.write("› ", at: rect.origin, style: isTyping ? .accent.bold : .muted))
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
      "\(isNarrow ? nutrient.sign : nutrient.name) \(context.wording.amount(gaps.open[nutrient] ?? 0, of: nutrient))"
    }
    return missing.isEmpty
      ? "Nothing is to go." : "To go: \(missing.joined(separator: ", "))\(excluded)"
  }
}
