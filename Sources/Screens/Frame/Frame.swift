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

  /// Says what happened in as many rows as it needs, up from the one given.
  static func draw(_ notice: Notice, on canvas: inout Canvas, in row: Rect) {
    let lines = wrapped(notice.text, columns: row.columns).prefix(4)
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
    return hints.hint(at: point.column - keys.column, columns: keys.columns)?.keys.first
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

/// The first rows of every screen: the tabs, and the period that is shown.
struct TabBar {
  private let shown: Int
  private let period: String
  /// What each tab says, and where it stands.
  private let labels: [(text: String, columns: Range<Int>)]

  /// - `shown`: the place of the tab whose screen is seen.
  /// - `columns`: of the window. Where they are few, the other tabs give up their names.
  init(shown: Int, period: String, columns: Int) {
    self.shown = shown
    self.period = "‹ \(period) ›"
    let room = columns - 2 - displayWidth(of: self.period)
    let texts = Tab.all.enumerated().map { " \($0 + 1) \($1.title) " }
    let full = Self.place(texts)
    let isRoomy = full.last.map { $0.columns.upperBound <= room } ?? true
    labels =
      isRoomy
      ? full : Self.place(texts.indices.map { $0 == shown ? texts[$0] : " \($0 + 1) " })
  }

  private static func place(_ texts: [String]) -> [(text: String, columns: Range<Int>)] {
    var column = 10
    return texts.map { text in
      let start = column
      column += displayWidth(of: text) + 1
      return (text, start..<column - 1)
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.write("osteon", column: 1, row: rect.row, style: .accent.bold)
    for (place, label) in labels.enumerated() {
      let start = Point(column: label.columns.lowerBound, row: rect.row)
      canvas.write(label.text, at: start, style: place == shown ? .strong.raised : .plain)
      if place != shown { mute(start.column + 1, on: &canvas, in: rect) }
    }
    canvas.write(period, endingAt: rect.endColumn - 1, row: rect.row, style: .strong)
    mute(rect.endColumn - 2, on: &canvas, in: rect)
    mute(rect.endColumn - 1 - displayWidth(of: period), on: &canvas, in: rect)
    canvas.horizontalRule(row: rect.row + 1, columns: rect.column..<rect.endColumn)
  }

  private func mute(_ column: Int, on canvas: inout Canvas, in rect: Rect) {
    canvas.restyle(Rect(column: column, row: rect.row, columns: 1, rows: 1)) { $0 = .muted }
  }

  /// The place of the tab at a point.
  func place(at point: Point) -> Int? {
    point.row == 0 ? labels.firstIndex { $0.columns.contains(point.column) } : nil
  }
}
