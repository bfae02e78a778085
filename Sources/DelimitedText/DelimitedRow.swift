/// A row of a table, valid until the next one is read.
package struct DelimitedRow {
  /// Where a cell begins and ends in the text.
  struct Cell {
    var start: Int
    var end: Int
  }

  /// The number of the line it begins on, from 1.
  package let line: Int
  /// How many cells it has; none where it has a fault.
  package let count: Int
  /// Why it cannot be read, and what would be right; `nil` where it can.
  package let fault: String?

  private let text: UnsafePointer<UInt8>
  private let cells: UnsafePointer<Cell>

  init(
    line: Int, count: Int, fault: String? = nil, text: UnsafePointer<UInt8>,
    cells: UnsafePointer<Cell>
  ) {
    self.line = line
    self.count = count
    self.fault = fault
    self.text = text
    self.cells = cells
  }

  /// A cell in UTF-8, without the quotes of the table; empty where the row has none at that place.
  package subscript(place: Int) -> UnsafeRawBufferPointer {
    guard place >= 0, place < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let cell = cells[place]
    return UnsafeRawBufferPointer(start: text + cell.start, count: cell.end - cell.start)
  }

  /// A cell as text.
  package func text(_ place: Int) -> String { String(decoding: self[place], as: UTF8.self) }
}
