import BoneHealth
import Journal

/// What an update asks for. Screens and dialogs decide; the program carries out, one after the other,
/// and leaves the rest where one cannot be.
package enum Effect: Sendable {
  /// Records a change, then says what happened.
  case apply(Change, notice: String)
  case undo
  case redo
  case copy([Record], notice: String)
  /// Records what was copied on the day shown.
  case paste
  case go(to: CivilDate)
  case show(Tab.Place)
  case open(any Dialog)
  /// Closes the dialog that asks for it.
  case close
  case say(Notice)
  /// Sends the whole screen to the terminal anew.
  case repaint
  case quit
}

extension Effect {
  /// Copies all entries of the day shown.
  static func copyingDay(of context: Context) -> Effect {
    let records = context.day.entriesInOrder.map { Record($0) }
    let copied = "Copied \(entries(records.count)) of \(context.date.shortDisplay)."
    return .copy(records, notice: copied + " p pastes them.")
  }

  static func entries(_ count: Int) -> String { "\(count) \(count == 1 ? "entry" : "entries")" }
}

/// One line that says what happened.
package struct Notice: Equatable, Sendable {
  package var text: String
  package var isProblem: Bool

  package static func done(_ text: String) -> Notice { Notice(text: text, isProblem: false) }
  package static func problem(_ text: String) -> Notice { Notice(text: text, isProblem: true) }
}
