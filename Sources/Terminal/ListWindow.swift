/// Which row of a list is selected, and which rows are seen. It follows the selection.
package struct ListWindow: Hashable, Sendable {
  /// The selected row; 0 when the list is empty.
  package private(set) var selection: Int
  /// The first row seen.
  package private(set) var offset: Int
  /// Rows in the list.
  package private(set) var count: Int
  /// Rows that can be seen at once.
  package private(set) var visibleRows: Int

  package init(count: Int = 0, visibleRows: Int = 0, selection: Int = 0) {
    self.selection = selection
    self.offset = 0
    self.count = count
    self.visibleRows = visibleRows
    settle()
  }

  /// The rows seen, top to bottom.
  package var visible: Range<Int> { offset..<min(count, offset + visibleRows) }

  /// Takes the list's new length or the window's new height; the selection stays if it can.
  package mutating func resize(count: Int? = nil, visibleRows: Int? = nil) {
    self.count = count ?? self.count
    self.visibleRows = visibleRows ?? self.visibleRows
    settle()
  }

  /// Selects a row, the nearest there is.
  package mutating func select(_ row: Int) {
    selection = row
    settle()
  }

  /// Moves the selection by rows, stopping at the ends.
  package mutating func move(by rows: Int) {
    select(selection + rows)
  }

  /// Applies a key that moves in a list. Returns false for any other.
  @discardableResult
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .character("k"): move(by: -1)
    case .down, .character("j"): move(by: 1)
    case .pageUp: move(by: -max(1, visibleRows - 1))
    case .pageDown: move(by: max(1, visibleRows - 1))
    case .home: select(0)
    case .end: select(count - 1)
    default: return false
    }
    return true
  }

  private mutating func settle() {
    count = max(0, count)
    visibleRows = max(0, visibleRows)
    selection = max(0, min(selection, count - 1))
    offset = max(0, min(offset, count - visibleRows))
    if selection < offset {
      offset = selection
    } else if visibleRows > 0, selection >= offset + visibleRows {
      offset = selection - visibleRows + 1
    }
  }
}
