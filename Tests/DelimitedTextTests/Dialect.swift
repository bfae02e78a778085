import DelimitedText
import Testing

/// How a table is written, to write it so.
struct Dialect: CustomTestStringConvertible, Sendable {
  /// Which cells stand in quotes.
  enum Quoting: CaseIterable, Sendable { case needed, always }
  enum Encoding: CaseIterable, Sendable {
    case utf8, utf8WithMark, utf16LittleEndian, utf16BigEndian, utf16LittleEndianWithMark,
      utf16BigEndianWithMark, windows1252
  }

  var separator: Character = ","
  var lineEnd = "\n"
  var quoting = Quoting.needed
  var encoding = Encoding.utf8
  var endsLastLine = true
  /// Whether a first line says what the separator is.
  var saysSeparator = false

  var testDescription: String {
    "\(separator.debugDescription) \(lineEnd.debugDescription) \(quoting) \(encoding)"
  }

  static let separators: [Character] = [",", ";", "\t", "|"]
  static let lineEnds = ["\n", "\r\n", "\r"]

  static let all = separators.flatMap { separator in
    lineEnds.flatMap { lineEnd in
      Quoting.allCases.flatMap { quoting in
        Encoding.allCases.map { encoding in
          Dialect(separator: separator, lineEnd: lineEnd, quoting: quoting, encoding: encoding)
        }
      }
    }
  }

  /// A table as bytes; its text must be one that the encoding has.
  func bytes(of rows: [[String]]) -> [UInt8] {
    var text = rows.map { row in
      row.map { written($0, isAlone: row.count == 1) }.joined(separator: String(separator))
    }.joined(separator: lineEnd)
    if endsLastLine { text += lineEnd }
    if saysSeparator { text = "sep=\(separator)\(lineEnd)" + text }
    return encoded(text)
  }

  private func written(_ cell: String, isAlone: Bool) -> String {
    let signs = cell.unicodeScalars
    let needsQuotes =
      quoting == .always || isAlone && cell.isEmpty
      || signs.contains { "\"\r\n".unicodeScalars.contains($0) || Character($0) == separator }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .utf16LittleEndianWithMark:
      [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndianWithMark:
      [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .windows1252: text.unicodeScalars.map { $0 == "€" ? 0x80 : UInt8($0.value) }
    }
  }
}

/// A row as values.
struct ReadRow: Equatable {
  var line: Int
  var cells: [String] = []
  var fault: String?
}

/// Reads a table that a source hands over in pieces of some size.
func rows(
  of bytes: [UInt8], pieces: Int = .max, hasQuotes: Bool = true, longestRow: Int = 1 << 20,
  mostCells: Int = 1_000
) throws -> [ReadRow] {
  let reader = try DelimitedReader(
    TextDecoder(source(of: bytes, pieces: pieces)), hasQuotes: hasQuotes, longestRow: longestRow,
    mostCells: mostCells)
  var rows: [ReadRow] = []
  while let row = try reader.next() {
    rows.append(
      ReadRow(line: row.line, cells: (0..<row.count).map(row.text), fault: row.fault))
  }
  return rows
}

func rows(_ text: String, hasQuotes: Bool = true) throws -> [ReadRow] {
  try rows(of: Array(text.utf8), hasQuotes: hasQuotes)
}

/// Hands bytes over in pieces of some size.
func source(of bytes: [UInt8], pieces: Int = .max) -> ByteSource {
  var rest = bytes[...]
  return { buffer in
    let piece = rest.prefix(min(pieces, buffer.count))
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
}
