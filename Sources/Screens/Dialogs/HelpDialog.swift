import BoneHealth
import Journal
import Terminal

/// All keys of the screen it was opened on, read from the bindings themselves.
struct HelpDialog: Dialog {
  private let title: String
  private let lines: [(keys: String, help: String)]
  /// The lines in rows of the window, and the first one that is shown.
  private var rows: [(keys: String, help: String)] = []
  private var offset = 0
  private var lastOffset = 0

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

  private mutating func scroll(_ rows: Int) { offset = max(0, min(offset + rows, lastOffset)) }

  private static let keyColumns = 18

  /// Where its rows stand: in two columns where the window is wide.
  private func places(in rect: Rect) -> [Rect] {
    var rest = rect
    _ = rest.takeTop(rect.rows > 30 ? 2 : 1)
    guard rest.columns >= 130 else { return rest.lines }
    let left = rest.takeLeft(rest.columns / 2)
    return left.lines + rest.takeLeft(left.columns).lines
  }

  mutating func fit(_ rect: Rect) {
    let places = places(in: rect)
    let columns = (places.first?.columns ?? 0) - Self.keyColumns - 2
    rows = lines.flatMap { keys, help in
      wrapped(help, columns: columns).enumerated().map { ($0 == 0 ? keys : "", $1) }
    }
    lastOffset = max(0, rows.count - places.count)
    scroll(0)
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    canvas.write("Keys on \(title)", at: rect.origin, style: .accent.bold)
    for (line, row) in zip(rows.dropFirst(offset), places(in: rect)) {
      canvas.write(line.keys, at: row.origin, style: .accent.bold)
      canvas.write(
        line.help, in: row.from(column: row.column + Self.keyColumns, to: row.endColumn - 2))
    }
    return nil
  }
}
