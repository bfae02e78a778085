/// A frame: what a screen draws, and what a terminal then shows. Everything drawn is clipped to it,
/// and all text is made harmless on the way in.
package struct Canvas: Equatable, Sendable {
  package let size: Size
  package let drawing: Drawing
  /// Row by row, from the top left.
  package private(set) var cells: [Cell]

  /// A blank canvas.
  package init(size: Size, drawing: Drawing = .unicode) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.drawing = drawing
    self.cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  package var bounds: Rect { Rect(size) }

  package subscript(column: Int, row: Int) -> Cell { cells[row * size.columns + column] }

  // MARK: Text

  /// Writes one line of text from a cell to the right, and returns the columns it took.
  ///
  /// What does not fit the canvas or `maxColumns` is cut without a sign; ``fitted(_:columns:)``
  /// cuts with one. A wide character that would be cut in half becomes a space.
  @discardableResult
  package mutating func write(
    _ text: String, at point: Point, style: Style = .plain, maxColumns: Int = .max
  ) -> Int {
    guard point.row >= 0, point.row < size.rows, point.column < size.columns, maxColumns > 0 else {
      return 0
    }
    let end = min(size.columns, maxColumns > size.columns ? .max : point.column + maxColumns)
    let start = point.row * size.columns
    var column = point.column
    // Where the last character stands, for a mark that combines with it.
    var last = -1
    for scalar in text.unicodeScalars {
      let kind = ScalarKind(scalar)
      if case .combining = kind {
        if drawing == .ascii { continue }
        if last >= 0 {
          cells[start + last].combine(scalar)
          continue
        }
      }
      if case .invisible = kind { continue }
      guard column < end else { break }
      last = column
      switch kind {
      case .narrow: put(scalar, column: column, row: start, style: style)
      case .replaced(let other): put(other, column: column, row: start, style: style)
      case .wide where column + 1 < end:
        putWide(scalar, column: column, row: start, style: style)
        column += 1
      case .wide:
        put(" ", column: column, row: start, style: style)
        return column + 1 - point.column
      case .combining, .invisible:
        put(" ", column: column, row: start, style: style)
        if column >= 0 { cells[start + column].combine(scalar) }
      }
      column += 1
    }
    return column - point.column
  }

  /// Writes one line of text from a column of a row to the right.
  @discardableResult
  package mutating func write(
    _ text: String, column: Int, row: Int, style: Style = .plain, maxColumns: Int = .max
  ) -> Int {
    write(text, at: Point(column: column, row: row), style: style, maxColumns: maxColumns)
  }

  /// Writes one line of text in a rectangle's first row, shortened where it must be, and returns the
  /// columns it took.
  @discardableResult
  package mutating func write(_ text: String, in rect: Rect, style: Style = .plain) -> Int {
    rect.isEmpty
      ? 0 : write(fitted(text, columns: rect.columns), at: rect.origin, style: style)
  }

  /// Writes texts of several styles one after the other, as far as a rectangle's first row has room,
  /// and returns the columns they took.
  @discardableResult
  package mutating func write(in rect: Rect, _ parts: (text: String, style: Style)...) -> Int {
    parts.reduce(0) { $0 + write($1.text, in: rect.dropping($0), style: $1.style) }
  }

  /// Writes one line of text so that it ends just before a column: how numbers are aligned.
  @discardableResult
  package mutating func write(
    _ text: String, endingAt endColumn: Int, row: Int, style: Style = .plain
  ) -> Int {
    write(text, at: Point(column: endColumn - displayWidth(of: text), row: row), style: style)
  }

  /// Writes one line of text in the middle of a rectangle's first row, shortened where it must be.
  package mutating func write(_ text: String, centeredIn rect: Rect, style: Style = .plain) {
    write(text, in: rect.dropping((rect.columns - displayWidth(of: text)) / 2), style: style)
  }

  // MARK: Areas

  /// Fills a rectangle with a character of one column, a space unless told otherwise.
  package mutating func fill(_ rect: Rect, style: Style = .plain, with scalar: Unicode.Scalar = " ")
  {
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        put(scalar, column: column, row: row * size.columns, style: style)
      }
    }
  }

  /// Lays the raised background under what is drawn: how the selected row is shown.
  package mutating func raise(_ rect: Rect) { restyle(rect) { $0.background = .raised } }

  /// Changes the style of what is drawn.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let area = rect.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        change(&cells[row * size.columns + column].style)
      }
    }
  }

  // MARK: Cells

  /// Puts one character of one column in a cell that must be on the canvas.
  ///
  /// - `row`: the index of the row's first cell.
  mutating func put(_ scalar: Unicode.Scalar, column: Int, row start: Int, style: Style) {
    guard column >= 0 else { return }
    separate(column: column, row: start)
    let shown = drawing == .unicode || scalar.isASCII ? scalar : asciiEquivalent(of: scalar)
    cells[start + column] = Cell(shown, style: style)
  }

  private mutating func putWide(
    _ scalar: Unicode.Scalar, column: Int, row start: Int, style: Style
  ) {
    if column < 0 || drawing == .ascii {
      let half: Unicode.Scalar = column < 0 ? " " : "?"
      put(half, column: column, row: start, style: style)
      put(half, column: column + 1, row: start, style: style)
      return
    }
    separate(column: column, row: start)
    separate(column: column + 1, row: start)
    cells[start + column] = Cell(scalar, style: style, width: 2)
    cells[start + column + 1] = Cell(" ", style: style, width: 0)
  }

  /// Turns the other half of a wide character into a space when one half is about to be covered.
  private mutating func separate(column: Int, row start: Int) {
    let width = cells[start + column].width
    if width == 1 { return }
    let other = width == 2 ? column + 1 : column - 1
    cells[start + other] = Cell(" ", style: cells[start + other].style)
    cells[start + column] = Cell(" ", style: cells[start + column].style)
  }

  // MARK: Reading back

  /// The characters drawn, a line for each row, without the spaces at its end: for recorded frames.
  package var text: String {
    let lines = (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in cells[row * size.columns..<(row + 1) * size.columns] where cell.width > 0 {
        line += [cell.scalar, cell.firstMark, cell.secondMark].filter { $0 != "\0" }
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }
    return lines.joined(separator: "\n")
  }

  /// Calls `body` with a row and the columns of it that differ from an earlier frame of the same
  /// size, from the first change in a row to its last, wide characters whole.
  package func forEachChange(
    since earlier: Canvas, _ body: (_ row: Int, _ columns: Range<Int>) -> Void
  ) {
    // Every cell of every frame is looked at: in memory, without a check of bounds at each.
    cells.withUnsafeBufferPointer { now in
      earlier.cells.withUnsafeBufferPointer { before in
        for start in stride(from: 0, to: min(now.count, before.count), by: max(1, size.columns)) {
          let end = start + size.columns
          var (first, last) = (start, end - 1)
          while first < end, now[first] == before[first] { first += 1 }
          guard first < end else { continue }
          while now[last] == before[last] { last -= 1 }
          while first > start, now[first].width == 0 || before[first].width == 0 { first -= 1 }
          while last + 1 < end, now[last + 1].width == 0 || before[last + 1].width == 0 {
            last += 1
          }
          body(start / size.columns, first - start..<last + 1 - start)
        }
      }
    }
  }

  /// Whether two neighboring rows that changed hold what two others held in an earlier frame of the
  /// same size: whether part of the screen was scrolled. Rows are compared by a sum of their
  /// characters, whatever their style.
  package func hasMovedRows(since earlier: Canvas) -> Bool {
    let (now, before) = (rowSums, earlier.rowSums)
    let changed = (0..<size.rows).filter { now[$0] != before[$0] }
    for (row, next) in zip(changed, changed.dropFirst()) where next == row + 1 {
      for other in changed.dropLast() where other != row && other + 1 < size.rows {
        if now[row] == before[other], now[next] == before[other + 1] { return true }
      }
    }
    return false
  }

  private var rowSums: [UInt64] {
    (0..<size.rows).map { row in
      var sum: UInt64 = 0
      for column in 0..<size.columns {
        // Each by a factor of its own, so that none waits for the one before.
        let factor = UInt64(column) &* 0x9E37_79B9_7F4A_7C15 | 1
        sum &+= UInt64(cells[row * size.columns + column].scalar.value) &* factor
      }
      return sum
    }
  }
}
