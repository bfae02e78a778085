import Resources

/// A tab-separated table that is built into the program: a header line, then one line for each row.
package struct EmbeddedTable: Sendable {
  private let columns: [String: Int]
  private let lines: ArraySlice<ArraySlice<UInt8>>

  package init(_ file: EmbeddedFile) {
    self.init(bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
  }

  package init(text: String) {
    self.init(bytes: Array(text.utf8))
  }

  private init(bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let header = Row(columns: [:], line: lines.first ?? []).fields
    columns = Dictionary(
      header.enumerated().map { (String(decoding: $1, as: UTF8.self), $0) },
      uniquingKeysWith: { first, _ in first })
    self.lines = lines.dropFirst()
  }

  /// The rows in the table's order. Each is cut into its fields as it is asked for.
  package var rows: some Sequence<Row> {
    lines.lazy.map { Row(columns: columns, line: $0) }
  }

  /// A line of the table.
  package struct Row {
    private let columns: [String: Int]
    fileprivate let fields: [ArraySlice<UInt8>]

    fileprivate init(columns: [String: Int], line: ArraySlice<UInt8>) {
      self.columns = columns
      fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    }

    /// The field of a column; empty where the table has no such column or the line ends before it.
    package subscript(column: String) -> String {
      guard let index = columns[column], fields.indices.contains(index) else { return "" }
      return String(decoding: fields[index], as: UTF8.self)
    }

    /// The parts of a field that holds several, joined by `|`.
    package func list(_ column: String) -> [String] {
      guard let index = columns[column], fields.indices.contains(index) else { return [] }
      return fields[index].split(separator: UInt8(ascii: "|")).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
