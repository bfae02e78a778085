import BoneHealth
import Formats
import Journal

/// The log file as one JSON document: `{"format":"osteon","version":1,"records":[…]}`. It is taken apart
/// so that each record can be read by itself and named by its line.
struct JSONDocument {
  static let format = "osteon"
  static let version = 1
  /// Those of the document itself.
  static let keys = ["format", "version", "only", "records"]

  static func opening(_ narrowing: Narrowing? = nil) -> String {
    let only = narrowing.map { $0.member + "," } ?? ""
    return "{\"format\":\"\(format)\",\"version\":\(version),\(only)\"records\":["
  }

  private static let beginning = "a document begins with \(opening())"

  private var reader: ByteReader
  private var log = ImportedLog()
  private var found: Set<String> = []

  init(_ reader: ByteReader) { self.reader = reader }

  /// Reads the records one by one.
  /// - Throws: `FileError` when it is no such document, or of a later version.
  mutating func read() throws -> ImportedLog {
    try expect(UInt8(ascii: "{"))
    var separator = UInt8(ascii: ",")
    while separator == UInt8(ascii: ",") {
      try skipSpace()
      let line = reader.line
      let text = try value()
      guard case .text(let key)? = try? JSONValue(parsing: text) else {
        throw malformed("a key in quotes")
      }
      try expect(UInt8(ascii: ":"))
      if !found.insert(key).inserted {
        log.addProblem(
          "the document has the key “\(key.shortened)” twice; keep one of the two", line: line)
      }
      try readMember(key, line: line)
      if log.isGivenUp { return log }
      try skipSpace()
      separator = try nextSign()
    }
    guard separator == UInt8(ascii: "}") else { throw malformed("“,” or “}”") }
    guard found.contains("format") else { throw notALog }
    for key in ["version", "records"] where !found.contains(key) {
      log.addProblem("“\(key)” is missing: \(Self.beginning)", line: 1)
    }
    try skipSpace()
    if try reader.peek() != nil {
      log.addProblem("holds something after the end of the document; remove it", line: reader.line)
    }
    return log
  }

  private mutating func readMember(_ key: String, line: Int) throws {
    switch key {
    case "format":
      guard try value() == Array("\"\(Self.format)\"".utf8) else { throw notALog }
    case "version":
      let text = String(decoding: try value(), as: UTF8.self)
      guard let version = Int(text), version > 0 else {
        throw FileError(.badData, "line \(line): “version” must be \(Self.version)")
      }
      guard version <= Self.version else {
        throw FileError(
          .badData, "the file was written by a newer Osteon (version \(version)); update Osteon")
      }
    case "only": log.narrow(try value(), line: line)
    case "records": try readRecords()
    default:
      _ = try value()
      let hint = key.nearestHint(among: Self.keys)
      log.addProblem("the document has no key “\(key.shortened)”\(hint)", line: line)
    }
  }

  private mutating func readRecords() throws {
    try expect(UInt8(ascii: "["))
    try skipSpace()
    if try reader.peek() == UInt8(ascii: "]") {
      _ = try reader.next()
      return
    }
    while !log.isGivenUp {
      try skipSpace()
      let line = reader.line
      try log.count(line: line)
      log.add(try value(), line: line)
      try skipSpace()
      switch try nextSign() {
      case UInt8(ascii: ","): continue
      case UInt8(ascii: "]"): return
      default: throw malformed("“,” or “]” after a record")
      }
    }
  }

  /// The next value as it is written.
  private mutating func value() throws -> [UInt8] {
    try skipSpace()
    let line = reader.line
    var text: [UInt8] = []
    var scanner = JSONScanner()
    while let byte = try reader.peek() {
      if scanner.depth == 0, !scanner.isInString, Self.endsValue(byte) { break }
      guard text.count < Import.longestLine else {
        throw FileError(
          .badData, "line \(line): a record is longer than \(Import.longestLine) bytes")
      }
      scanner.take(byte)
      text.append(byte)
      _ = try reader.next()
    }
    guard !text.isEmpty, scanner.depth == 0, !scanner.isInString else {
      throw malformed("a value")
    }
    return text
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte.isJSONSpace || ",:]}".utf8.contains(byte)
  }

  private mutating func expect(_ sign: UInt8) throws {
    try skipSpace()
    guard try reader.next() == sign else {
      throw malformed("“\(Character(UnicodeScalar(sign)))”")
    }
  }

  private mutating func nextSign() throws -> UInt8 {
    guard let sign = try reader.next() else { throw malformed("more; the file ends too early") }
    return sign
  }

  private mutating func skipSpace() throws {
    let line = reader.line
    var length = 0
    while let byte = try reader.peek(), byte.isJSONSpace {
      length += 1
      guard length <= Import.longestLine else {
        throw FileError(
          .badData, "line \(line): more than \(Import.longestLine) bytes of space follow each other"
        )
      }
      _ = try reader.next()
    }
  }

  private func malformed(_ expected: String) -> FileError {
    FileError(.badData, "line \(reader.line): is not JSON: expected \(expected)")
  }

  private var notALog: FileError {
    FileError(.badData, "is no log file of Osteon: \(Self.beginning)")
  }
}

/// Follows JSON byte by byte: how deep it is in objects and lists, and whether in a string.
private struct JSONScanner {
  private(set) var depth = 0
  private(set) var isInString = false
  private var isEscaped = false

  mutating func take(_ byte: UInt8) {
    switch byte {
    case _ where isEscaped: isEscaped = false
    case UInt8(ascii: "\\") where isInString: isEscaped = true
    case UInt8(ascii: "\""): isInString.toggle()
    case _ where isInString: break
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    default: break
    }
  }
}
