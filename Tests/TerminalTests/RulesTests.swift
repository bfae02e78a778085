import Terminal
import Testing

@Suite struct RulesTests {
  @Test func rulesJoinWhereTheyMeet() {
    var canvas = Canvas(size: Size(columns: 12, rows: 5))
    canvas.horizontalRule(row: 0, columns: 0..<12)
    canvas.horizontalRule(row: 4, columns: 0..<12)
    canvas.verticalRule(column: 7, rows: 0..<5)
    canvas.horizontalRule(row: 2, columns: 7..<12)
    #expect(
      canvas.text == """
        ───────┬────
               │
               ├────
               │
        ───────┴────
        """)
  }

  @Test func crossingRulesMakeACross() {
    var canvas = Canvas(size: Size(columns: 5, rows: 3), drawing: .ascii)
    canvas.verticalRule(column: 2, rows: 0..<3)
    canvas.horizontalRule(row: 1, columns: 0..<5)
    #expect(canvas.text == "  |\n--+--\n  |")
  }

  @Test func rulesAreClippedAndCoverText() {
    var canvas = Canvas(size: Size(columns: 4, rows: 2))
    canvas.write("text", at: Point(column: 0, row: 0))
    canvas.horizontalRule(row: 0, columns: -5..<99)
    canvas.verticalRule(column: 9, rows: 0..<2)
    canvas.horizontalRule(row: 7, columns: 0..<4)
    #expect(canvas.text == "────\n")
  }

  @Test func aRuleDoesNotJoinADashOfText() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1), drawing: .ascii)
    canvas.write("a-b", at: Point(column: 0, row: 0))
    canvas.verticalRule(column: 1, rows: 0..<1)
    #expect(canvas.text == "a|b")
  }
}
