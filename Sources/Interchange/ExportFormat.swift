/// A form the log file can be written in.
package enum ExportFormat: String, CaseIterable, Sendable {
  /// A table: one row a record, and below it one for each portion or ingredient it lists, for
  /// spreadsheets. Reads back without loss.
  case csv
  /// One document that holds all records. Reads back without loss.
  case json
  /// One record a line (JSON Lines). Reads back without loss.
  case jsonl
  /// A report to read, to print or to show a clinician. Does not read back.
  case markdown

  /// The format that the ending of a file’s name tells; `nil` when it tells none.
  package init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[dot...].lowercased() {
    case ".csv": self = .csv
    case ".json": self = .json
    case ".jsonl", ".ndjson": self = .jsonl
    case ".md", ".markdown": self = .markdown
    default: return nil
    }
  }
}
