import BoneHealth
import DelimitedText
import Journal

/// The log file as a table.
enum CSVImport {
  static func read(_ text: TextDecoder) throws -> ImportedLog {
    var log = ImportedLog()
    // Quotes are written twice, and there may be nothing else in a text.
    let table = try DelimitedReader(text, longestRow: 2 * Import.longestLine)
    guard let header = try table.next() else {
      throw FileError(.badData, "the file is empty; a log file begins with its columns")
    }
    let columns = try CSVHeader(header, partedBy: table.separator, &log)
    var assembly = CSVAssembly()
    while !log.isGivenUp, let row = try table.next() {
      try log.count(line: row.line)
      if let fault = row.fault {
        assembly.refuse(fault, line: row.line, &log)
      } else if (0..<row.count).contains(where: { !row.isBlank($0) }) {
        do throws(RecordError) {
          try columns.add(row, to: &assembly, &log)
        } catch {
          assembly.refuse(error.description, line: row.line, &log)
        }
      }
    }
    assembly.finish(&log)
    return log
  }
}

/// Which column stands where in a table: they may come in any order, and some may be missing.
private struct CSVHeader {
  private static let layout = CSVLayout(Record.kinds)

  private var names: [String] = []
  private var places: [String: Int] = [:]
  private let separator: UInt8

  /// Columns that are unknown or there twice go to the log as problems.
  /// - Throws: `FileError` when the table is no log file.
  init(
    _ header: DelimitedRow, partedBy separator: UInt8, _ log: inout ImportedLog
  ) throws(FileError) {
    self.separator = separator
    for place in 0..<header.count {
      let name = header.text(place).trimmed.lowercased()
      names.append(name)
      if log.narrow(toColumn: name, line: header.line) { continue }
      if !name.isEmpty, !Self.layout.columns.contains(name) {
        let hint = name.nearestHint(among: Self.layout.columns)
        log.addProblem("the column “\(name.shortened)” is unknown\(hint)", line: header.line)
      }
      if !name.isEmpty, places[name] != nil {
        log.addProblem("the column “\(name.shortened)” is there twice", line: header.line)
      }
      places[name] = places[name] ?? place
    }
    guard header.fault == nil, places[CSVLayout.kindColumn] != nil else {
      throw FileError(
        .badData,
        "line 1: is no log file of Osteon: a table begins with its columns, and has one named “kind”"
      )
    }
  }

  /// - Throws: with columns as its fields.
  func add(
    _ row: DelimitedRow, to assembly: inout CSVAssembly, _ log: inout ImportedLog
  ) throws(RecordError) {
    if let last = (names.count..<max(names.count, row.count)).last(where: { !row.isBlank($0) }) {
      throw RecordError(
        problem: "has \(last + 1) cells, but there are \(names.count) columns; "
          + "a text with a comma stands in quotes")
    }
    let cells = Cells(partedBy: separator) { column in
      guard let place = places[column], place < row.count else { return nil }
      return row[place]
    }
    guard let name = cells.of([CSVLayout.kindColumn]).plain(0) else {
      throw RecordError(field: CSVLayout.kindColumn, problem: "is missing")
    }
    guard let known = Self.layout.columnsOfRows[name] else { throw Record.unknownKind(name) }
    try check(row, is: name, known)
    if let kind = Record.Kind(name) {
      try assembly.add(kind, cells, line: row.line, to: &log)
    } else {
      try assembly.add(partOf: name, cells)
    }
  }

  /// A cell that says what this kind of record, or its column, cannot say must not be lost unseen.
  private func check(
    _ row: DelimitedRow, is kind: String, _ known: Set<String>
  ) throws(RecordError) {
    for place in 0..<min(row.count, names.count) where !row[place].isEmpty {
      let column = names[place]
      if known.contains(column) || row.isBlank(place) { continue }
      if Self.layout.columns.contains(column) {
        throw RecordError(
          field: column, problem: "must be empty: a row of kind \(kind) has none")
      }
      if column.isEmpty {
        throw RecordError(
          problem: "has “\(row.text(place).trimmed.shortened)” in column \(place + 1), which "
            + "has no name; name the column, or empty the cell")
      }
      if Narrowing.isName(ofColumn: column) {
        throw RecordError(
          field: column, problem: "must be empty: the column only says what the file holds")
      }
    }
  }
}

extension DelimitedRow {
  /// Whether a cell says nothing.
  fileprivate func isBlank(_ place: Int) -> Bool {
    // Nearly all cells begin with a sign of ASCII.
    if let first = self[place].first, (0x21...0x7E).contains(first) { return false }
    return text(place).allSatisfy(\.isWhitespace)
  }
}
