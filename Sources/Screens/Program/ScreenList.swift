import Terminal

extension Program {
  /// The screens, in the order of their tabs. A new one is a folder and a line here.
  package static let screens: [any Screen] = [TodayScreen(), WeekScreen(), FoodsScreen()]
}

/// What leads to a screen.
package struct Tab: Sendable {
  /// What it is called.
  package var title: String
  /// What its key does, for the help page.
  package var help: String

  package static let all = Program.screens.map(\.tab)

  /// The key that shows it: its place in the list.
  func key(at place: Int) -> Key { .character(Character("\(place + 1)")) }

  /// Where a screen stands in the list.
  package enum Place: Hashable, Sendable {
    /// Counted from 0.
    case number(Int)
    case next
    case previous

    /// The first, to which one comes back.
    static let home = number(0)
  }
}
