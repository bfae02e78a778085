import DelimitedText

/// The first row of a table: the names of its columns.
struct TableHeader {
  /// The names as they stand there.
  let columns: [String]
  let separator: UInt8

  /// No header is longer: the one of Open Food Facts has some 5,000 bytes.
  private static let longest = 64 << 10
  /// As many columns may a table have.
  static let mostColumns = 4096

  /// Reads the header of a file; `nil` where it has none that a table could have.
  init?(_ member: TableSource.Member, of source: TableSource) throws {
    let reader = try DelimitedReader(
      TextDecoder(source.bytes(of: member)), longestRow: Self.longest, mostCells: Self.mostColumns)
    guard let row = try reader.next(), row.count > 1 else { return nil }
    columns = (0..<row.count).map { FieldText.cleaned(row[$0]) }
    separator = reader.separator
    guard !(0..<row.count).contains(where: { row[$0].contains(0) }) else { return nil }
  }
}
