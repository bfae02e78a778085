import BoneHealth
import Journal
import Terminal

/// What an update asks for. Screens and dialogs decide; the program carries out.
package enum Effect: Sendable {
  /// Records a change, then says what happened.
  case apply(Change, notice: String)
  case undo
  case redo
  case copy([Record], notice: String)
  /// Records what was copied on the day shown.
  case paste
  case go(to: CivilDate)
  case show(ScreenName)
  case open(any Dialog)
  /// Closes the dialog that asks for it.
  case close
  case say(Notice)
  case quit
}

/// One line that says what happened.
package struct Notice: Equatable, Sendable {
  package var text: String
  package var isProblem: Bool

  package static func done(_ text: String) -> Notice { Notice(text: text, isProblem: false) }
  package static func problem(_ text: String) -> Notice { Notice(text: text, isProblem: true) }
}

/// The screens one can be on, in the order of their tabs.
package enum ScreenName: Int, CaseIterable, Sendable {
  case today
  case week
  case foods

  /// The key that shows it, which its tab names.
  package var digit: Character {
    switch self {
    case .today: "1"
    case .week: "2"
    case .foods: "5"
    }
  }

  package var title: String {
    switch self {
    case .today: "Today"
    case .week: "Week"
    case .foods: "Foods"
    }
  }
}
