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

  /// The place of the selected entry, if the day has any.
  private func place(in entries: [any Entry]) -> Int? {
    entries.firstIndex { $0.id == selectedID }
      ?? (entries.isEmpty ? nil : min(selectedIndex, entries.count - 1))
  }

  private mutating func select(_ index: Int, of entries: [any Entry]) {
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
    let nothingSelected = context.day.isEmpty ? "nothing is selected" : nil
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
      + ListStep.bindings(of: "entry", disabledReason: nothingSelected, as: Action.select) + [
        KeyBinding(
          .enter, action: .own(.edit), help: "Open the selected entry to edit it.",
          disabledReason: nothingSelected)
      ]
  }

  mutating func perform(
    _ action: Action, in context: Context, body: Rect, ids: inout EntryIDGenerator
  ) -> [Effect] {
    let entries = context.day.entriesInOrder
    guard let place = place(in: entries) else { return [] }
    let selected = entries[place]
    selectedIndex = place
    switch action {
    case .select(let step):
      let page = max(1, body.rows - TodayLayout.rowsAboveMeals - 1)
      select(step.index(from: selectedIndex, count: entries.count, page: page), of: entries)
      return []
    case .edit: return [.open(selected.editor(in: context))]
    case .delete:
      let change = Change(
        label: "delete \(selected.title)", edits: [.remove(selected.key)])
      return [.apply(change, notice: "Deleted \(selected.title). u brings it back.")]
    case .copy:
      return [
        .copy([Record(selected)], notice: "Copied \(selected.title). p pastes it to the day shown.")
      ]
    }
  }

  mutating func update(_ mouse: MouseEvent, in context: Context, body: Rect) -> [Effect] {
    let entries = context.day.entriesInOrder
    let place = place(in: entries)
    let index = place ?? 0
    switch mouse.kind {
    case .wheelUp: select(max(0, index - 1), of: entries)
    case .wheelDown: select(min(index + 1, entries.count - 1), of: entries)
    case .click:
      let layout = TodayLayout(body, context: context, selected: place.map { entries[$0].id })
      if let id = layout.entry(at: mouse.point) {
        select(entries.firstIndex { $0.id == id } ?? 0, of: entries)
      }
    }
    return []
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let entries = context.day.entriesInOrder
    let selected = place(in: entries).map { entries[$0].id }
    let layout = TodayLayout(rect, context: context, selected: selected)
    NutrientGauges(context, in: layout.gauges).draw(on: &canvas)
    layout.drawHeading(on: &canvas)
    layout.drawRows(on: &canvas)
    if context.day.isEmpty { drawWelcome(on: &canvas, in: layout.list, context: context) }
    if let panel = layout.panel {
      canvas.verticalRule(column: panel.column - 2, rows: panel.row - 1..<panel.endRow + 1)
      canvas.write(" Exercise ", column: panel.column, row: panel.row - 1, style: .strong)
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
    for (line, row) in zip(lines, rect.inset(rows: rect.rows > 6 ? 1 : 0).lines) {
      canvas.write(line, in: row, style: line == nothing ? .plain : .muted)
    }
  }
}

/// What one can select on Today: something eaten or taken, or a session.
protocol Entry: RecordType {
  var id: EntryID { get }
  var date: CivilDate { get }
  var time: CivilTime { get set }
  /// What it is, for a line that says what happened.
  var title: String { get }
  /// What opens to edit it.
  func editor(in context: Context) -> any Dialog
}

extension FoodEntry: Entry {
  var title: String { foodName }

  func editor(in context: Context) -> any Dialog {
    origin == .supplement ? TakeDialog(editing: self) : EatDialog(editing: self)
  }
}

extension ExerciseEntry: Entry {
  var title: String { activity }
  func editor(in context: Context) -> any Dialog { MoveDialog(editing: self, in: context) }
}

extension Day {
  var isEmpty: Bool { foods.isEmpty && exercises.isEmpty }

  /// Foods by meal in the order of the day, then sessions: the order in which one steps through.
  var entriesInOrder: [any Entry] { meals.flatMap(\.foods) + exercises }
}
