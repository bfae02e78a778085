/// What is wrong with a text that should be JSON, in words that can follow “the record”.
package struct JSONError: Error, Equatable, Sendable {
  /// Where it is: `nutrients.calcium_mg`, or `sets.2`; `nil` when it is the text as a whole.
  package private(set) var field: String?
  package let problem: String
  /// Whether the value can be read as JSON, so that it is known to be the one meant.
  fileprivate var isOfValue = false

  fileprivate func inside(_ outer: String) -> JSONError {
    var error = self
    let outer = outer.prefix(60)
    if isOfValue { error.field = field.map { "\(outer).\($0)" } ?? String(outer) }
    return error
  }
}

extension JSONValue {
  /// Objects and lists in each other; a record has four at most. Keeps the stack small.
  package static let deepestNesting = 16

  /// Reads one value (RFC 8259). A key that stands twice in an object is an error, since one of its
  /// values would be lost unseen.
  package init(parsing text: some Collection<UInt8>) throws(JSONError) {
    let value = text.withContiguousStorageIfAvailable { bytes in
      Result { () throws(JSONError) in try JSONParser.parse(bytes) }
    }
    if let value {
      self = try value.get()
    } else {
      try self.init(parsing: Array(text))
    }
  }
}

/// Reads JSON byte by byte. Foundation’s readers keep one of two equal keys without a word, and tell
/// neither whole numbers nor the order of keys.
private struct JSONParser {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONError) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else { throw notJSON }
    return value
  }

  private static let notJSON = JSONError(problem: "is not JSON")

  private func peek() -> UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = peek(), byte.isJSONSpace { position += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard peek() == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSONError) -> JSONValue {
    guard depth <= JSONValue.deepestNesting else {
      throw JSONError(problem: "is nested deeper than a record can be")
    }
    skipSpace()
    switch peek() {
    case UInt8(ascii: "{"): return try object(depth: depth + 1)
    case UInt8(ascii: "["): return try list(depth: depth + 1)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    let end = position + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ $0.elementsEqual(bytes[position..<end]) })
    else { throw Self.notJSON }
    position = end
    return value
  }

  /// More members than a record has are searched by a set, which costs more than it saves before.
  private static let fewMembers = 32

  private mutating func object(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    if take("}") { return .object(members) }
    repeat {
      skipSpace()
      guard peek() == UInt8(ascii: "\"") else { throw Self.notJSON }
      let key = try string()
      guard take(":") else { throw Self.notJSON }
      if members.count == Self.fewMembers { keys = Set(members.map(\.key)) }
      let isRepeated =
        members.count < Self.fewMembers
        ? members.contains { $0.key == key } : !keys.insert(key).inserted
      if isRepeated {
        throw JSONError(
          problem: "has the key “\(key.prefix(60))” twice; keep one of the two", isOfValue: true)
      }
      do throws(JSONError) {
        members.append(.init(key: key, value: try value(depth: depth)))
      } catch {
        throw error.inside(key)
      }
    } while take(",")
    guard take("}") else { throw Self.notJSON }
    return .object(members)
  }

  private mutating func list(depth: Int) throws(JSONError) -> JSONValue {
    position += 1
    var values: [JSONValue] = []
    if take("]") { return .list(values) }
    repeat {
      do throws(JSONError) {
        values.append(try value(depth: depth))
      } catch {
        throw error.inside("\(values.count + 1)")
      }
    } while take(",")
    guard take("]") else { throw Self.notJSON }
    return .list(values)
  }

  private mutating func number() throws(JSONError) -> Double {
    let start = position
    if peek() == UInt8(ascii: "-") { position += 1 }
    let whole = digits()
    guard whole > 0, whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
      throw Self.notJSON
    }
    if peek() == UInt8(ascii: ".") {
      position += 1
      guard digits() > 0 else { throw Self.notJSON }
    }
    if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
      position += 1
      if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { position += 1 }
      guard digits() > 0 else { throw Self.notJSON }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let number = Double(text), number.isFinite else {
      throw JSONError(
        problem: "holds \(text.prefix(20)), a number that is too great", isOfValue: true)
    }
    return number
  }

  /// How many there are.
  private mutating func digits() -> Int {
    let start = position
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      position += 1
    }
    return position - start
  }

  private mutating func string() throws(JSONError) -> String {
    position += 1
    let start = position
    while let byte = peek(), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 {
      position += 1
    }
    if peek() == UInt8(ascii: "\"") {
      defer { position += 1 }
      return try text(bytes[start..<position])
    }
    return try escapedString(from: start)
  }

  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    var units = Array(bytes[start..<position])
    while let byte = peek(), byte >= 0x20 {
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return try text(units)
      case UInt8(ascii: "\\"): units += String(try escape()).utf8
      default: units.append(byte)
      }
    }
    throw Self.notJSON
  }

  private mutating func escape() throws(JSONError) -> Unicode.Scalar {
    guard let sign = peek() else { throw Self.notJSON }
    position += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try escapedScalar()
    default: throw Self.notJSON
    }
  }

  private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // Half of a pair of UTF-16.
    guard (0xD800..<0xDC00).contains(first), bytes[position...].starts(with: "\\u".utf8) else {
      throw Self.notJSON
    }
    position += 2
    let second = try fourDigits()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(
        0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00))
    else { throw Self.notJSON }
    return scalar
  }

  private mutating func fourDigits() throws(JSONError) -> UInt16 {
    let end = position + 4
    guard end <= bytes.count,
      bytes[position..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
    else { throw Self.notJSON }
    position = end
    return unit
  }

  private func text(_ bytes: some Collection<UInt8>) throws(JSONError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw JSONError(problem: "is not UTF-8; save the file as UTF-8")
    }
    return text
  }
}

extension UInt8 {
  /// Whether JSON takes it for space between signs.
  package var isJSONSpace: Bool {
    switch self {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): true
    default: false
    }
  }
}
