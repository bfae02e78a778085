/// What happens at a terminal.
package enum Event: Hashable, Sendable {
  case key(Key)
  /// Text pasted as a whole, as it came: it may hold line ends and control characters.
  case paste(String)
  case mouse(MouseEvent)
  /// The window has a new size, or must be drawn anew.
  case resize(Size)
  /// The time given to wait has passed.
  case tick
  /// Nobody can type any more: standard input ended or the terminal hung up.
  case inputEnded
  /// A signal asks the program to end.
  case terminated(signal: Int32)
}

/// What the mouse did, and where.
package struct MouseEvent: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The first button went down.
    case click
    case wheelUp
    case wheelDown
  }

  package var kind: Kind
  package var point: Point

  package init(_ kind: Kind, at point: Point) {
    self.kind = kind
    self.point = point
  }
}
