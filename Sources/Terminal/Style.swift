/// What a color says. A theme gives each role its color; nothing is said by color alone.
package enum ColorRole: UInt8, CaseIterable, Sendable {
  /// Values and names, in the terminal's own color.
  case text
  /// Labels, zeros, and whatever explains.
  case muted
  /// Keys, headings, and the one thing to look at.
  case accent
  /// A goal is met.
  case good
  /// Short of a goal, or not known.
  case short
  /// Above a ceiling, or an error.
  case over
  /// Thin lines.
  case rule
  /// The empty part of a gauge.
  case track
}

/// What a cell stands on.
package enum Background: UInt8, CaseIterable, Sendable {
  /// The terminal's own background.
  case plain
  /// The selected row, the current tab. Where there are no colors, it is shown reversed.
  case raised
  /// The empty part of a gauge. Where there are no colors, it looks plain.
  case track
}

/// How a cell looks, in roles rather than colors.
package struct Style: Hashable, Sendable {
  package var foreground = ColorRole.text
  package var background = Background.plain
  package var isBold = false
  package var isUnderlined = false
  package var isReversed = false

  package static let plain = Style()
  package static let muted = Style(foreground: .muted)
  package static let accent = Style(foreground: .accent)
  package static let good = Style(foreground: .good)
  package static let short = Style(foreground: .short)
  package static let over = Style(foreground: .over)
  package static let rule = Style(foreground: .rule)
  package static let track = Style(foreground: .track, background: .track)
  /// Plain and bold: totals.
  package static let strong = plain.bold

  package var bold: Style { with { $0.isBold = true } }
  package var underlined: Style { with { $0.isUnderlined = true } }
  /// The same, with foreground and background exchanged.
  package var reversed: Style { with { $0.isReversed = true } }
  /// The same, on the raised background.
  package var raised: Style { with { $0.background = .raised } }
  /// The same, on a gauge's track.
  package var onTrack: Style { with { $0.background = .track } }

  private func with(_ change: (inout Style) -> Void) -> Style {
    var style = self
    change(&style)
    return style
  }
}
