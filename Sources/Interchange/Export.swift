import BoneHealth
import Journal

/// Writes the log file: all that is recorded, or a part of it by days.
package struct Export: Sendable {
  let journal: Journal
  let from: CivilDate?
  let to: CivilDate?

  /// - Parameters:
  ///   - from: the first day; with it or `to`, only what belongs to a day is written.
  ///   - to: the last day.
  package init(_ journal: Journal, from: CivilDate? = nil, to: CivilDate? = nil) {
    self.journal = journal
    self.from = from
    self.to = to
  }

  /// Writes it piece by piece; only a piece is held in memory.
  /// - Throws: `JournalError`, or what the sink throws.
  package func write(_ format: ExportFormat, to sink: ByteSink) throws {
    var buffer = ByteBuffer()
    switch format {
    case .csv: try writeCSV(&buffer, sink)
    case .json: try writeDocument(&buffer, sink)
    case .jsonl: try writeLines(&buffer, sink)
    case .markdown: try writeReport(&buffer, sink)
    }
    try buffer.flush(to: sink)
  }

  private func writeCSV(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    CSVWriter.writeHeader(&buffer)
    try journal.forEachRecord(from: from, to: to) { record in
      CSVWriter.write(record, &buffer)
      try buffer.flushIfFull(to: sink)
    }
  }

  private func writeLines(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    try journal.forEachRecord(from: from, to: to) { record in
      JSONWriter.write(record, &buffer)
      buffer.append(UInt8(ascii: "\n"))
      try buffer.flushIfFull(to: sink)
    }
  }

  private func writeDocument(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    buffer.append(JSONDocument.opening)
    var isFirst = true
    try journal.forEachRecord(from: from, to: to) { record in
      buffer.append(isFirst ? "\n" : ",\n")
      isFirst = false
      JSONWriter.write(record, &buffer)
      try buffer.flushIfFull(to: sink)
    }
    buffer.append("\n]}\n")
  }
}
