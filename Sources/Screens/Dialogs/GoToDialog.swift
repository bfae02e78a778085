import BoneHealth
import Journal
import Terminal

/// One line that takes a date and goes there.
struct GoToDialog: Dialog {
  private var field = TextField()

  let isLine = true
  private enum Action { case go, leave }
  private static let keys = KeyMap<Action>([
    Binding(.enter, action: .go, label: "go", help: "Go to the date typed."),
    Binding(.escape, action: .leave, label: "leave", help: "Stay where you are."),
  ])

  var hints: [KeyHint] { Self.keys.hints }
  private static let examples = "2026-11-23, 23 nov, yesterday, mon, -7"

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    guard case .key(let key) = event, let action = Self.keys.action(for: key) else {
      return field.handle(event) ? [] : nil
    }
    if action == .leave || field.isEmpty { return [.close] }
    guard let date = CivilDate(phrase: field.text, today: context.now.date) else {
      return [.say(.problem("“\(field.text)” is no date: try \(Self.examples)"))]
    }
    return [.close, .go(to: date)]
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    var box = rect
    _ = box.takeLeft(canvas.write("Go to: ", at: box.origin, style: .accent.bold))
    let cursor = field.draw(on: &canvas, in: box)
    if field.isEmpty {
      canvas.write(Self.examples, in: rect.from(column: cursor.column + 2), style: .muted)
    }
    return cursor
  }
}
