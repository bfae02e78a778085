import BoneHealth
import Journal
import Terminal

/// All keys of the screen it was opened on, read from the bindings themselves.
struct HelpDialog: Dialog {
  private let title: String
  private let lines: [(keys: String, help: String)]
  private var offset = 0

  init(keys: KeyMap<some Sendable>, title: String) {
    self.title = title
    lines = Self.lines(of: keys) + Self.lines(of: Program.keys)
  }

  private static func lines(of keys: KeyMap<some Sendable>) -> [(keys: String, help: String)] {
    keys.bindings.map { ($0.keys.map(\.description).joined(separator: ", "), $0.help) }
  }

  /// Rows to scroll by; any other key leaves.
  private static let keys = KeyMap<Int>([
    Binding(.up, "k", action: -1, label: "scroll", help: "Scroll up."),
    Binding(.down, "j", action: 1, label: "scroll", help: "Scroll down."),
    Binding(.pageUp, action: -10, help: "Scroll up a page."),
    Binding(.pageDown, " ", action: 10, help: "Scroll down a page."),
  ])

  var hints: [KeyHint] { Self.keys.hints + [KeyHint(keys: [.escape], label: "leave")] }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    switch event {
    case .key(let key):
      guard let rows = Self.keys.action(for: key) else { return [.close] }
      scroll(rows)
    case .mouse(let mouse): scroll(mouse.kind == .wheelDown ? 3 : mouse.kind == .wheelUp ? -3 : 0)
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
    let width = isWide ? rest.columns / 2 : rest.columns
    let left = rest.takeLeft(width)
    let places = left.lines + (isWide ? rest.takeLeft(width).lines : [])
    for (line, row) in zip(lines.dropFirst(shown), places) {
      canvas.write(line.keys, at: row.origin, style: .accent.bold)
      canvas.write(line.help, in: row.from(column: row.column + 18, to: row.endColumn - 2))
    }
    return nil
  }
}
