/// One character cell: a base character, what combines with it, and its style. No storage outside itself.
package struct Cell: Equatable, Sendable {
  /// The base character. A space for the right half of a wide one.
  package var scalar: Unicode.Scalar
  /// The first combining mark, or the null character.
  package private(set) var firstMark: Unicode.Scalar = "\0"
  /// The second combining mark, or the null character. Further ones are not drawn.
  package private(set) var secondMark: Unicode.Scalar = "\0"
  package var style: Style
  /// Columns the character takes: 1, or 2 for a wide one, or 0 in the right half of a wide one.
  package var width: UInt8

  package init(_ scalar: Unicode.Scalar, style: Style = .plain, width: UInt8 = 1) {
    self.scalar = scalar
    self.style = style
    self.width = width
  }

  package static let blank = Cell(" ")

  /// Adds a combining mark, if there is room for another.
  mutating func combine(_ mark: Unicode.Scalar) {
    if firstMark == "\0" {
      firstMark = mark
    } else if secondMark == "\0" {
      secondMark = mark
    }
  }
}
