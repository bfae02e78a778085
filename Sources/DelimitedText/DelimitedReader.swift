/// Takes a table apart into rows (RFC 4180), whatever its size, without making anything for each row.
///
/// Lines end in LF, CRLF or CR, and one with nothing on it is no row. A first line `sep=;` says what
/// stands between cells; else it is the one of comma, semicolon, tab and bar that the header has most
/// of. A cell in quotes may have spaces around them, and holds line ends and separators; a quote in it
/// is written twice. A quote anywhere else is a sign like others.
///
/// A row that cannot be read costs only the line it begins on: reading goes on with the next. A line
/// of 16 times the longest row is taken for one without an end, and ends the table.
package final class DelimitedReader {
  /// What stands between cells.
  package private(set) var separator = UInt8(ascii: ",")

  private let decoder: TextDecoder
  private let hasQuotes: Bool
  private let longestRow: Int
  private let mostCells: Int

  private let text: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private let cells: UnsafeMutablePointer<DelimitedRow.Cell>
  /// The cells of the row that hold quotes written twice.
  private var doubled: [Int] = []
  /// What was read of the text and not handed over yet.
  private var start = 0
  private var end = 0
  private var isAtEnd = false
  /// How many stand before `start` without a row.
  private var blankLines = 0
  /// The number of the line at `start`.
  private var line = 1

  private static let pieceSize = 256 << 10
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// - `hasQuotes`: whether quotes stand around cells; else they are signs like others.
  /// - `longestRow`: as many bytes may a row have, as it is written.
  /// - `mostCells`: as many cells may a row have.
  /// Throws what the source of the text throws.
  package init(
    _ decoder: TextDecoder, hasQuotes: Bool = true, longestRow: Int = 1 << 20,
    mostCells: Int = 1_000
  ) throws {
    self.decoder = decoder
    self.hasQuotes = hasQuotes
    self.longestRow = longestRow
    self.mostCells = mostCells
    capacity = longestRow + Self.pieceSize
    text = .allocate(capacity: capacity)
    cells = .allocate(capacity: mostCells)
    try fill()
    try findSeparator()
  }

  deinit {
    text.deallocate()
    cells.deallocate()
  }

  /// The next row; `nil` at the end.
  /// - Throws: what the source of the text throws.
  package func next() throws -> DelimitedRow? {
    while true {
      switch scan() {
      case .row(let end, let count, let lines):
        let bytes = UnsafeBufferPointer(start: text + start, count: end - start)
        if bytes.count > longestRow { return try refused(tooLong) }
        if decoder.hasUndecodable, bytes.contains(TextDecoder.undecodable) {
          return try refused(
            "a sign in it is not \(decoder.encoding.rawValue), as the text before is; "
              + "save the file as UTF-8")
        }
        let row = DelimitedRow(line: line, count: count, text: text, cells: cells)
        start = end
        line += lines
        blankLines = count == 0 ? blankLines + 1 : 0
        if blankLines > longestRow {
          (isAtEnd, start) = (true, self.end)
          return DelimitedRow(
            line: line, count: 0, fault: "too many empty lines, and nothing after it was read",
            text: text, cells: cells)
        }
        if count == 0 { continue }
        for place in doubled { undouble(&cells[place]) }
        return row
      case .cutOff(let quoteLine):
        if end - start > longestRow {
          return try refused(quoteLine.map(Self.unclosed) ?? tooLong)
        }
        try fill()
      case .fault(let fault): return try refused(fault)
      case .end: return nil
      }
    }
  }

  // MARK: A row

  /// What lies at the start of what was read.
  private enum Scan {
    /// A row, and where it ends; without cells, a line with nothing on it.
    case row(end: Int, count: Int, lines: Int)
    /// A row whose end was not read yet, and the line of a quote open there.
    case cutOff(quoteLine: Int?)
    case fault(String)
    case end
  }

  /// Finds the cells of a row; none of its bytes changes.
  private func scan() -> Scan {
    let text = text
    let end = end
    let separator = separator
    let highestSign = max(separator, Self.carriageReturn)
    var place = start
    var count = 0
    var lines = 0
    if place == end { return isAtEnd ? .end : .cutOff(quoteLine: nil) }
    doubled.removeAll(keepingCapacity: true)
    if let length = lineEnd(at: place), length > 0 {
      return .row(end: place + length, count: 0, lines: 1)
    }
    func skipSpaces() {
      while place < end, text[place] == 0x20 || text[place] == 0x09, text[place] != separator {
        place += 1
      }
    }
    while count < mostCells {
      var cell = DelimitedRow.Cell(start: place, end: place)
      skipSpaces()
      if hasQuotes, place < end, text[place] == Self.quote {
        let quoteLine = line + lines
        place += 1
        cell.start = place
        while true {
          guard place < end else {
            return isAtEnd
              ? .fault(Self.unclosed(quoteLine)) : .cutOff(quoteLine: quoteLine)
          }
          let byte = text[place]
          place += 1
          if byte > Self.quote { continue }
          if byte == Self.quote {
            guard place < end, text[place] == Self.quote else { break }
            if doubled.last != count { doubled.append(count) }
            place += 1
          } else if byte == Self.carriageReturn
            || byte == Self.lineFeed && text[place - 2] != Self.carriageReturn
          {
            lines += 1
          }
        }
        cell.end = place - 1
        skipSpaces()
      } else {
        while place < end {
          let byte = text[place]
          if byte <= highestSign,
            byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
          {
            break
          }
          place += 1
        }
        cell.end = place
      }
      cells[count] = cell
      count += 1
      if place == end {
        return isAtEnd
          ? .row(end: place, count: count, lines: lines) : .cutOff(quoteLine: nil)
      }
      if text[place] == separator {
        place += 1
        continue
      }
      guard let length = lineEnd(at: place) else { return .cutOff(quoteLine: nil) }
      guard length > 0 else {
        return .fault("a text goes on after its closing quote; write a quote in a text twice")
      }
      return .row(end: place + length, count: count, lines: lines + 1)
    }
    return .fault(tooLong)
  }

  /// How many bytes of a line end are there; `nil` where its other half may still come.
  private func lineEnd(at place: Int) -> Int? {
    if text[place] == Self.lineFeed { return 1 }
    guard text[place] == Self.carriageReturn else { return 0 }
    guard place + 1 < end else { return isAtEnd ? 1 : nil }
    return text[place + 1] == Self.lineFeed ? 2 : 1
  }

  /// Takes away one of each two quotes.
  private func undouble(_ cell: inout DelimitedRow.Cell) {
    var place = cell.start
    var end = cell.start
    while place < cell.end {
      text[end] = text[place]
      place += text[place] == Self.quote ? 2 : 1
      end += 1
    }
    cell.end = end
  }

  // MARK: Faults

  private var tooLong: String {
    "the row is longer than \(longestRow) bytes or \(mostCells) cells; "
      + "is a quote missing, or one too many?"
  }

  private static func unclosed(_ line: Int) -> String {
    "the quote opened on line \(line) is not closed"
  }

  /// Skips the line at `start`.
  private func refused(_ fault: String) throws -> DelimitedRow {
    let refusedLine = line
    let hasEnd = try skipLine()
    return DelimitedRow(
      line: refusedLine, count: 0,
      fault: hasEnd
        ? fault : "the line has no end within \(longestLine) bytes, and nothing after it was read",
      text: text, cells: cells)
  }

  private var longestLine: Int { 16 * longestRow }

  /// - Returns: false where the line is longer than any, so that nothing more is read.
  @discardableResult
  private func skipLine() throws -> Bool {
    var skipped = 0
    while skipped <= longestLine {
      let beginning = start
      while start < end, text[start] != Self.lineFeed, text[start] != Self.carriageReturn {
        start += 1
      }
      if start < end, let length = lineEnd(at: start) {
        start += length
        line += 1
        return true
      }
      if isAtEnd { return true }
      skipped += start - beginning
      try fill()
    }
    isAtEnd = true
    start = end
    return false
  }

  // MARK: Text

  /// Reads more behind what is left.
  private func fill() throws {
    text.update(from: text + start, count: end - start)
    end -= start
    start = 0
    let target = min(end + Self.pieceSize, capacity)
    while !isAtEnd, end + 4 <= target {
      let rest = UnsafeMutableRawBufferPointer(start: text + end, count: target - end)
      let count = try decoder.read(into: rest)
      end += count
      isAtEnd = count == 0
    }
  }

  private func findSeparator() throws {
    let beginning = UnsafeBufferPointer(start: text, count: end)
    if beginning.starts(with: "sep=".utf8), end > 4, beginning[4] != Self.quote,
      lineEnd(at: 4) == 0, end == 5 || lineEnd(at: 5) != 0
    {
      separator = beginning[4]
      try skipLine()
      return
    }
    let candidates = Array(",;\t|".utf8)
    var counts = candidates.map { _ in 0 }
    var isQuoted = false
    for byte in beginning.drop(while: { $0 == Self.lineFeed || $0 == Self.carriageReturn }) {
      if hasQuotes, byte == Self.quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == Self.lineFeed || byte == Self.carriageReturn { break }
      if let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
    }
    if let most = counts.max(), most > 0, let place = counts.firstIndex(of: most) {
      separator = candidates[place]
    }
  }
}
