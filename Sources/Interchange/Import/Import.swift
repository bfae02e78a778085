import BoneHealth
import DelimitedText
import Formats
import Journal

/// Reads a log file back.
package enum Import {
  /// The longest line, row or record that is read, in bytes. The longest of Osteon’s own, a recipe
  /// with every text as long as it may be, has nine tenths of it.
  package static let longestLine = 1 << 20
  /// A line of so many bytes is taken for one without an end, at which reading stops.
  package static let endlessLine = 16 * longestLine

  /// Reads records from a source, piece by piece. Lines that are no record are named in the result.
  /// - `format`: how it is written; `nil` to tell from its beginning.
  /// - Throws: `FileError` when it is no log file at all, or what the source throws.
  package static func read(
    _ format: ExportFormat? = nil, from source: @escaping ByteSource
  ) throws -> ImportedLog {
    let text = try TextDecoder(source)
    switch format ?? Self.format(of: text.beginning) {
    case .csv: return try CSVImport.read(text)
    case .json:
      var document = JSONDocument(ByteReader(text))
      return try document.read()
    case .jsonl: return try JSONLines.read(ByteReader(text))
    case .markdown:
      throw FileError(
        .badData, "Markdown is for reading and cannot be imported; export as csv, json or jsonl")
    }
  }

  /// Reads records from a file. Its name tells the format, or else its beginning.
  package static func read(_ file: InputFile) throws -> ImportedLog {
    try file.read { source in try read(ExportFormat(fileName: file.path), from: source) }
  }

  /// A document begins with an object whose first key belongs to the document; lines of JSON with
  /// one whose first key belongs to a record. All else is a table.
  private static func format(of beginning: [UInt8]) -> ExportFormat {
    let signs = beginning.lazy.filter { !$0.isJSONSpace }
    guard signs.first == UInt8(ascii: "{") else { return .csv }
    let isDocument = JSONDocument.keys.contains { key in
      signs.dropFirst().starts(with: "\"\(key)\"".utf8)
    }
    return isDocument ? .json : .jsonl
  }
}
