import Terminal
import Testing

@Suite struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1, _ drawing: Drawing = .unicode) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows), drawing: drawing)
  }

  @Test func textStandsWhereItIsWritten() {
    var canvas = canvas(12, 3)
    let columns = canvas.write("Calcium", at: Point(column: 2, row: 1), style: .accent.bold)
    #expect(columns == 7)
    #expect(canvas.text == "\n  Calcium\n")
    #expect(canvas[2, 1].style == Style.accent.bold)
    #expect(canvas[1, 1] == .blank)
  }

  @Test(arguments: [
    (-3, "cium"), (3, "   Calc"), (7, ""), (-7, ""), (-8, ""), (0, "Calcium"),
  ])
  func textIsClippedToTheCanvas(column: Int, shown: String) {
    var canvas = canvas(7)
    canvas.write("Calcium", at: Point(column: column, row: 0))
    #expect(canvas.text == shown)
  }

  @Test(arguments: [-1, 1])
  func rowsOutsideAreNotDrawn(row: Int) {
    var canvas = canvas(7)
    #expect(canvas.write("Calcium", at: Point(column: 0, row: row)) == 0)
    #expect(canvas.text == "")
  }

  @Test func textKeepsToItsColumns() {
    var canvas = canvas(20)
    #expect(canvas.write("Vitamin D", at: Point(column: 1, row: 0), maxColumns: 4) == 4)
    #expect(canvas.text == " Vita")
  }

  @Test func numbersEndInOneColumn() {
    var canvas = canvas(10, 2)
    canvas.write("1,200", endingAt: 8, row: 0)
    canvas.write("90", endingAt: 8, row: 1)
    #expect(canvas.text == "   1,200\n      90")
  }

  @Test func textInTheMiddleIsShortenedToFit() {
    var canvas = canvas(9, 2)
    canvas.write("osteon", centeredIn: Rect(columns: 9, rows: 1))
    canvas.write("osteon needs more", centeredIn: Rect(row: 1, columns: 9, rows: 1))
    #expect(canvas.text == " osteon\nosteon n…")
  }

  // MARK: Characters of other widths

  @Test func wideCharactersTakeTwoCells() {
    var canvas = canvas(8)
    #expect(canvas.write("牛乳x", at: Point(column: 0, row: 0)) == 5)
    #expect(canvas[0, 0].width == 2)
    #expect(canvas[1, 0].width == 0)
    #expect(canvas[4, 0].scalar == "x")
    #expect(canvas.text == "牛乳x")
  }

  @Test(arguments: [(4, "牛 乳"), (0, "牛乳 ")])
  func aWideCharacterIsNeverCutInHalf(column: Int, shown: String) {
    var canvas = canvas(5)
    canvas.write(column == 0 ? "牛乳卵" : "牛 乳", at: Point(column: 0, row: 0))
    #expect(canvas.text == (column == 0 ? "牛乳" : shown))
    #expect(canvas[4, 0].width != 2)
  }

  @Test(arguments: [(0, "x 乳"), (1, " x乳"), (2, "牛x"), (3, "牛 x")])
  func coveringHalfAWideCharacterBlanksTheOther(column: Int, shown: String) {
    var canvas = canvas(4)
    canvas.write("牛乳", at: Point(column: 0, row: 0))
    canvas.write("x", at: Point(column: column, row: 0))
    #expect(canvas.text == shown)
  }

  @Test func combiningMarksShareTheirLettersCell() {
    var canvas = canvas(6)
    #expect(canvas.write("e\u{301}te\u{301}", at: Point(column: 0, row: 0)) == 3)
    #expect(canvas[0, 0].firstMark == "\u{301}")
    #expect(canvas.text == "e\u{301}te\u{301}")
  }

  @Test func aHeapOfMarksIsCutToTwo() {
    var canvas = canvas(6)
    canvas.write("a" + String(repeating: "\u{301}", count: 50) + "b", at: Point(column: 0, row: 0))
    #expect(canvas.text == "a\u{301}\u{301}b")
  }

  @Test func aMarkWithoutALetterLeavesTheNeighborAlone() {
    var canvas = canvas(6)
    canvas.write("a", at: Point(column: 0, row: 0))
    canvas.write("\u{301}x", at: Point(column: 1, row: 0))
    #expect(canvas[0, 0].firstMark == "\0")
    #expect(canvas[2, 0].scalar == "x")
  }

  @Test(arguments: ["\u{1B}[2J", "a\u{202E}b", "x\ry", "👩‍🍳🏽", "🇩🇪", "e\u{301}\u{200B}", "牛\u{FE0F}"])
  func columnsWrittenAreTheWidthOfTheText(text: String) {
    var canvas = canvas(20)
    #expect(canvas.write(text, at: Point(column: 0, row: 0)) == displayWidth(of: text))
    #expect(canvas.text == harmless(text))
  }

  // MARK: ASCII

  @Test(arguments: [
    ("─│┼├┤┬┴┌┐└┘", "-|+++++++++"), ("█▇▌▎░▒▓", "###:.:%"), ("●●○ ✓ ×", "**o + x"),
    ("‹ › · – — …", "< > . - - ~"), ("←→↑↓ ▸", "<>^v >"), ("≥ 148 µg", "> 148 ug"),
    ("crème brûlée", "creme brulee"), ("Łódź, Škoda, Ærø, ÿ", "Lodz, Skoda, Aro, y"),
    ("“almods” ’s", "\"almods\" 's"), ("牛乳", "????"), ("Ω", "?"), ("e\u{301}te\u{301}", "ete"),
    ("\u{1B}[0m", "?[0m"), ("⠉⣀⣿⠀.", "'.: ."), ("▁▃▅█", "_=##"), ("½ ° ²", "? o 2"),
  ])
  func onlyASCIIIsDrawnWhereNothingElseCanBe(text: String, shown: String) {
    var canvas = canvas(24, 1, .ascii)
    let columns = canvas.write(text, at: Point(column: 0, row: 0))
    #expect(canvas.text == shown)
    #expect(columns == displayWidth(of: text))
  }

  @Test func everyScalarHasAPlainFormOfTheSameWidth() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var canvas = canvas(3, 1, .ascii)
      let text = "x" + String(Character(scalar))
      let columns = canvas.write(text, at: Point(column: 0, row: 0))
      let isAllASCII = canvas.cells.allSatisfy { $0.scalar.isASCII && $0.scalar.value >= 0x20 }
      if columns != displayWidth(of: text) || !isAllASCII {
        Issue.record("U+\(String(value, radix: 16)) is drawn as “\(canvas.text)”")
      }
    }
  }

  // MARK: Areas

  @Test func aHighlightedRowKeepsItsColors() {
    var canvas = canvas(6, 2)
    canvas.write("short", at: Point(column: 0, row: 1), style: .short)
    canvas.raise(Rect(row: 1, columns: 99, rows: 9))
    #expect(canvas[0, 1].style == Style.short.raised)
    #expect(canvas[5, 1].style == Style.plain.raised)
    #expect(canvas[0, 0].style == .plain)
    #expect(canvas.text == "\nshort")
  }

  @Test func fillingClearsWhatWasThere() {
    var canvas = canvas(6, 2)
    canvas.write("123456", at: Point(column: 0, row: 0))
    canvas.fill(Rect(column: 2, row: -1, columns: 2, rows: 5), style: .muted, with: "░")
    #expect(canvas.text == "12░░56\n  ░░")
  }

  // MARK: Changes

  private func changes(from old: Canvas, to new: Canvas) -> [String] {
    var found: [String] = []
    new.forEachChange(since: old) { row, columns in found.append("\(row): \(columns)") }
    return found
  }

  @Test func onlyChangedColumnsAreReported() {
    var old = canvas(20, 3)
    old.write("842 mg", at: Point(column: 3, row: 1))
    var new = old
    #expect(changes(from: old, to: new) == [])
    new.write("843", at: Point(column: 3, row: 1))
    new.raise(Rect(column: 0, row: 2, columns: 2, rows: 1))
    #expect(changes(from: old, to: new) == ["1: 5..<6", "2: 0..<2"])
  }

  @Test func changesTakeWideCharactersWhole() {
    var old = canvas(8)
    old.write("a牛乳", at: Point(column: 0, row: 0))
    var new = old
    new.write("b", at: Point(column: 2, row: 0))
    #expect(changes(from: old, to: new) == ["0: 1..<3"])
    #expect(changes(from: new, to: old) == ["0: 1..<3"])
  }

  @Test func aCanvasWithoutRoomIsHarmless() {
    var canvas = canvas(0, 0)
    canvas.write("x", at: Point(column: 0, row: 0))
    canvas.fill(Rect(columns: 3, rows: 3))
    canvas.horizontalRule(row: 0, columns: 0..<5)
    #expect(canvas.text == "")
  }

  @Test(arguments: [
    ("one\ntwo\nthree\nfour", "two\nthree\nfour\nfive", true),
    ("one\ntwo\nthree\nfour", "one\ntwo\nTHREE\nfour", false),
    ("one\ntwo\nthree\nfour", "one\ntwo\nthree\nfour", false),
    ("one\ntwo\nthree\nfour", "five\none\ntwo\nsix", true),
  ])
  func rowsThatMovedAreSeen(earlier: String, later: String, isMoved: Bool) {
    let frames = [earlier, later].map { text in
      var canvas = Canvas(size: Size(columns: 8, rows: 4))
      for (row, line) in text.split(separator: "\n").enumerated() {
        canvas.write(String(line), at: Point(column: 0, row: row))
      }
      return canvas
    }
    #expect(frames[1].hasMovedRows(since: frames[0]) == isMoved)
  }
}
