import Terminal

/// A step through a list, of which one row is selected.
package enum ListStep: Hashable, Sendable {
  case up, down, first, last, pageUp, pageDown

  /// The row it leads to, among so many.
  func index(from index: Int, count: Int, page: Int) -> Int {
    let wanted =
      switch self {
      case .up: index - 1
      case .down: index + 1
      case .first: 0
      case .last: count - 1
      case .pageUp: index - page
      case .pageDown: index + page
      }
    return max(0, min(wanted, count - 1))
  }

  /// The keys that step, for rows of one kind.
  static func bindings<Action>(
    of noun: String, as action: (ListStep) -> Action
  ) -> [Binding<Action>] {
    [
      Binding(.up, "k", action: action(.up), help: "Select the \(noun) above."),
      Binding(.down, "j", action: action(.down), help: "Select the \(noun) below."),
      Binding(.home, action: action(.first), help: "Select the first \(noun)."),
      Binding(.end, action: action(.last), help: "Select the last \(noun)."),
      Binding(.pageUp, action: action(.pageUp), help: "Go up a page."),
      Binding(.pageDown, action: action(.pageDown), help: "Go down a page."),
    ]
  }
}
