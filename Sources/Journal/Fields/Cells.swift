import Formats

/// Cells of one row of a table.
package struct Cells {
  /// As they stand in a column, without quotes; `nil` when there is no such column.
  private let cell: (String) -> ArraySlice<UInt8>?
  private let columns: [String]
  /// Whether the comma parts the cells, and so can hardly stand in a number.
  private let isPartedByComma: Bool

  package init(isPartedByComma: Bool, _ cell: @escaping (String) -> ArraySlice<UInt8>?) {
    self.cell = cell
    columns = []
    self.isPartedByComma = isPartedByComma
  }

  private init(_ cells: Cells, columns: [String]) {
    cell = cells.cell
    self.columns = columns
    isPartedByComma = cells.isPartedByComma
  }

  /// The cells of these columns, which then count from 0.
  package func of(_ columns: [String]) -> Cells { Cells(self, columns: columns) }

  /// A text as the person wrote it; `nil` when the cell is empty.
  package func text(_ place: Int) -> String? {
    guard let cell = cell(columns[place]), !cell.isEmpty else { return nil }
    return String(decoding: FormulaGuard.remove(from: cell), as: UTF8.self)
  }

  /// What stands in a cell that holds no text of the person’s own, without space around it; `nil`
  /// when it is empty.
  package func plain(_ place: Int) -> String? {
    guard let cell = cell(columns[place]) else { return nil }
    let text = String(decoding: cell, as: UTF8.self).trimmed
    return text.isEmpty ? nil : text
  }

  /// Spreadsheets of some countries write a comma for the point.
  func number(_ place: Int) throws(RecordError) -> Double? {
    guard let text = plain(place) else { return nil }
    if isAmbiguous(text) {
      throw RecordError(
        problem: "cannot be told: the sign in “\(text)” may part thousands or decimals; "
          + "write the number without thousands, and with all its decimals but no zero at the end")
    }
    let digits = text.contains(".") ? text : text.replacing(",", with: ".")
    guard let number = Double(digits), number.isFinite, digits.allSatisfy(Self.isOfNumber) else {
      throw RecordError(
        problem: "cannot be: “\(text.shortened)” is not a number written as 12.5; "
          + "leave unknown empty")
    }
    return number
  }

  /// No infinities, no hexadecimal digits.
  private static func isOfNumber(_ character: Character) -> Bool {
    character.isASCII && (character.isNumber || "+-.eE".contains(character))
  }

  /// Whether a sign that is not the file’s own for decimals stands before exactly three digits.
  private func isAmbiguous(_ text: String) -> Bool {
    let sign: Character = isPartedByComma ? "," : "."
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = Int(parts[0]), whole != 0 else { return false }
    return parts[1].count == 3 && parts[1].allSatisfy(\.isNumber)
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
