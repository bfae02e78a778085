import CTableRows

/// How a table is written.
struct TableLayout {
  /// What stands between fields.
  var separator: UInt8
  /// Open Food Facts writes quotes as they are.
  var hasQuotes = true
  /// How many columns the header has.
  var columns: Int
  /// Which of them are read, in their order.
  var wanted: [Int]
}

/// A row of a table. Its fields are the wanted ones, in their order.
struct TableFields {
  /// The line it begins on, from 1.
  let line: Int
  let count: Int
  private let text: UnsafePointer<UInt8>?
  private let start: Int
  private let ends: UnsafePointer<Int>

  /// - `count`: how many of its fields were wanted.
  init(_ row: TableRow, text: UnsafePointer<UInt8>?, ends: UnsafePointer<Int>, count: Int) {
    line = Int(row.line)
    self.count = count
    self.text = text
    start = row.start
    self.ends = ends + row.first_end
  }

  /// A field’s bytes, valid as long as the row is.
  subscript(index: Int) -> UnsafeRawBufferPointer {
    guard index < count else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    let begin = index == 0 ? start : ends[index - 1]
    return UnsafeRawBufferPointer(start: text.map { $0 + begin }, count: ends[index] - begin)
  }

  /// A field as text.
  func text(_ index: Int) -> String { FieldText.decoded(self[index]) }
}

/// Reads a table row by row, whatever its size.
struct TableReader {
  let source: TableSource
  let member: TableSource.Member
  let layout: TableLayout

  /// - `step`: told what was read, of the file’s cost; it may throw, to stop.
  /// - `refuse`: told of each row that cannot be cut as the header says, and why.
  /// - `take`: gets each other row but the header.
  func read(
    step: (Int) throws -> Void, refuse: (_ line: Int, _ problem: String) throws -> Void,
    _ take: (TableFields) throws -> Void
  ) throws {
    var isWanted = [Bool](repeating: false, count: layout.columns)
    for column in layout.wanted { isWanted[column] = true }
    let quote: UInt8 = layout.hasQuotes ? UInt8(ascii: "\"") : 0
    guard let rows = table_rows_new(layout.separator, quote, isWanted, layout.columns) else {
      throw Self.outOfMemory
    }
    defer { table_rows_free(rows) }
    var isFirst = true
    func takeBatch(_ outcome: TableRowsOutcome, line: UInt64) throws {
      try self.takeBatch(table_rows_batch(rows), &isFirst, refuse, take)
      if outcome == TableRowsNoMemory { throw Self.outOfMemory }
      if outcome == TableRowsUnclosedQuote {
        try refuse(
          Int(line),
          "a quote is opened and not closed, so that nothing is read up to line "
            + "\(table_rows_line(rows)); write a quote in a text twice")
      }
    }
    var line: UInt64 = 0
    var isBeginning = true
    try source.read(member) { piece, cost in
      var rest = piece
      if isBeginning {
        rest = TableHeader.withoutMark(rest)
        isBeginning = false
      }
      while !rest.isEmpty {
        var taken = 0
        let outcome = table_rows_read(rows, rest.baseAddress, rest.count, &taken, &line)
        rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
        try takeBatch(outcome, line: line)
      }
      try step(cost)
      return true
    }
    try takeBatch(table_rows_end(rows, &line), line: line)
  }

  private static let outOfMemory = ImportError(.inputOutput, "there is not enough memory")

  private func takeBatch(
    _ batch: TableRowBatch, _ isFirst: inout Bool, _ refuse: (Int, String) throws -> Void,
    _ take: (TableFields) throws -> Void
  ) throws {
    guard let rows = batch.rows, let ends = batch.ends else { return }
    for row in UnsafeBufferPointer(start: rows, count: batch.count) {
      if isFirst {
        isFirst = false
        continue
      }
      let line = Int(row.line)
      if row.is_too_long {
        try refuse(line, "the row is longer than a megabyte; is a quote missing?")
      } else if row.fields != layout.columns {
        try refuse(
          line,
          "it has \(row.fields) fields, the header \(layout.columns); "
            + "write text that holds a separator in quotes")
      } else {
        try take(
          TableFields(row, text: batch.text, ends: ends, count: layout.wanted.count))
      }
    }
  }
}
