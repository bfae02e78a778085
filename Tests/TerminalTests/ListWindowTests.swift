import Terminal
import Testing

@Suite struct ListWindowTests {
  private func window(_ count: Int, _ rows: Int, _ keys: Key...) -> ListWindow {
    var window = ListWindow(count: count, visibleRows: rows)
    for key in keys { window.handle(key) }
    return window
  }

  @Test func theSelectionStopsAtTheEnds() {
    #expect(window(3, 5, .up).selection == 0)
    #expect(window(3, 5, .down, .character("j"), .down, .down).selection == 2)
    #expect(window(3, 5, .end, .character("k")).selection == 1)
  }

  @Test func theWindowFollowsTheSelection() {
    #expect(window(10, 4, .down, .down, .down).visible == 0..<4)
    #expect(window(10, 4, .down, .down, .down, .down).visible == 1..<5)
    #expect(window(10, 4, .end).visible == 6..<10)
    #expect(window(10, 4, .end, .up, .up, .up).visible == 6..<10)
    #expect(window(10, 4, .end, .up, .up, .up, .up).visible == 5..<9)
  }

  @Test func pagesKeepOneRowInCommon() {
    #expect(window(20, 5, .pageDown).selection == 4)
    #expect(window(20, 5, .pageDown, .pageDown).visible == 4..<9)
    #expect(window(20, 5, .end, .pageUp).selection == 15)
    #expect(window(20, 5, .end, .home).visible == 0..<5)
  }

  @Test func anEmptyListHasNothingToSelect() {
    let empty = window(0, 4, .down, .end, .pageDown, .up)
    #expect(empty.selection == 0)
    #expect(empty.visible.isEmpty)
  }

  @Test func aListThatShrinksKeepsTheSelectionInside() {
    var list = window(10, 4, .end)
    list.resize(count: 3)
    #expect(list.selection == 2)
    #expect(list.visible == 0..<3)
    list.resize(count: 30, visibleRows: 2)
    #expect(list.selection == 2)
    #expect(list.visible.contains(2))
  }

  @Test func otherKeysAreLeftToOthers() {
    var list = window(10, 4)
    let handled = [list.handle(.enter), list.handle(.character("x"))]
    #expect(handled == [false, false])
    #expect(list == window(10, 4))
  }

  @Test(arguments: 0...12, 0...6)
  func theSelectionIsAlwaysSeen(count: Int, rows: Int) {
    var list = ListWindow(count: count, visibleRows: rows)
    for step in [3, -1, 7, -20, 2, 100, -4] {
      list.move(by: step)
      #expect(rows == 0 || count == 0 || list.visible.contains(list.selection))
      #expect(list.visible.count == min(rows, count - list.offset))
    }
  }
}
