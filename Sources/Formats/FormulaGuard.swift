/// Keeps a spreadsheet from running a text as a formula: an apostrophe stands before a text that
/// could be one, and before one that begins with an apostrophe itself, so that reading can tell
/// and take it away again. An apostrophe alone is a text that is empty, but was given.
package enum FormulaGuard {
  package static let apostrophe = UInt8(ascii: "'")

  /// Whether an apostrophe must stand before this text.
  package static func guards(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), apostrophe:
      return true
    case 0xEF:
      // The full-width ＋ － ＝ ＠, which some spreadsheets take for the plain ones.
      return fullWidthSigns.contains { text.starts(with: $0) }
    default: return false
    }
  }

  private static let fullWidthSigns = ["＋", "－", "＝", "＠"].map { Array($0.utf8) }

  /// The text as it was before it was guarded. An apostrophe that guards nothing is its own.
  package static func remove<Text: Collection<UInt8>>(from text: Text) -> Text.SubSequence {
    guard text.first == apostrophe else { return text[...] }
    let rest = text.dropFirst()
    return guards(rest) ? rest : text[...]
  }
}
