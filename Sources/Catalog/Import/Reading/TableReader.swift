import DelimitedText

/// Reads a table row by row, whatever its size.
struct TableReader {
  let source: TableSource
  let member: TableSource.Member
  let header: TableHeader
  /// Open Food Facts writes quotes as they are.
  var hasQuotes = true

  /// - `step`: told what was read, of the file’s cost; it may throw, to stop.
  /// - `refuse`: told of each row that cannot be cut as the header says, and why.
  /// - `take`: gets each other row but the header.
  func read(
    step: @escaping (Int) throws -> Void,
    refuse: (_ line: Int, _ problem: String) throws -> Void,
    _ take: (DelimitedRow) throws -> Void
  ) throws {
    let reader = try DelimitedReader(
      TextDecoder(source.bytes(of: member, step: step)), hasQuotes: hasQuotes,
      mostCells: TableHeader.mostColumns)
    let columns = header.columns.count
    _ = try reader.next()
    while let row = try reader.next() {
      if let fault = row.fault {
        try refuse(row.line, fault)
      } else if row.count == columns
        // Spreadsheets put separators behind rows.
        || row.count > columns && (columns..<row.count).allSatisfy({ row[$0].isEmpty })
      {
        try take(row)
      } else {
        try refuse(
          row.line,
          "it has \(row.count) fields, the header \(columns); "
            + "write text that holds a separator in quotes")
      }
    }
  }
}
