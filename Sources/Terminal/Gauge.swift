/// A horizontal bar against a goal, whose line stands in a column of its own choosing, so that the
/// goals of several gauges form one line.
package struct Gauge: Hashable, Sendable {
  /// What there is, as a part of the goal: 1 is the goal. Nil when it is not known.
  package var fraction: Double?
  /// The upper end of a goal that is a range, as a part of its lower end.
  package var upperFraction: Double?
  /// Columns from the left of the bar to the goal's line, 1 or more.
  package let goalColumn: Int
  package var style: Style

  package init(
    fraction: Double?, upperFraction: Double? = nil, goalColumn: Int, style: Style
  ) {
    self.fraction = fraction
    self.upperFraction = upperFraction
    self.goalColumn = max(1, goalColumn)
    self.style = style
  }

  /// Draws the gauge in the first row of a rectangle: the track up to the goal, the goal's line, the
  /// band of a range beyond it, and over them the bar in eighths of a column. A bar too long for the
  /// rectangle ends in an arrow.
  package func draw(on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    let rect = rest.takeTop(1)
    guard !rect.isEmpty else { return }
    canvas.fill(rect.from(column: rect.column, to: rect.column + goalColumn), style: .track)
    if let upperFraction, upperFraction > 1 {
      let end = columns(upperFraction, limit: rect.columns).rounded()
      let band = rect.from(column: rect.column + goalColumn + 1, to: rect.column + Int(end))
      canvas.fill(band, style: .rule, with: "░")
    }
    let line = Point(column: rect.column + goalColumn, row: rect.row)
    let isLineShown = goalColumn < rect.columns
    if isLineShown { canvas.write("│", at: line, style: .muted) }
    let covered = drawBar(on: &canvas, in: rect)
    if isLineShown, covered > goalColumn { canvas.write("│", at: line, style: style.reversed) }
  }

  /// Returns the columns the bar covers whole.
  private func drawBar(on canvas: inout Canvas, in rect: Rect) -> Int {
    guard let fraction, fraction > 0 else { return 0 }
    let length = columns(fraction, limit: rect.columns + 1)
    let eighths = max(1, Int((length * 8).rounded(.down)))
    let whole = min(eighths / 8, rect.columns)
    let end = Point(column: rect.column + whole, row: rect.row)
    canvas.fill(rect.from(column: rect.column, to: end.column), style: style, with: "█")
    if length > Double(rect.columns) {
      canvas.write("▸", column: end.column - 1, row: end.row, style: style)
    } else if eighths % 8 > 0, whole != goalColumn {
      let partial = Self.partialBlocks[eighths % 8 - 1]
      canvas.write(partial, at: end, style: whole < goalColumn ? style.onTrack : style)
    }
    return whole
  }

  /// A part of the goal in columns, cut so that any number, however large, can be drawn.
  private func columns(_ fraction: Double, limit: Int) -> Double {
    min(fraction * Double(goalColumn), Double(limit))
  }

  private static let partialBlocks = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
