import Terminal

/// A table of plain text whose columns line up.
struct TextTable {
  enum Alignment {
    case left
    case right
  }

  private var rows: [[String]] = []
  private let alignments: [Alignment]

  init(_ alignments: [Alignment], rows: [[String]] = []) {
    self.alignments = alignments
    for row in rows { add(row) }
  }

  mutating func add(_ cells: [String]) {
    rows.append(cells.map(harmless))
  }

  /// The rows, with two spaces between columns and none at the end.
  var lines: [String] {
    let widths = alignments.indices.map { column in
      rows.lazy.map { column < $0.count ? displayWidth(of: $0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - displayWidth(of: cell))
        line += column > 0 ? "  " : ""
        line += alignments[column] == .left ? cell + padding : padding + cell
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }
}
