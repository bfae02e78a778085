import Terminal

/// What every screen shares: the tabs above, one line that says what happened and one of keys below.
enum Frame {
  static let least = Size(columns: 60, rows: 16)
  /// The tabs, and the rule below them.
  static let tabRows = 2

  static func fits(_ size: Size) -> Bool {
    size.columns >= least.columns && size.rows >= least.rows
  }

  /// The parts of a screen. Each leaves a margin of a column at both sides.
  static func areas(of size: Size) -> (tabs: Rect, body: Rect, status: Rect, keys: Rect) {
    var rest = Rect(size)
    let tabs = rest.takeTop(tabRows)
    let keys = rest.takeBottom(1).inset(columns: 1)
    // A tall window has air between what happened and the keys.
    if size.rows >= 28 { _ = rest.takeBottom(1) }
    let status = rest.takeBottom(1).inset(columns: 1)
    _ = rest.takeBottom(1)
    return (tabs, rest.inset(columns: 1), status, keys)
  }

  /// Says what happened: a problem in as many rows as it needs, up from the one given.
  static func draw(_ notice: Notice, on canvas: inout Canvas, in row: Rect) {
    let lines =
      notice.isProblem ? wrapped(notice.text, columns: row.columns).prefix(4) : [notice.text]
    let rows = Rect(
      column: row.column, row: row.row + 1 - lines.count, columns: row.columns, rows: lines.count)
    canvas.fill(Rect(row: rows.row, columns: canvas.size.columns, rows: rows.rows))
    for (line, row) in zip(lines, rows.lines) {
      canvas.write(line, in: row, style: notice.isProblem ? .over.bold : .plain)
    }
  }

  static func key(at point: Point, hints: [KeyHint], size: Size) -> Key? {
    let keys = areas(of: size).keys
    guard point.row == keys.row else { return nil }
    return KeyHintBar(hints).hint(at: point.column - keys.column, columns: keys.columns)?.keys.first
  }

  static func drawTooSmall(on canvas: inout Canvas) {
    let lines = [
      "osteon needs \(least.columns) × \(least.rows)",
      "this window is \(canvas.size.columns) × \(canvas.size.rows)",
    ]
    let middle = Rect(row: max(0, canvas.size.rows / 2 - 1), columns: canvas.size.columns, rows: 2)
    for (index, (line, row)) in zip(lines, middle.lines).enumerated() {
      canvas.write(line, centeredIn: row, style: index == 0 ? .strong : .muted)
    }
  }
}
