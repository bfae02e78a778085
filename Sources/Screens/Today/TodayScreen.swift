import BoneHealth
import Journal
import Terminal

/// One day: how each nutrient stands, what was eaten, how the person moved.
struct TodayScreen: Screen {
  let tab = Tab(title: "Today", help: "Show Today.")
  /// The entry selected last, and where it stood, so that the selection stays near when it goes.
  private var selectedID: EntryID?
  private var selectedIndex = 0

  /// What was recorded last is selected.
  mutating func follow(_ change: Change) {
    let last = change.edits.last { $0.record != nil && $0.key.kind.isEntry }
    selectedID = last.flatMap { EntryID($0.key.text) } ?? selectedID
  }

  /// The selected entry, if the day has any.
  func selected(in context: Context) -> Entry? {
    let entries = context.day.entriesInOrder
    return entries.first { $0.id == selectedID }
      ?? entries.indices.last.map { entries[min(selectedIndex, $0)] }
  }

  private mutating func select(_ index: Int, of entries: [Entry]) {
    guard entries.indices.contains(index) else { return }
    selectedIndex = index
    selectedID = entries[index].id
  }

  // MARK: Keys

  enum Action: Sendable {
    case edit, delete, copy
    case select(ListStep)
  }

  func bindings(in context: Context) -> [KeyBinding] {
    let nothingSelected = selected(in: context) == nil ? "nothing is selected" : nil
    return recordingKeys(in: context) + [
      KeyBinding(
        "e", action: .own(.edit), label: "edit", help: "Edit the selected entry.",
        disabledReason: nothingSelected),
      KeyBinding(
        "d", .delete, action: .own(.delete), label: "delete",
        help: "Delete the selected entry. Undo brings it back.", disabledReason: nothingSelected),
    ] + historyKeys(in: context) + [
      KeyBinding(
        "y", action: .own(.copy), label: "copy", help: "Copy the selected entry.",
        disabledReason: nothingSelected)
    ] + copyingKeys(in: context) + dayKeys()
      + ListStep.bindings(of: "entry") { .own(.select($0)) } + [
        KeyBinding(
          .enter, action: .own(.edit), help: "Open the selected entry to edit it.",
          disabledReason: nothingSelected)
      ]
  }

  mutating func perform(
    _ action: Action, in context: Context, body: Rect, ids: inout EntryIDGenerator
  ) -> [Effect] {
    guard let selected = selected(in: context) else { return [] }
    let entries = context.day.entriesInOrder
    selectedIndex = entries.firstIndex { $0.id == selected.id } ?? 0
    switch action {
    case .select(let step):
      let page = max(1, body.rows - TodayLayout.rowsAboveMeals - 1)
      select(step.index(from: selectedIndex, count: entries.count, page: page), of: entries)
      return []
    case .edit: return [.open(selected.editor(in: context))]
    case .delete:
      let change = Change(
        label: "delete \(selected.title)", edits: [.remove(selected.record.key)])
      return [.apply(change, notice: "Deleted \(selected.title). u brings it back.")]
    case .copy:
      return [
        .copy([selected.record], notice: "Copied \(selected.title). p pastes it to the day shown.")
      ]
    }
  }

  mutating func update(_ mouse: MouseEvent, in context: Context, body: Rect) -> [Effect] {
    let entries = context.day.entriesInOrder
    let selected = selected(in: context)?.id
    let index = entries.firstIndex { $0.id == selected } ?? 0
    switch mouse.kind {
    case .wheelUp: select(max(0, index - 1), of: entries)
    case .wheelDown: select(min(index + 1, entries.count - 1), of: entries)
    case .click:
      let layout = TodayLayout(body, context: context, selected: selected)
      if let id = layout.entry(at: mouse.point) {
        select(entries.firstIndex { $0.id == id } ?? 0, of: entries)
      }
    }
    return []
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
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
    return nil
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
      canvas.write(line, in: row, style: index == 0 ? .plain : .muted)
    }
  }
}
