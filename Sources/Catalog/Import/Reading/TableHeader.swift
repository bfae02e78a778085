import CTableRows

/// The first line of a table: the names of its columns.
struct TableHeader {
  /// The names as they stand there.
  var columns: [String]
  var separator: UInt8

  /// No header is longer: the one of Open Food Facts has some 5,000 bytes.
  private static let longest = 64 << 10
  private static let mostColumns = 4096

  /// Reads the header of a file; `nil` where it has none that a table could have.
  static func read(_ member: TableSource.Member, of source: TableSource) throws -> TableHeader? {
    var beginning: [UInt8] = []
    try source.read(member) { piece, _ in
      beginning += piece.prefix(longest - beginning.count)
      return beginning.count < longest && !beginning.contains(UInt8(ascii: "\n"))
    }
    // A line without end is none of a table.
    guard beginning.count < longest || beginning.contains(UInt8(ascii: "\n")) else { return nil }
    return try beginning.withUnsafeBytes { bytes in
      if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
        throw ImportError(
          .badData, "\(source.path) is written in UTF-16; save it as CSV in UTF-8")
      }
      return TableHeader(withoutMark(bytes))
    }
  }

  /// The bytes without the mark of UTF-8 that some programs put at the beginning.
  static func withoutMark(_ bytes: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? UnsafeRawBufferPointer(rebasing: bytes[mark.count...]) : bytes
  }

  /// The separator is the sign that parts the first line into the most columns.
  private init?(_ bytes: UnsafeRawBufferPointer) {
    guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
    let candidates = [",", ";", "\t"].map(UInt8.init(ascii:)).compactMap { separator in
      Self.columns(of: bytes, separator: separator).map { (separator: separator, columns: $0) }
    }
    guard let best = candidates.max(by: { $0.columns.count < $1.columns.count }),
      (2...Self.mostColumns).contains(best.columns.count)
    else { return nil }
    separator = best.separator
    columns = best.columns
  }

  private static func columns(of bytes: UnsafeRawBufferPointer, separator: UInt8) -> [String]? {
    guard let rows = table_rows_new(separator, UInt8(ascii: "\""), nil, 0) else { return nil }
    defer { table_rows_free(rows) }
    var taken = 0
    var line: UInt64 = 0
    guard table_rows_read(rows, bytes.baseAddress, bytes.count, &taken, &line) == TableRowsRead
    else { return nil }
    if table_rows_batch(rows).count == 0 { _ = table_rows_end(rows, &line) }
    let batch = table_rows_batch(rows)
    guard batch.count > 0, let row = batch.rows?.pointee, let ends = batch.ends else { return nil }
    let fields = TableFields(row, text: batch.text, ends: ends, count: row.fields)
    return (0..<row.fields).map { fields.text($0) }
  }
}
