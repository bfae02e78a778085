import Terminal
import Testing

@Suite struct GaugeTests {
  private func drawn(
    _ fraction: Double?, upTo upper: Double? = nil, columns: Int = 16, goalColumn: Int = 8,
    _ drawing: Drawing = .unicode
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: 1), drawing: drawing)
    Gauge(fraction: fraction, upperFraction: upper, goalColumn: goalColumn, style: .good)
      .draw(on: &canvas, in: canvas.bounds)
    return canvas
  }

  @Test(
    arguments: [
      (nil, nil, "        │"),
      (0, nil, "        │"),
      (0.0001, nil, "▏       │"),
      (0.5, nil, "████    │"),
      (0.51, nil, "████    │"),
      (0.52, nil, "████▏   │"),
      (0.99, nil, "███████▉│"),
      (1, nil, "████████│"),
      (1.05, nil, "████████│"),
      (1.2, nil, "████████│▌"),
      (0.5, 1.5, "████    │░░░"),
      (1.3, 1.5, "████████│█▍░"),
      (1.6, 1.5, "████████│███▊"),
      (2, nil, "████████│███████"),
      (2.01, nil, "████████│██████▸"),
      (.infinity, .infinity, "████████│██████▸"),
      (.nan, .nan, "        │"),
      (-1, nil, "        │"),
    ] as [(Double?, Double?, String)])
  func barsAgainstTheGoal(fraction: Double?, upper: Double?, shown: String) {
    #expect(drawn(fraction, upTo: upper).text == shown)
  }

  @Test func aGoalNotQuiteMetNeverLooksMet() {
    #expect(drawn(0.9999).text != drawn(1).text)
  }

  @Test func theTrackEndsAtTheGoal() {
    let canvas = drawn(0.5)
    #expect(canvas[0, 0].style == .good)
    #expect(canvas[7, 0].style == .track)
    #expect(canvas[8, 0].style == .muted)
    #expect(canvas[9, 0].style == .plain)
  }

  @Test func theGoalsLineShowsThroughTheBar() {
    let canvas = drawn(1.5)
    #expect(canvas[8, 0].scalar == "│")
    #expect(canvas[8, 0].style == Style.good.reversed)
  }

  @Test func plainCharactersDoAsWell() {
    #expect(drawn(0.55, upTo: 1.5, .ascii).text == "####:   |...")
    #expect(drawn(9, .ascii).text == "########|######>")
  }

  @Test(arguments: 0...20, [0.0, 0.3, 1, 1.7, 40])
  func gaugesKeepToTheirRectangle(columns: Int, fraction: Double) {
    var canvas = Canvas(size: Size(columns: 30, rows: 3))
    let rect = Rect(column: 4, row: 1, columns: columns, rows: 1)
    Gauge(fraction: fraction, upperFraction: 2, goalColumn: 8, style: .short)
      .draw(on: &canvas, in: rect)
    for row in 0..<3 {
      for column in 0..<30 where !rect.contains(Point(column: column, row: row)) {
        #expect(canvas[column, row] == .blank)
      }
    }
  }
}
