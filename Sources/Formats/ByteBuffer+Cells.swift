/// Cells as a table writes them (RFC 4180), each with the comma before it.
extension ByteBuffer {
  package mutating func append(cell number: Double) {
    append(UInt8(ascii: ","))
    append(number)
  }

  /// The text, harmless and quoted where it must be.
  package mutating func append(cell text: String) {
    append(UInt8(ascii: ","))
    var text = text
    text.withUTF8 { characters in
      let isGuarded = FormulaGuard.guards(characters)
      guard characters.contains(where: Self.needsQuotes) else {
        if isGuarded { append(FormulaGuard.apostrophe) }
        return append(characters)
      }
      append(UInt8(ascii: "\""))
      if isGuarded { append(FormulaGuard.apostrophe) }
      for character in characters {
        if character == UInt8(ascii: "\"") { append(character) }
        append(character)
      }
      append(UInt8(ascii: "\""))
    }
  }

  /// The semicolon and the tab too: in some countries spreadsheets take them for separators.
  private static func needsQuotes(_ character: UInt8) -> Bool {
    switch character {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\""),
      UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
