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
    default: Self.names[self] ?? ""
    }
  }

  private static let names: [Key: String] = [
    .enter: "Enter", .escape: "Esc", .tab: "Tab", .backTab: "Shift-Tab", .backspace: "Backspace",
    .delete: "Del", .insert: "Ins", .up: "↑", .down: "↓", .left: "←", .right: "→",
    .wordLeft: "Ctrl-←", .wordRight: "Ctrl-→", .home: "Home", .end: "End", .pageUp: "PgUp",
    .pageDown: "PgDn",
  ]
}
