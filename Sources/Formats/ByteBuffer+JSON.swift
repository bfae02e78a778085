/// Values as JSON writes them (RFC 8259).
extension ByteBuffer {
  /// A number; one that is not finite, which JSON cannot say, is null.
  package mutating func append(json number: Double) {
    if number.isFinite { append(number) } else { append("null") }
  }

  package mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { characters in
      if characters.contains(where: Self.needsEscape) {
        for character in characters { append(escaping: character) }
      } else {
        append(characters)
      }
    }
    append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ character: UInt8) -> Bool {
    character < 0x20 || character == UInt8(ascii: "\"") || character == UInt8(ascii: "\\")
  }

  private mutating func append(escaping character: UInt8) {
    switch character {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case _ where Self.needsEscape(character):
      append("\\u00")
      for digit in [character >> 4, character & 0xF] {
        append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    default: append(character)
    }
  }
}

/// The keys of an object, as JSON writes them before their values. They lie one behind the other, so
/// that writing millions of objects counts no references to them.
package struct JSONKeys: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  package init(_ names: [String]) {
    for name in names {
      bytes += "\(ends.isEmpty ? "" : ",")\"\(name)\":".utf8
      ends.append(bytes.count)
    }
  }

  /// Calls `body` with the place of each key, and its bytes with the comma before it.
  package func forEach(_ body: (Int, UnsafeBufferPointer<UInt8>) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      for (index, end) in ends.enumerated() {
        body(index, UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end
      }
    }
  }
}
