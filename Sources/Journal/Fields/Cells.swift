import Formats

/// Cells of one row of a table.
package struct Cells {
  /// As they stand in a column, without quotes; `nil` when there is no such column.
  private let cell: (String) -> UnsafeRawBufferPointer?
  private var columns: [String] = []
  /// The sign before decimals; `nil` when the table tells none.
  private let decimals: Character?

  /// - `separator`: what parts the cells. Where it is a comma, the point stands before
  ///   decimals; sheets of countries that write a comma there part cells by semicolons.
  package init(partedBy separator: UInt8, _ cell: @escaping (String) -> UnsafeRawBufferPointer?) {
    self.cell = cell
    decimals =
      switch separator {
      case UInt8(ascii: ","): "."
      case UInt8(ascii: ";"): ","
      default: nil
      }
  }

  /// The cells of these columns, which then count from 0.
  package func of(_ columns: [String]) -> Cells {
    var cells = self
    cells.columns = columns
    return cells
  }

  /// A text as the person wrote it; `nil` when the cell is empty.
  package func text(_ place: Int) -> String? {
    guard let cell = cell(columns[place]), !cell.isEmpty else { return nil }
    return String(decoding: FormulaGuard.remove(from: cell), as: UTF8.self)
  }

  /// What stands in a cell that holds no text of the person’s own, without space around it; `nil`
  /// when it is empty.
  package func plain(_ place: Int) -> String? {
    guard let cell = cell(columns[place]), !cell.isEmpty else { return nil }
    let text = String(decoding: cell, as: UTF8.self).trimmed
    return text.isEmpty ? nil : text
  }

  func number(_ place: Int) throws(RecordError) -> Double? {
    guard let text = plain(place) else { return nil }
    // As Osteon writes it, which is nearly always.
    if decimals == ".", text.utf8.allSatisfy(Self.isOfNumber), let number = Double(text),
      number.isFinite
    {
      return number
    }
    return try SheetNumber.number(text, decimals: decimals)
  }

  /// No infinities, no hexadecimal digits.
  private static func isOfNumber(_ character: UInt8) -> Bool {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "+"), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }
}

extension String {
  /// Without space at its ends.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
