import Journal

/// The log file as a table.
enum CSVImport {
  static func read(_ reader: inout ByteReader) throws -> ImportedLog {
    var log = ImportedLog()
    var table = CSVReader()
    table.separator = separator(of: reader.upcoming)
    guard let header = try table.next(&reader) else {
      throw InterchangeError(.badData, "the file is empty; a log file begins with its columns")
    }
    let columns = try CSVHeader(header, partedBy: table.separator, &log)
    var assembly = CSVAssembly()
    while let row = try table.next(&reader) {
      if let fault = row.fault {
        assembly.refuse(fault, line: row.line, &log)
      } else if (0..<row.count).contains(where: { !row.isBlank($0) }) {
        do {
          try columns.add(row, to: &assembly, &log)
        } catch let error as RecordError {
          assembly.refuse(error.description, line: row.line, &log)
        }
      }
    }
    try assembly.finish(&log)
    return log
  }

  /// The first of the signs that separate cells; no column has one in its name.
  private static func separator(of header: ArraySlice<UInt8>) -> UInt8 {
    header.first { ",;\t\n".utf8.contains($0) && $0 != UInt8(ascii: "\n") } ?? UInt8(ascii: ",")
  }
}

/// Which column stands where in a table: they may come in any order, and some may be missing.
private struct CSVHeader {
  private static let layout = CSVLayout(Record.kinds)

  private var names: [String] = []
  private var places: [String: Int] = [:]
  private let separator: UInt8

  /// Columns that are unknown or there twice go to the log as problems.
  /// - Throws: `InterchangeError` when the table is no log file.
  init(
    _ header: CSVRow, partedBy separator: UInt8, _ log: inout ImportedLog
  ) throws(InterchangeError) {
    self.separator = separator
    for place in 0..<header.count {
      let name = String(decoding: header[place], as: UTF8.self).trimmed.lowercased()
      names.append(name)
      if !name.isEmpty, !Self.layout.columns.contains(name) {
        let nearest = name.nearest(among: Self.layout.columns).map { "; the nearest is “\($0)”" }
        log.addProblem(
          "the column “\(name.shortened)” is unknown\(nearest ?? "")", line: header.line)
      }
      if !name.isEmpty, places[name] != nil {
        log.addProblem("the column “\(name.shortened)” is there twice", line: header.line)
      }
      places[name] = places[name] ?? place
    }
    guard header.fault == nil, places[CSVLayout.kindColumn] != nil else {
      throw InterchangeError(
        .badData,
        "line 1: is no log file of Osteon: a table begins with its columns, and has one named “kind”"
      )
    }
  }

  /// - Throws: `RecordError`, with columns as its fields; `InterchangeError` when the file holds too
  ///   much.
  func add(_ row: CSVRow, to assembly: inout CSVAssembly, _ log: inout ImportedLog) throws {
    if let last = (names.count..<max(names.count, row.count)).last(where: { !row.isBlank($0) }) {
      throw RecordError(
        problem: "has \(last + 1) cells, but there are \(names.count) columns; "
          + "a text with a comma stands in quotes")
    }
    guard String(validating: row.text, as: UTF8.self) != nil else {
      throw RecordError(problem: "is not UTF-8; save the file as UTF-8")
    }
    let cells = Cells(partedBy: separator) { column in
      guard let place = places[column], place < row.count else { return nil }
      return row[place]
    }
    guard let name = cells.of([CSVLayout.kindColumn]).plain(0) else {
      throw RecordError(field: CSVLayout.kindColumn, problem: "is missing")
    }
    if let kinds = try Narrowing(rowKind: name) { return log.narrow(to: kinds, line: row.line) }
    guard let known = Self.layout.columnsOfRows[name] else { throw Record.unknownKind(name) }
    try check(row, is: name, known)
    if let kind = Record.Kind(name) {
      try assembly.add(kind, cells, line: row.line, to: &log)
    } else {
      try assembly.add(partOf: name, cells)
    }
  }

  /// A cell that says something this kind of record cannot say must not be lost unseen.
  private func check(
    _ row: CSVRow, is kind: String, _ known: Set<String>
  ) throws(RecordError) {
    for place in 0..<min(row.count, names.count) where !row[place].isEmpty {
      let column = names[place]
      if !known.contains(column), Self.layout.columns.contains(column), !row.isBlank(place) {
        throw RecordError(
          field: column, problem: "must be empty: a row of kind \(kind) has none")
      }
    }
  }
}
