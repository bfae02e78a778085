import Resources

/// A tab-separated table carried inside the program: a header line, then one line for each row.
package struct EmbeddedTable: Sendable {
  private let columns: [Substring: Int]
  private let lines: ArraySlice<Substring>

  package init(_ file: EmbeddedFile) {
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    self.init(text: String(decoding: bytes, as: UTF8.self))
  }

  package init(text: String) {
    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map(Substring.init)
    let header = lines.first.map(Self.fields) ?? []
    columns = Dictionary(
      zip(header, header.indices).map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    self.lines = lines.dropFirst()
  }

  /// The rows in the table's order. Each is cut into its fields as it is asked for.
  package var rows: some Sequence<Row> {
    lines.lazy.map { Row(columns: columns, fields: Self.fields($0)) }
  }

  /// A line of the table.
  package struct Row {
    fileprivate let columns: [Substring: Int]
    fileprivate let fields: [Substring]

    /// The field of a column; empty where the table has no such column or the line ends before it.
    package subscript(column: Substring) -> Substring {
      guard let index = columns[column], fields.indices.contains(index) else { return "" }
      return fields[index]
    }

    /// The parts of a field that holds several, joined by `|`.
    package func list(_ column: Substring) -> [String] {
      self[column].split(separator: "|").map(String.init)
    }
  }

  private static func fields(_ line: Substring) -> [Substring] {
    line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }
}
