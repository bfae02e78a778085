import Terminal
import Testing

@Suite struct GeometryTests {
  @Test func takingRowsDividesARectangle() {
    var rest = Rect(Size(columns: 80, rows: 24))
    let header = rest.takeTop(2)
    let footer = rest.takeBottom(1)
    let side = rest.takeRight(20)
    #expect(header == Rect(columns: 80, rows: 2))
    #expect(footer == Rect(row: 23, columns: 80, rows: 1))
    #expect(side == Rect(column: 60, row: 2, columns: 20, rows: 21))
    #expect(rest == Rect(row: 2, columns: 60, rows: 21))
    #expect(rest.takeLeft(3) == Rect(row: 2, columns: 3, rows: 21))
    #expect(rest.column == 3)
  }

  @Test(arguments: [-3, 0, 1, 5, 6, 1000])
  func takingNeverLosesOrInventsCells(count: Int) {
    let rect = Rect(column: 4, row: 7, columns: 6, rows: 5)
    var (top, bottom, left, right) = (rect, rect, rect, rect)
    let parts = [
      (top.takeTop(count), top), (bottom.takeBottom(count), bottom),
      (left.takeLeft(count), left), (right.takeRight(count), right),
    ]
    for (taken, rest) in parts {
      #expect(taken.columns * taken.rows + rest.columns * rest.rows == 30)
      #expect(taken.intersection(rest).isEmpty)
    }
  }

  @Test func insetLeavesAMargin() {
    let rect = Rect(column: 1, row: 1, columns: 10, rows: 4)
    #expect(rect.inset(columns: 2, rows: 1) == Rect(column: 3, row: 2, columns: 6, rows: 2))
    #expect(rect.inset(columns: 7).isEmpty)
  }

  @Test func whatIsLeftOfAPlaceIsDropped() {
    let rect = Rect(column: 4, row: 1, columns: 6, rows: 2)
    #expect(rect.dropping(2) == Rect(column: 6, row: 1, columns: 4, rows: 2))
    #expect(rect.from(column: 9) == Rect(column: 9, row: 1, columns: 1, rows: 2))
    #expect(rect.from(column: 5, to: 8) == Rect(column: 5, row: 1, columns: 3, rows: 2))
    #expect(rect.from(column: 1, to: 99) == rect)
    #expect(rect.from(column: 8, to: 5).isEmpty)
    #expect(rect.dropping(7).isEmpty)
    #expect(rect.from(column: 1) == rect)
  }

  @Test func aRectangleIsItsLines() {
    let lines = Rect(column: 4, row: 1, columns: 6, rows: 2).lines
    #expect(lines == [1, 2].map { Rect(column: 4, row: $0, columns: 6, rows: 1) })
    #expect(Rect(columns: 6, rows: 0).lines.isEmpty)
  }

  @Test func aRectangleHoldsItsFirstCellAndNotItsEnd() {
    let rect = Rect(column: 2, row: 3, columns: 4, rows: 2)
    #expect(rect.contains(Point(column: 2, row: 3)))
    #expect(rect.contains(Point(column: 5, row: 4)))
    #expect(!rect.contains(Point(column: 6, row: 4)))
    #expect(!rect.contains(Point(column: 5, row: 5)))
  }
}
