import Terminal
import Testing

@Suite struct KeyTests {
  @Test(arguments: [
    ("a", Key.character("a"), "a"), ("G", .character("G"), "G"), ("?", .character("?"), "?"),
    ("-", .character("-"), "-"), ("f", .character("f"), "f"), ("space", .character(" "), "Space"),
    ("ctrl-r", .control("r"), "Ctrl-R"), ("Ctrl-R", .control("r"), "Ctrl-R"),
    ("ctrl-_", .control("_"), "Ctrl-_"), ("enter", .enter, "Enter"), ("ESC", .escape, "Esc"),
    ("escape", .escape, "Esc"), ("tab", .tab, "Tab"), ("shift-tab", .backTab, "Shift-Tab"),
    ("up", .up, "↑"), ("left", .left, "←"), ("ctrl-left", .wordLeft, "Ctrl-←"),
    ("pageup", .pageUp, "PgUp"), ("PgDn", .pageDown, "PgDn"), ("delete", .delete, "Del"),
    ("f1", .function(1), "F1"), ("F12", .function(12), "F12"), ("é", .character("é"), "é"),
  ])
  func keysHaveNames(name: String, key: Key, shown: String) {
    #expect(Key(named: name) == key)
    #expect(key.description == shown)
  }

  @Test(arguments: [
    "", "ctrl-", "ctrl-ab", "ctrl-é", "ctrl-m", "ctrl-c", "f0", "f25", "entre", "alt-x", "  ",
    "ctrl",
  ])
  func otherNamesAreNoKeys(name: String) {
    #expect(Key(named: name) == nil)
  }
}
