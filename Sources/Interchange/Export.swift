import BoneHealth
import Formats
import Journal

/// Writes the log file: all that is recorded, or a part of it by days and kinds.
package struct Export: Sendable {
  let journal: Journal
  let from: CivilDate?
  let to: CivilDate?
  let narrowing: Narrowing?

  /// - `from`: the first day; with it or `to`, only what belongs to a day is written.
  /// - `to`: the last day.
  /// - `kinds`: only these are written, and the file says so; `nil` for all.
  package init(
    _ journal: Journal, from: CivilDate? = nil, to: CivilDate? = nil,
    kinds: Set<Record.Kind>? = nil
  ) {
    self.journal = journal
    self.from = from
    self.to = to
    narrowing = kinds.map(Narrowing.init)
  }

  /// Writes it piece by piece; only a piece is held in memory.
  /// - Throws: `FileError`, or what the sink throws.
  package func write(_ format: ExportFormat, to sink: ByteSink) throws {
    var buffer = ByteBuffer()
    switch format {
    case .csv: try writeCSV(&buffer, sink)
    case .json: try writeDocument(&buffer, sink)
    case .jsonl: try writeLines(&buffer, sink)
    case .markdown: try journal.inOneMoment { try writeReport(&buffer, sink) }
    }
    try buffer.flush(to: sink)
  }

  /// Hands over the records that are written.
  /// - `start`: is told first of which kinds there are some.
  func forEachRecord(
    start: ([Record.Kind]) throws -> Void = { _ in }, _ body: (Record) throws -> Void
  ) throws {
    try journal.forEachRecord(
      from: from, to: to, of: narrowing.map { Set($0.kinds) }, start: start, body)
  }

  private func writeCSV(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    var layout = CSVLayout([])
    try forEachRecord { kinds in
      layout = CSVLayout(kinds, narrowing)
      layout.writeHeader(&buffer)
    } _: { record in
      layout.write(record, &buffer)
      try buffer.flushIfFull(to: sink)
    }
  }

  private func writeLines(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    if let narrowing { buffer.append(narrowing.line + "\n") }
    try forEachRecord { record in
      record.value.write(asJSON: &buffer)
      buffer.append(UInt8(ascii: "\n"))
      try buffer.flushIfFull(to: sink)
    }
  }

  private func writeDocument(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    buffer.append(JSONDocument.opening(narrowing))
    var isFirst = true
    try forEachRecord { record in
      buffer.append(isFirst ? "\n" : ",\n")
      isFirst = false
      record.value.write(asJSON: &buffer)
      try buffer.flushIfFull(to: sink)
    }
    buffer.append("\n]}\n")
  }
}
