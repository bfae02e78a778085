import BoneHealth
import Journal
import Terminal

/// One line that asks what the day was.
struct MarkDayDialog: Dialog {
  let date: CivilDate

  let extent = DialogExtent.line

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
    let edit: Edit =
      state == .open
      ? .remove(DayMark.key(date)) : .put(DayMark(date: date, state: state))
    let notice =
      state == .open
      ? "Took the mark off \(date.shortDisplay)." : "Marked \(date.shortDisplay): \(state.title)."
    return [
      .apply(
        Change(label: "mark \(date.shortDisplay) \(state.title)", edits: [edit]), notice: notice),
      .close,
    ]
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let width = canvas.write("Mark \(date.shortDisplay): ", at: rect.origin, style: .accent.bold)
    canvas.write(
      "complete, nothing taken, or not to be counted?", in: rect.dropping(width), style: .plain)
    return nil
  }
}
