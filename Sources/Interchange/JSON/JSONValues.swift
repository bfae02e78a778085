import BoneHealth

/// Keys and values as JSON writes them; unknown is null.
extension ByteBuffer {
  mutating func append(key: String, json number: Double?) {
    append(key)
    if let number { append(number) } else { append("null") }
  }

  mutating func append(key: String, json number: Int?) {
    append(key)
    if let number { append(number) } else { append("null") }
  }

  mutating func append(key: String, _ date: CivilDate) {
    append(key)
    append(UInt8(ascii: "\""))
    append(date)
    append(UInt8(ascii: "\""))
  }

  mutating func append(key: String, _ time: CivilTime) {
    append(key)
    append(UInt8(ascii: "\""))
    append(time)
    append(UInt8(ascii: "\""))
  }

  mutating func append(key: String, json text: String?) {
    append(key)
    guard var text else { return append("null") }
    append(UInt8(ascii: "\""))
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
