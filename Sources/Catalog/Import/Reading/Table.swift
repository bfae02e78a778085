import DelimitedText

/// A file whose first row names its columns.
struct Table {
  let source: TableSource
  let member: TableSource.Member
  /// The names of its columns as they stand there.
  let columns: [String]
  let separator: UInt8

  /// No header is longer: the one of Open Food Facts has some 5,000 bytes.
  private static let longestHeader = 64 << 10
  private static let mostColumns = 4096

  /// Reads the header of a file; `nil` where it has none that a table could have.
  init?(_ member: TableSource.Member, of source: TableSource) throws {
    let reader = try DelimitedReader(
      TextDecoder(source.bytes(of: member)), longestRow: Self.longestHeader,
      mostCells: Self.mostColumns)
    guard let row = try reader.next(), row.count > 1,
      !(0..<row.count).contains(where: { row[$0].contains(0) })
    else { return nil }
    self.source = source
    self.member = member
    columns = (0..<row.count).map { FieldText.cleaned(row[$0]) }
    separator = reader.separator
  }

  /// Reads all rows but the header, whatever their number.
  /// - `hasQuotes`: Open Food Facts writes quotes as they are.
  /// - `take`: gets each row, and what is wrong with it where it cannot be cut as the header says.
  func read(
    _ run: ImportRun, hasQuotes: Bool = true, _ take: (DelimitedRow, RowProblem?) throws -> Void
  ) throws {
    let reader = try DelimitedReader(
      TextDecoder(source.bytes(of: member, step: run.read)), hasQuotes: hasQuotes,
      mostCells: Self.mostColumns)
    _ = try reader.next()
    while let row = try reader.next() { try take(row, problem(with: row)) }
  }

  private func problem(with row: DelimitedRow) -> RowProblem? {
    if let fault = row.fault { return RowProblem(.malformed, fault) }
    // Spreadsheets put separators behind rows.
    if row.count >= columns.count, (columns.count..<row.count).allSatisfy({ row[$0].isEmpty }) {
      return nil
    }
    return RowProblem(
      .malformed,
      "it has \(row.count) fields, the header \(columns.count); "
        + "write text that holds a separator in quotes")
  }

  /// Reads some columns of each row; those that the file does not have are empty.
  /// - `take`: gets a row, and the place of each column’s field in it, -1 for none.
  func read(
    _ names: [String], _ run: ImportRun, _ take: (DelimitedRow, [Int]) throws -> Void
  ) throws {
    let places = names.map { columns.firstIndex(of: $0) ?? -1 }
    try read(run) { row, problem in
      if let problem {
        run.rows.refuse(problem, file: member.name, line: row.line)
      } else {
        try take(row, places)
      }
    }
  }
}
