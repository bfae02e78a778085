import Terminal
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("", 0), ("calcium", 7), ("brûlée", 6), ("bru\u{302}le\u{301}e", 6), ("牛乳", 4), ("ｍｉｌｋ", 8),
    ("🥛", 2), ("👩‍🍳", 4), ("❤️", 1), ("🇩🇪", 2), ("👍🏽", 2), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ("≥ 148 µg", 8), ("800–1,000", 9), ("▏│░▒▓█●○✓×", 10), ("⣀⠤⠔", 3), ("नमस्ते", 4), ("สวัสดี", 4),
    ("\u{1B}[31m", 5), ("a\u{A0}b\u{2003}c", 5), ("a\u{3000}b", 4),
  ])
  func widthInColumns(text: String, columns: Int) {
    #expect(displayWidth(of: text) == columns)
  }

  @Test(arguments: [
    ("Milk, whole", "Milk, whole"), ("\u{1B}[31mred", "�[31mred"),
    ("a\nb\tc\u{0}d\u{7F}", "a�b�c�d�"),
    ("\u{9B}31m", "�31m"), ("abc\u{202E}fed\u{202C}", "abc�fed�"), ("\u{2066}x\u{2069}", "�x�"),
    ("a\u{200B}b\u{FEFF}c\u{2060}d", "a�b�c�d"), ("\u{200E}\u{200F}\u{61C}", "���"),
    ("\u{E0041}\u{E007F}", "��"), ("a\u{2028}b\u{2029}c", "a�b�c"),
    ("\u{E000}\u{FFFF}\u{10FFFF}", "���"),
    ("soft\u{AD}hyphen", "soft�hyphen"), ("\u{3164}\u{115F}", "��"),
    ("می\u{200C}خواهم", "میخواهم"), ("crème\u{301}", "crème\u{301}"),
    ("e\u{A0}f\u{202F}g", "e f g"),
    ("👩‍🍳", "👩🍳"), ("🇬🇷 feta", "GR feta"),
  ])
  func harmfulCharactersBecomeMarks(text: String, shown: String) {
    #expect(harmless(text) == shown)
  }

  @Test func noScalarOfAllReachesATerminalAsAControl() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for shown in harmless(String(Character(scalar))).unicodeScalars {
        switch shown.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
          Issue.record("U+\(String(value, radix: 16)) comes through")
        default: break
        }
      }
    }
  }

  @Test func harmlessTextStaysAsItIs() {
    let once = harmless("\u{1B}]0;title\u{7} 牛乳\u{202E} e\u{301}")
    #expect(harmless(once) == once)
  }

  @Test(arguments: [
    ("Greek yogurt", 12, "Greek yogurt"), ("Greek yogurt", 11, "Greek yogu…"),
    ("Greek yogurt", 7, "Greek…"), ("Greek yogurt", 1, "…"), ("Greek yogurt", 0, ""),
    ("Greek yogurt", -4, ""), ("牛乳と卵", 8, "牛乳と卵"), ("牛乳と卵", 7, "牛乳と…"),
    ("牛乳と卵", 6, "牛乳…"), ("牛乳と卵", 2, "…"), ("e\u{301}te\u{301}", 3, "e\u{301}te\u{301}"),
    ("e\u{301}te\u{301}", 2, "e\u{301}…"), ("", 3, ""),
  ])
  func whatDoesNotFitEndsInAnEllipsis(text: String, columns: Int, shown: String) {
    #expect(fitted(text, columns: columns) == shown)
  }

  @Test(arguments: ["Kale, raw", "牛乳 milk 乳", "e\u{301}\u{302}a\u{1B}b", "👩‍🍳 cooks", " "], 0...14)
  func fittedTextNeverTakesMoreThanItsColumns(text: String, columns: Int) {
    #expect(displayWidth(of: fitted(text, columns: columns)) <= columns)
  }

  @Test(arguments: [
    ("", 8, []), ("Kale", 8, ["Kale"]), ("one two three", 8, ["one two", "  three"]),
    ("one two three", 7, ["one two", "  three"]),
    ("one two three", 3, ["one", "  two", "  three"]),
    ("a /path/too/long b", 6, ["a", "  /path/too/long", "  b"]),
  ])
  func textIsPartedBetweenWords(text: String, columns: Int, lines: [String]) {
    #expect(wrapped(text, columns: columns) == lines)
  }
}
