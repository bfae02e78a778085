import Terminal
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    (Key.character("a"), "a"), (.character("G"), "G"), (.character("?"), "?"),
    (.character(" "), "Space"), (.control("r"), "Ctrl-R"), (.control("_"), "Ctrl-_"),
    (.enter, "Enter"), (.escape, "Esc"), (.tab, "Tab"), (.backTab, "Shift-Tab"), (.up, "↑"),
    (.left, "←"), (.wordLeft, "Ctrl-←"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.delete, "Del"),
    (.function(1), "F1"), (.function(12), "F12"), (.character("é"), "é"),
  ])
  func keysHaveNames(key: Key, shown: String) {
    #expect(key.description == shown)
  }
}
