import Terminal

/// The first rows of every screen: the tabs, and the period that is shown.
struct TabBar {
  private let shown: Int
  private let period: String
  /// What each tab says, and where it stands.
  private let labels: [(text: String, columns: Range<Int>)]

  private static let name = "osteon"
  private static let firstColumn = 10

  /// - `shown`: the place of the tab whose screen is seen.
  /// - `columns`: of the window. Where they are few, the other tabs give up their names.
  init(shown: Int, period: String, columns: Int) {
    self.shown = shown
    self.period = "‹ \(period) ›"
    let room = columns - 2 - displayWidth(of: self.period)
    let full = Self.place(Tab.all.enumerated().map { " \($0 + 1) \($1.title) " })
    let isRoomy = full.last.map { $0.columns.upperBound <= room } ?? true
    labels =
      isRoomy
      ? full
      : Self.place(
        Tab.all.enumerated().map { $0 == shown ? " \($0 + 1) \($1.title) " : " \($0 + 1) " })
  }

  private static func place(_ texts: [String]) -> [(text: String, columns: Range<Int>)] {
    var column = firstColumn
    return texts.map { text in
      let start = column
      column += displayWidth(of: text) + 1
      return (text, start..<column - 1)
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    canvas.write(Self.name, column: 1, row: rect.row, style: .accent.bold)
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
