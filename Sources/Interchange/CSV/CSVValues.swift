/// Cells as a table writes them.
extension ByteBuffer {
  /// A comma and the number; unknown is empty.
  mutating func append(cell number: Double?) {
    append(UInt8(ascii: ","))
    if let number { append(number) }
  }

  mutating func append(cell number: Int?) {
    append(UInt8(ascii: ","))
    if let number { append(number) }
  }

  /// A comma and the text, harmless and quoted where it must be; unknown is empty.
  mutating func append(cell text: String?) {
    append(UInt8(ascii: ","))
    guard var text else { return }
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
