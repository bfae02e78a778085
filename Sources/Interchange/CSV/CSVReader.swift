/// A row of a table, as it stands in the file.
struct CSVRow {
  /// The number of the line it begins on.
  let line: Int
  private(set) var text: [UInt8] = []
  private var ends: [Int] = []
  /// Why it cannot be read, and what would be right; `nil` when it can.
  fileprivate(set) var fault: String?

  fileprivate init(line: Int) {
    self.line = line
  }

  var count: Int { ends.count }

  /// A cell, without the quotes of the table.
  subscript(index: Int) -> ArraySlice<UInt8> {
    text[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// Whether a cell says nothing.
  func isBlank(_ index: Int) -> Bool {
    let cell = self[index]
    // Nearly all cells begin with a sign of ASCII.
    if let first = cell.first, (0x21...0x7E).contains(first) { return false }
    return String(decoding: cell, as: UTF8.self).allSatisfy(\.isWhitespace)
  }

  fileprivate mutating func append(_ byte: UInt8) { text.append(byte) }
  fileprivate mutating func endCell() { ends.append(text.count) }
}

/// Takes a table apart into rows (RFC 4180; lines may also end in LF alone).
struct CSVReader {
  /// What stands between cells: spreadsheets of some countries write a semicolon, some a tab.
  var separator = UInt8(ascii: ",")

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// The next row; `nil` at the end. A row with a fault goes as far as could be read.
  func next(_ reader: inout ByteReader) throws -> CSVRow? {
    guard try reader.peek() != nil else { return nil }
    var row = CSVRow(line: reader.line)
    var isAtStart = true
    while let byte = try reader.next() {
      guard row.text.count < Import.longestLine, row.count < 1_000 else {
        row.fault = "the row is longer than a record can be; is a quote missing, or one too many?"
        try skipLine(&reader)
        return row
      }
      switch byte {
      case Self.quote where isAtStart:
        try readQuoted(&reader, &row)
        if row.fault != nil { return row }
        isAtStart = false
      case separator:
        row.endCell()
        isAtStart = true
      case Self.lineFeed:
        row.endCell()
        return row
      case Self.carriageReturn where try reader.peek() == Self.lineFeed: continue
      default:
        row.append(byte)
        isAtStart = false
      }
    }
    row.endCell()
    return row
  }

  /// Reads up to the closing quote, and takes that too.
  private func readQuoted(_ reader: inout ByteReader, _ row: inout CSVRow) throws {
    let line = reader.line
    while let byte = try reader.next() {
      guard row.text.count < Import.longestLine else { break }
      if byte != Self.quote {
        row.append(byte)
      } else if try reader.peek() == Self.quote {
        row.append(byte)
        _ = try reader.next()
      } else {
        switch try reader.peek() {
        case nil, separator, Self.lineFeed, Self.carriageReturn: return
        default:
          row.fault = "a text goes on after its closing quote; write a quote in a text twice"
          return try skipLine(&reader)
        }
      }
    }
    row.fault = "the quote opened on line \(line) is not closed"
    while try reader.next() != nil {}
  }

  private func skipLine(_ reader: inout ByteReader) throws {
    while let byte = try reader.next(), byte != Self.lineFeed {}
  }
}
