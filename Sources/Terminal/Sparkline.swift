/// A row of small columns, one character each: how a week or a month went.
package struct Sparkline: Hashable, Sendable {
  /// Each value as a part of the full height, 1; nil leaves a gap marked by a dot.
  package var fractions: [Double?]
  package var style: Style

  package init(_ fractions: [Double?], style: Style = .accent) {
    self.fractions = fractions
    self.style = style
  }

  package func draw(on canvas: inout Canvas, in rect: Rect) {
    for (index, fraction) in fractions.prefix(rect.columns).enumerated() {
      canvas.write(
        Self.glyph(fraction), at: Point(column: rect.column + index, row: rect.row),
        style: fraction == nil ? .muted : style)
    }
  }

  /// The column for a value: an eighth at least if there is anything, full from 1 on.
  package static func glyph(_ fraction: Double?) -> String {
    guard let fraction else { return "·" }
    guard fraction > 0 else { return " " }
    let eighths = Int((min(fraction, 1) * 8).rounded(.down))
    return glyphs[max(1, eighths) - 1]
  }

  private static let glyphs = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}
