import BoneHealth
import Journal
import Terminal

/// One line that asks what the day was.
struct MarkDayDialog: Dialog {
  let date: CivilDate

  let isLine = true

  /// The day's state; `nil` leaves it as it is.
  private static let keys = KeyMap<DayState?>([
    Binding("c", action: .complete, label: "complete", help: "All I ate is recorded."),
    Binding("n", action: .noneTaken, label: "nothing taken", help: "I took nothing."),
    Binding("s", action: .skipped, label: "skip", help: "Do not count the day."),
    Binding("o", action: .open, label: "open", help: "Take the mark away."),
    Binding(.escape, action: nil, label: "leave", help: "Leave the day as it is."),
  ])

  var hints: [KeyHint] { Self.keys.hints }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    guard case .key(let key) = event, let choice = Self.keys.action(for: key) else { return nil }
    guard let state = choice else { return [.close] }
    let (day, isOpen) = (date.shortDisplay, state == .open)
    if isOpen, context.day.mark == nil { return [.say(.done("\(day) has no mark.")), .close] }
    let edit: Edit = isOpen ? .remove(DayMark.key(date)) : .put(DayMark(date: date, state: state))
    return [
      .apply(
        Change(label: "mark \(day) \(state.title)", edits: [edit]),
        notice: isOpen ? "Took the mark off \(day)." : "Marked \(day): \(state.title)."),
      .close,
    ]
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    canvas.write(
      in: rect, ("Mark \(date.shortDisplay): ", .accent.bold),
      ("complete, nothing taken, or not to be counted?", .plain))
    return nil
  }
}
