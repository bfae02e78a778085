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
  struct Areas {
    var tabs: Rect
    var body: Rect
    var status: Rect
    var keys: Rect
  }

  static func areas(of size: Size) -> Areas {
    var rest = Rect(size)
    let tabs = rest.takeTop(tabRows)
    let keys = rest.takeBottom(1).inset(columns: 1)
    // A tall window has air between what happened and the keys.
    if size.rows >= 28 { _ = rest.takeBottom(1) }
    let status = rest.takeBottom(1).inset(columns: 1)
    _ = rest.takeBottom(1)
    return Areas(tabs: tabs, body: rest.inset(columns: 1), status: status, keys: keys)
  }

  // MARK: Status and keys

  static func drawRule(on canvas: inout Canvas, above status: Rect) {
    canvas.horizontalRule(row: status.row - 1, columns: 0..<canvas.size.columns)
  }

  /// Says what happened: a problem in as many rows as it needs, up from the one given.
  static func draw(_ notice: Notice, on canvas: inout Canvas, in row: Rect) {
    let lines =
      notice.isProblem
      ? wrapped(notice.text, columns: row.columns).prefix(mostProblemRows)
      : [notice.text]
    for (index, line) in lines.enumerated() {
      let place = Point(column: row.column, row: row.row + 1 - lines.count + index)
      canvas.fill(Rect(column: 0, row: place.row, columns: canvas.size.columns, rows: 1))
      canvas.write(
        fitted(line, columns: row.columns), at: place,
        style: notice.isProblem ? .over.bold : .plain)
    }
  }

  private static let mostProblemRows = 4

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
    let top = max(0, canvas.size.rows / 2 - 1)
    for (index, line) in lines.enumerated() {
      canvas.write(
        line,
        centeredIn: Rect(column: 0, row: top + index, columns: canvas.size.columns, rows: 1),
        style: index == 0 ? .strong : .muted)
    }
  }
}
