import Resources

/// A tab-separated table that is built into the program: a header line, then one line for each row.
package struct EmbeddedTable: Sendable {
  private let columns: [String: Int]
  private let lines: ArraySlice<ArraySlice<UInt8>>

  package init(_ file: EmbeddedFile) {
    self.init(bytes: UnsafeBufferPointer(start: file.bytes, count: file.count))
  }

  package init(text: String) { self.init(bytes: text.utf8) }

  init(bytes: some Sequence<UInt8>) {
    let lines = Array(bytes).split(separator: UInt8(ascii: "\n"))
    let header = Row(columns: [:], number: 1, line: lines.first ?? [])
    columns = Dictionary(
      header.fields.indices.map { (header[$0], $0) }, uniquingKeysWith: { first, _ in first })
    self.lines = lines.dropFirst()
  }

  /// The rows in the table's order. Each is cut into its fields as it is asked for.
  package var rows: some Sequence<Row> {
    zip(2..., lines).lazy.map { Row(columns: columns, number: $0, line: $1) }
  }

  /// A line of the table.
  package struct Row {
    private let columns: [String: Int]
    /// Which line it is, from 1.
    let number: Int
    let fields: [ArraySlice<UInt8>]

    fileprivate init(columns: [String: Int], number: Int, line: ArraySlice<UInt8>) {
      self.columns = columns
      self.number = number
      fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    }

    /// The field at a place, from 0; empty where the line ends before it.
    subscript(place: Int) -> String {
      fields.indices.contains(place) ? String(decoding: fields[place], as: UTF8.self) : ""
    }

    /// The field of a column; empty where the table has no such column or the line ends before it.
    package subscript(column: String) -> String { columns[column].map { self[$0] } ?? "" }

    /// The parts of a field that holds several, joined by `|`.
    package func list(_ column: String) -> [String] {
      self[column].split(separator: "|").map(String.init)
    }
  }
}
