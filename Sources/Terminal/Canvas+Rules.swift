/// The directions a rule goes from a cell's middle.
private struct Arms: OptionSet {
  let rawValue: UInt8
  static let up = Arms(rawValue: 1)
  static let down = Arms(rawValue: 2)
  static let left = Arms(rawValue: 4)
  static let right = Arms(rawValue: 8)

  /// The arms of a rule already drawn, or none where there is no rule.
  init(drawn scalar: Unicode.Scalar) {
    switch scalar {
    case "─", "-": self = [.left, .right]
    case "│", "|": self = [.up, .down]
    case "┼", "+": self = [.up, .down, .left, .right]
    default: self.init(rawValue: UInt8(Self.glyphs.firstIndex(of: scalar) ?? 0))
    }
  }

  init(rawValue: UInt8) { self.rawValue = rawValue }

  var glyph: Unicode.Scalar { Self.glyphs[Int(rawValue)] }

  private static let glyphs: [Unicode.Scalar] = [
    " ", "│", "│", "│", "─", "┘", "┐", "┤", "─", "└", "┌", "├", "─", "┴", "┬", "┼",
  ]
}

extension Canvas {
  /// Draws a thin line along a row. Where it meets a rule already drawn in the same style, the two
  /// join: one that ends there as ├ or ┤, one that goes on as ┼.
  package mutating func horizontalRule(row: Int, columns: Range<Int>, style: Style = .rule) {
    guard row >= 0, row < size.rows else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      let arms = arms(at: column, of: columns, .right, .left)
      drawRule(arms, whole: [.left, .right], column: column, row: row, style: style)
    }
  }

  /// Draws a thin line down a column. Where it meets a rule already drawn in the same style, the two
  /// join: one that ends there as ┬ or ┴, one that goes on as ┼.
  package mutating func verticalRule(column: Int, rows: Range<Int>, style: Style = .rule) {
    guard column >= 0, column < size.columns else { return }
    for row in rows.clamped(to: 0..<size.rows) {
      let arms = arms(at: row, of: rows, .down, .up)
      drawRule(arms, whole: [.up, .down], column: column, row: row, style: style)
    }
  }

  /// The arm forward alone where a rule begins, the one backward where it ends, or else both.
  private func arms(at place: Int, of rule: Range<Int>, _ forward: Arms, _ back: Arms) -> Arms {
    if rule.count == 1 { return [forward, back] }
    return place == rule.lowerBound
      ? forward : place == rule.upperBound - 1 ? back : [forward, back]
  }

  /// An end that meets another rule only reaches it; one that stands alone fills its cell.
  private mutating func drawRule(_ arms: Arms, whole: Arms, column: Int, row: Int, style: Style) {
    let cell = self[column, row]
    let drawn = cell.style.foreground == style.foreground ? Arms(drawn: cell.scalar) : []
    let joined = drawn.isSubset(of: whole) ? whole : drawn.union(arms)
    put(joined.glyph, column: column, row: row * size.columns, style: style)
  }
}
