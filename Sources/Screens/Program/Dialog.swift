import BoneHealth
import Journal
import Terminal

/// Something that stands before a screen and takes the keys until it is closed.
package protocol Dialog: View {
  /// Its keys, for the line of keys.
  var hints: [KeyHint] { get }
  /// Takes in what happened; `nil` where that does nothing here.
  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  /// How much of the screen it takes.
  var extent: DialogExtent { get }
}

extension Dialog {
  package var extent: DialogExtent { .body }
}

package enum DialogExtent: Sendable {
  /// All between the tabs and the line of keys.
  case body
  /// The line above the keys only.
  case line
}
