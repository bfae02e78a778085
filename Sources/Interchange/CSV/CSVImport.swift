import DelimitedText
import Journal

/// The log file as a table.
enum CSVImport {
  static func read(_ text: TextDecoder) throws -> ImportedLog {
    var log = ImportedLog()
    // Quotes are written twice, and there may be nothing else in a text.
    let table = try DelimitedReader(text, longestRow: 2 * Import.longestLine)
    guard let header = try table.next() else {
      throw InterchangeError(.badData, "the file is empty; a log file begins with its columns")
    }
    let layout = try CSVLayout(header: header, &log)
    var assembly = CSVAssembly()
    while let row = try table.next() {
      if let fault = row.fault {
        assembly.refuse(fault, line: row.line, &log)
      } else if (0..<row.count).contains(where: { !row[$0].isEmpty }) {
        do {
          try assembly.add(layout.content(row), line: row.line, to: &log)
        } catch let error as RecordError {
          assembly.refuse(FieldChoices.explain(error).description, line: row.line, &log)
        }
      }
    }
    try assembly.finish(&log)
    return log
  }
}

/// Which column stands where in a table: they may come in any order, and some may be missing.
struct CSVLayout {
  private var columns: [CSVColumn?] = []
  private var places: [CSVColumn: Int] = [:]

  /// Columns that are unknown or there twice go to the log as problems.
  /// - Throws: `InterchangeError` when the table is no log file.
  init(header: DelimitedRow, _ log: inout ImportedLog) throws(InterchangeError) {
    for place in 0..<header.count {
      let name = header.text(place).trimmed
      let column = CSVColumn(rawValue: name.lowercased())
      columns.append(column)
      guard let column else {
        if !name.isEmpty {
          log.addProblem(
            "the column “\(name.shortened)” is unknown; the columns are "
              + CSVColumn.allCases.map(\.rawValue).joined(separator: ", "), line: header.line)
        }
        continue
      }
      if places[column] == nil {
        places[column] = place
      } else {
        log.addProblem("the column “\(column.rawValue)” is there twice", line: header.line)
      }
    }
    guard header.fault == nil, places[.kind] != nil else {
      throw InterchangeError(
        .badData,
        "line 1: is no log file of Osteon: a table begins with its columns, and has one named “kind”"
      )
    }
  }

  /// - Throws: `RecordError`, with columns as its fields.
  func content(_ row: DelimitedRow) throws(RecordError) -> CSVContent {
    if row.count > columns.count,
      (columns.count..<row.count).contains(where: { !row[$0].isEmpty })
    {
      throw RecordError(
        field: nil,
        problem: "has \(row.count) cells, but there are \(columns.count) columns; "
          + "a text with a comma stands in quotes")
    }
    let cells = CSVCells { column in
      guard let place = places[column], place < row.count else { return nil }
      return row[place]
    }
    let content = try cells.content()
    try checkRest(of: row, is: content.kind)
    return content
  }

  /// A cell that says something this kind of record cannot say must not be lost unseen.
  private func checkRest(of row: DelimitedRow, is kind: CSVRowKind) throws(RecordError) {
    let known = CSVColumn.columns(of: kind)
    for place in 0..<min(row.count, columns.count) where !row[place].isEmpty {
      if let column = columns[place], !known.contains(column) {
        throw RecordError(
          field: column.rawValue, problem: "must be empty: a row of kind \(kind.word) has none")
      }
    }
  }
}
