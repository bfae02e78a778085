/// A key as a person names it.
package enum Key: Hashable, Sendable {
  case character(Character)
  /// Ctrl with a letter, which is lower case, or with one of `@ ] ^ _`.
  case control(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// Ctrl with an arrow, or Alt with `b` and `f`: by words.
  case wordLeft, wordRight
  /// F1 and on.
  case function(Int)
}

extension Key: ExpressibleByExtendedGraphemeClusterLiteral {
  package init(extendedGraphemeClusterLiteral character: Character) {
    self = .character(character)
  }
}

extension Key: CustomStringConvertible {
  /// The name shown in the footer and in help: “a”, “Ctrl-R”, “Enter”, “←”, “PgUp”.
  package var description: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-" + character.uppercased()
    case .function(let number): "F\(number)"
    default: Self.named.first { $0.key == self }?.shown ?? ""
    }
  }

  /// The key with the name a configuration gives it: `a`, `ctrl-r`, `f1`, `enter`, `pageup`.
  /// Names of more than one letter are read in any case. Nil if there is no such key, as for Ctrl-M:
  /// terminals send some of these for Enter, Tab, Backspace and Esc, and others are signals.
  package init?(named name: String) {
    let lowered = name.lowercased()
    if name.count == 1, let character = name.first {
      self = .character(character)
    } else if let known = Self.named.first(where: { $0.names.contains(lowered) }) {
      self = known.key
    } else if lowered.hasPrefix("ctrl-"), let character = Self.only(in: lowered.dropFirst(5)),
      "abdefgklnopqrstuvwxy@]^_".contains(character)
    {
      self = .control(character)
    } else if lowered.hasPrefix("f"), let number = Int(lowered.dropFirst()),
      (1...24).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func only(in text: Substring) -> Character? {
    text.count == 1 ? text.first : nil
  }

  private static let named: [(key: Key, shown: String, names: [String])] = [
    (.character(" "), "Space", ["space"]),
    (.enter, "Enter", ["enter", "return"]),
    (.escape, "Esc", ["esc", "escape"]),
    (.tab, "Tab", ["tab"]),
    (.backTab, "Shift-Tab", ["shift-tab", "backtab"]),
    (.backspace, "Backspace", ["backspace"]),
    (.delete, "Del", ["del", "delete"]),
    (.insert, "Ins", ["ins", "insert"]),
    (.up, "↑", ["up"]),
    (.down, "↓", ["down"]),
    (.left, "←", ["left"]),
    (.right, "→", ["right"]),
    (.wordLeft, "Ctrl-←", ["ctrl-left"]),
    (.wordRight, "Ctrl-→", ["ctrl-right"]),
    (.home, "Home", ["home"]),
    (.end, "End", ["end"]),
    (.pageUp, "PgUp", ["pgup", "pageup"]),
    (.pageDown, "PgDn", ["pgdn", "pagedown"]),
  ]
}
