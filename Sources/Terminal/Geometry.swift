/// How large a screen or a part of it is, in character cells.
package struct Size: Hashable, Sendable {
  package var columns: Int
  package var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A cell's place, counted from the top left corner, which is (0, 0).
package struct Point: Hashable, Sendable {
  package var column: Int
  package var row: Int

  package init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A rectangle of cells. It never has a negative extent: taking more than there is takes what there is.
package struct Rect: Hashable, Sendable {
  package var column: Int
  package var row: Int
  package var columns: Int
  package var rows: Int

  package init(column: Int = 0, row: Int = 0, columns: Int, rows: Int) {
    self.column = column
    self.row = row
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The whole of a screen of that size.
  package init(_ size: Size) {
    self.init(columns: size.columns, rows: size.rows)
  }

  package var origin: Point { Point(column: column, row: row) }
  /// The first column to the right of the rectangle.
  package var endColumn: Int { column + columns }
  /// The first row below the rectangle.
  package var endRow: Int { row + rows }
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  package func contains(_ point: Point) -> Bool {
    point.column >= column && point.column < endColumn && point.row >= row && point.row < endRow
  }

  /// The part both rectangles share, empty where they share none.
  package func intersection(_ other: Rect) -> Rect {
    let (left, top) = (max(column, other.column), max(row, other.row))
    return Rect(
      column: left, row: top,
      columns: min(endColumn, other.endColumn) - left, rows: min(endRow, other.endRow) - top)
  }

  /// The rectangle without a margin of the given columns at each side and rows above and below.
  package func inset(columns margin: Int = 0, rows marginRows: Int = 0) -> Rect {
    Rect(
      column: column + margin, row: row + marginRows, columns: columns - 2 * margin,
      rows: rows - 2 * marginRows)
  }

  /// The part to the right of so many columns.
  package func dropping(_ columns: Int) -> Rect {
    var rest = self
    _ = rest.takeLeft(columns)
    return rest
  }

  /// The part from a column on, or up to another, which is not in it.
  package func from(column: Int, to end: Int = .max) -> Rect {
    var rest = dropping(column - self.column)
    return rest.takeLeft(min(end, endColumn) - rest.column)
  }

  /// Its rows, each a rectangle of its own.
  package var lines: [Rect] {
    (row..<endRow).map { Rect(column: column, row: $0, columns: columns, rows: 1) }
  }

  /// Cuts the uppermost rows off and returns them.
  package mutating func takeTop(_ count: Int) -> Rect {
    let taken = Rect(column: column, row: row, columns: columns, rows: min(count, rows))
    (row, rows) = (taken.endRow, rows - taken.rows)
    return taken
  }

  /// Cuts the lowest rows off and returns them.
  package mutating func takeBottom(_ count: Int) -> Rect {
    let taken = min(max(0, count), rows)
    rows -= taken
    return Rect(column: column, row: endRow, columns: columns, rows: taken)
  }

  /// Cuts the leftmost columns off and returns them.
  package mutating func takeLeft(_ count: Int) -> Rect {
    let taken = Rect(column: column, row: row, columns: min(count, columns), rows: rows)
    (column, columns) = (taken.endColumn, columns - taken.columns)
    return taken
  }

  /// Cuts the rightmost columns off and returns them.
  package mutating func takeRight(_ count: Int) -> Rect {
    let taken = min(max(0, count), columns)
    columns -= taken
    return Rect(column: endColumn, row: row, columns: taken, rows: rows)
  }
}
