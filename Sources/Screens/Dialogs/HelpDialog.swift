import BoneHealth
import Journal
import Terminal

/// All keys of the screen it was opened on, read from the bindings themselves.
struct HelpDialog: Dialog {
  private let title: String
  private let lines: [(keys: String, help: String)]
  private var offset = 0

  init(keys: KeyMap<Action>, title: String) {
    self.title = title
    lines = keys.bindings.map { binding in
      (binding.keys.map(\.description).joined(separator: ", "), binding.help)
    }
  }

  let extent = DialogExtent.body
  let hints = [
    KeyHint(keys: [.up, .down], label: "scroll"), KeyHint(keys: [.escape], label: "leave"),
  ]

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]
  {
    switch event {
    case .key(.down), .key(.character("j")), .key(.pageDown):
      scroll(event == .key(.pageDown) ? 10 : 1)
    case .key(.up), .key(.character("k")), .key(.pageUp): scroll(event == .key(.pageUp) ? -10 : -1)
    case .mouse(let mouse): scroll(mouse.kind == .wheelDown ? 3 : mouse.kind == .wheelUp ? -3 : 0)
    case .key: return [.close]
    default: break
    }
    return []
  }

  private mutating func scroll(_ rows: Int) {
    offset = max(0, min(offset + rows, lines.count - 4))
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    var rest = rect
    canvas.write("Keys on \(title)", at: rest.takeTop(1).origin, style: .accent.bold)
    if rect.rows > 30 { _ = rest.takeTop(1) }
    let isWide = rest.columns >= 130
    let shown = min(offset, max(0, lines.count - rest.rows * (isWide ? 2 : 1)))
    for (index, line) in lines.dropFirst(shown).enumerated() {
      let column = index / max(1, rest.rows)
      guard column < (isWide ? 2 : 1) else { break }
      let origin = Point(
        column: rest.column + column * (rest.columns / 2), row: rest.row + index % rest.rows)
      canvas.write(line.keys, at: origin, style: .accent.bold)
      canvas.write(
        fitted(line.help, columns: (isWide ? rest.columns / 2 : rest.columns) - 20),
        at: Point(column: origin.column + 18, row: origin.row))
    }
    return nil
  }
}
