import BoneHealth
import Journal
import Terminal

/// One day: how each nutrient stands, what was eaten, how she moved.
struct TodayScreen: Sendable {
  /// The entry selected last, and where it stood, so that the selection stays near when it goes.
  private var selectedID: EntryID?
  private var selectedIndex = 0

  mutating func select(_ id: EntryID) {
    selectedID = id
  }

  /// The selected entry, if the day has any.
  func selected(in context: Context) -> Entry? {
    let entries = context.day.entriesInOrder
    return entries.first { $0.id == selectedID }
      ?? entries.indices.last.map { entries[min(selectedIndex, $0)] }
  }

  private mutating func select(_ index: Int, of entries: [Entry]) {
    guard !entries.isEmpty else { return }
    selectedIndex = max(0, min(index, entries.count - 1))
    selectedID = entries[selectedIndex].id
  }

  // MARK: Keys

  mutating func perform(_ action: Action, in context: Context, size: Size) -> [Effect] {
    let entries = context.day.entriesInOrder
    let selected = selected(in: context)
    let index = entries.firstIndex { $0.id == selected?.id } ?? 0
    let page = max(1, Frame.areas(of: size).body.rows - TodayLayout.rowsAboveMeals - 1)
    selectedIndex = index
    switch action {
    case .up: select(index - 1, of: entries)
    case .down: select(index + 1, of: entries)
    case .first: select(0, of: entries)
    case .last: select(entries.count - 1, of: entries)
    case .pageUp: select(index - page, of: entries)
    case .pageDown: select(index + page, of: entries)
    case .edit, .open: return selected.map { [.open($0.editor(in: context))] } ?? []
    case .delete:
      guard let selected else { return [] }
      let change = Change(
        label: "delete \(selected.title)", edits: [.remove(selected.record.key)])
      return [.apply(change, notice: "Deleted \(selected.title). u brings it back.")]
    case .copy:
      guard let selected else { return [] }
      return [
        .copy([selected.record], notice: "Copied \(selected.title). p pastes it to the day shown.")
      ]
    default: break
    }
    return []
  }

  // MARK: Mouse

  mutating func update(_ mouse: MouseEvent, in context: Context, size: Size) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: return perform(.up, in: context, size: size)
    case .wheelDown: return perform(.down, in: context, size: size)
    case .click:
      let layout = TodayLayout(
        Frame.areas(of: size).body, context: context, selected: selected(in: context)?.id)
      guard let id = layout.entry(at: mouse.point) else { return [] }
      let entries = context.day.entriesInOrder
      select(entries.firstIndex { $0.id == id } ?? 0, of: entries)
      return []
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) {
    let selected = selected(in: context)?.id
    let layout = TodayLayout(rect, context: context, selected: selected)
    NutrientGauges(context).draw(on: &canvas, in: layout.gauges)
    MealTable.drawHeading(
      on: &canvas, in: layout.heading, columns: layout.columns, context: context)
    for (row, rect) in layout.shownRows {
      row.draw(
        on: &canvas, in: rect, columns: layout.columns, context: context, selected: selected)
    }
    if context.day.isEmpty { drawWelcome(on: &canvas, in: layout.list, context: context) }
    if let panel = layout.panel {
      ExercisePanel.draw(
        on: &canvas, in: panel, rows: layout.panelRows, context: context, selected: selected)
    }
  }

  private func drawWelcome(on canvas: inout Canvas, in rect: Rect, context: Context) {
    let nothing =
      switch context.day.state {
      case .noneTaken: "Marked as a day on which nothing was taken."
      case .skipped: "Skipped: this day does not count in any average."
      default: context.isToday ? "Nothing recorded today." : "Nothing recorded on this day."
      }
    let lines = [
      nothing, "Press a and type what you ate: “2 eggs, 1 slice rye bread”.",
      "Press w for a walk: “walk 30 min”.",
    ]
    var rest = rect.inset(rows: rect.rows > 6 ? 1 : 0)
    for (index, line) in lines.enumerated() {
      let row = rest.takeTop(1)
      guard !row.isEmpty else { return }
      canvas.write(
        fitted(line, columns: row.columns), at: row.origin, style: index == 0 ? .plain : .muted)
    }
  }
}
