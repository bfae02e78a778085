import Formats

/// A table that reads well as plain text too: its columns stand under each other.
struct MarkdownTable {
  enum Alignment { case left, right }

  private let alignments: [Alignment]
  private var rows: [[String]]

  /// - Parameter columns: their titles, and how their cells stand.
  init(_ columns: [(title: String, alignment: Alignment)]) {
    alignments = columns.map(\.alignment)
    rows = [columns.map(\.title)]
  }

  /// - Parameter cells: one for each column; texts of the person’s own are escaped.
  mutating func add(_ cells: [String]) {
    rows.append(cells)
  }

  func write(_ buffer: inout ByteBuffer) {
    let widths = alignments.indices.map { column in
      max(3, rows.map { min($0[column].count, Self.widest) }.max() ?? 0)
    }
    for (index, row) in rows.enumerated() {
      buffer.append("|")
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: max(0, widths[column] - cell.count))
        buffer.append(
          alignments[column] == .left ? " \(cell)\(padding) |" : " \(padding)\(cell) |")
      }
      buffer.append("\n")
      if index == 0 { writeRule(widths, &buffer) }
    }
  }

  /// A long note does not widen all other rows.
  private static let widest = 40

  private func writeRule(_ widths: [Int], _ buffer: inout ByteBuffer) {
    buffer.append("|")
    for (width, alignment) in zip(widths, alignments) {
      let rule = String(repeating: "-", count: width)
      buffer.append(alignment == .left ? " \(rule) |" : " \(rule.dropLast()): |")
    }
    buffer.append("\n")
  }
}
