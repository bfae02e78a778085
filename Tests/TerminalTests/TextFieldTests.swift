import Terminal
import Testing

@Suite struct TextFieldTests {
  /// Types keys into a field and shows it with `|` for the cursor.
  private func edited(_ text: String, _ keys: Key...) -> String {
    var field = TextField(text)
    for key in keys { field.handle(.key(key)) }
    return shown(field)
  }

  private func shown(_ field: TextField) -> String {
    let text = field.text
    let place = text.index(text.startIndex, offsetBy: field.cursor)
    return text[..<place] + "|" + text[place...]
  }

  @Test func typingInsertsAtTheCursor() {
    #expect(edited("ml", .left, .character("i"), .end, .character("k")) == "milk|")
    #expect(edited("", .character("é"), .character(" "), .character("牛")) == "é 牛|")
  }

  @Test func deletingTakesWholeCharacters() {
    #expect(edited("cafe\u{301}", .backspace) == "caf|")
    #expect(edited("a👩‍🍳b", .left, .backspace) == "a|b")
    #expect(edited("👩‍🍳b", .home, .delete) == "|b")
    #expect(edited("ab", .home, .backspace) == "|ab")
    #expect(edited("ab", .delete, .control("d")) == "ab|")
  }

  @Test func arrowsStopAtTheEnds() {
    #expect(edited("ab", .left, .left, .left) == "|ab")
    #expect(edited("ab", .left, .right, .right) == "ab|")
    #expect(edited("ab", .control("a"), .control("f"), .control("f"), .control("b")) == "a|b")
    #expect(edited("ab", .home, .control("e")) == "ab|")
  }

  @Test func wordsAreMovedOverAndDeleted() {
    #expect(edited("30 g  almonds ", .wordLeft) == "30 g  |almonds ")
    #expect(edited("30 g  almonds ", .wordLeft, .wordLeft) == "30 |g  almonds ")
    #expect(edited("30 g  almonds", .home, .wordRight) == "30| g  almonds")
    #expect(edited("30 g  almonds ", .control("w")) == "30 g  |")
    #expect(edited("30 g", .home, .control("w"), .wordLeft) == "|30 g")
  }

  @Test func aLineIsCutBeforeAndAfterTheCursor() {
    #expect(edited("30 g almonds", .wordLeft, .control("u")) == "|almonds")
    #expect(edited("30 g almonds", .wordLeft, .control("k")) == "30 g |")
  }

  @Test func aPasteIsOneLineWithoutControls() {
    var field = TextField("x")
    field.handle(.key(.home))
    field.handle(.paste("2 eggs\r\n1 slice\tbread\u{1B}\u{7}\n"))
    #expect(shown(field) == "2 eggs 1 slice bread |x")
  }

  @Test func aMarkJoinsTheLetterBeforeIt() {
    var field = TextField("caf")
    for key in ["e", "\u{301}"] { field.handle(.key(.character(Character(key)))) }
    #expect(field.text.count == 4)
    #expect(field.cursor == 4)
  }

  @Test func keysOfOthersAreLeftToThem() {
    var field = TextField("a")
    for key in [Key.enter, .escape, .tab, .up, .pageDown, .control("r"), .function(1)] {
      let isHandled = field.handle(.key(key))
      #expect(!isHandled, "\(key)")
    }
    let isTickHandled = field.handle(.tick)
    #expect(!isTickHandled)
    #expect(field.text == "a")
  }

  @Test func newTextHasTheCursorAtItsEnd() {
    var field = TextField("abc")
    field.text = "milk"
    #expect(shown(field) == "milk|")
  }

  @Test(
    arguments: 0...40,
    [
      "", "milk", "170 g greek yogurt, 30 g almonds", "牛乳とヨーグルト, 卵",
      "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}",
    ])
  func theCursorIsAlwaysWithinTheField(steps: Int, text: String) {
    var field = TextField(text)
    for _ in 0..<steps { field.handle(.key(.left)) }
    for columns in 1...12 {
      var canvas = Canvas(size: Size(columns: 20, rows: 1))
      let cursor = field.draw(on: &canvas, in: Rect(column: 3, columns: columns, rows: 1))
      #expect(cursor.column >= 3 && cursor.column < 3 + columns)
      #expect(displayWidth(of: canvas.text) <= 3 + columns)
    }
  }

  @Test func aLongLineScrollsWithTheCursor() {
    var field = TextField("170 g greek yogurt, 30 g almonds")
    var frames: [String] = []
    for keys in [[], [Key.wordLeft], [.wordLeft, .wordLeft, .wordLeft], [.home]] {
      for key in keys { field.handle(.key(key)) }
      var canvas = Canvas(size: Size(columns: 16, rows: 1))
      let cursor = field.draw(on: &canvas, in: canvas.bounds)
      frames.append("\(canvas.text) @\(cursor.column)")
    }
    #expect(
      frames == [
        "…, 30 g almonds @15", "…, 30 g almonds @8", "…greek yogurt, … @7", "170 g greek yog… @0",
      ])
  }
}
