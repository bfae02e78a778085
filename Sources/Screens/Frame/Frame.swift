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

  // MARK: Tabs

  private static let name = "osteon"
  private static let firstTabColumn = 10

  private static func tabs() -> [(screen: ScreenName, columns: Range<Int>)] {
    var column = firstTabColumn
    return ScreenName.allCases.map { screen in
      let start = column
      column += displayWidth(of: label(of: screen)) + 1
      return (screen, start..<column - 1)
    }
  }

  private static func label(of screen: ScreenName) -> String {
    " \(screen.digit) \(screen.title) "
  }

  static func drawTabs(
    on canvas: inout Canvas, in rect: Rect, screen: ScreenName, period: String
  ) {
    canvas.write(name, at: Point(column: 1, row: rect.row), style: .accent.bold)
    for (tab, columns) in tabs() {
      let isShown = tab == screen
      let start = Point(column: columns.lowerBound, row: rect.row)
      canvas.write(label(of: tab), at: start, style: isShown ? .strong.raised : .plain)
      let number = Point(column: start.column + 1, row: rect.row)
      canvas.restyle(Rect(column: number.column, row: number.row, columns: 1, rows: 1)) { style in
        if !isShown { style.foreground = .muted }
      }
    }
    canvas.write("‹ \(period) ›", endingAt: rect.endColumn - 1, row: rect.row, style: .strong)
    for column in [rect.endColumn - 2, rect.endColumn - 5 - displayWidth(of: period)] {
      canvas.restyle(Rect(column: column, row: rect.row, columns: 1, rows: 1)) { style in
        style = .muted
      }
    }
    canvas.horizontalRule(row: rect.row + 1, columns: rect.column..<rect.endColumn)
  }

  static func tab(at point: Point) -> ScreenName? {
    point.row == 0 ? tabs().first { $0.columns.contains(point.column) }?.screen : nil
  }

  // MARK: Status and keys

  static func drawRule(on canvas: inout Canvas, above status: Rect) {
    canvas.horizontalRule(row: status.row - 1, columns: 0..<canvas.size.columns)
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
    let top = max(0, canvas.size.rows / 2 - 1)
    for (index, line) in lines.enumerated() {
      canvas.write(
        line,
        centeredIn: Rect(column: 0, row: top + index, columns: canvas.size.columns, rows: 1),
        style: index == 0 ? .strong : .muted)
    }
  }
}
