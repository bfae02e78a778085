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
  package var foreground: ColorRole
  package var background: Background
  package var isBold: Bool
  package var isUnderlined: Bool
  package var isReversed: Bool

  package init(
    _ foreground: ColorRole = .text, on background: Background = .plain, isBold: Bool = false,
    isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }

  package static let plain = Style(.text)
  package static let muted = Style(.muted)
  package static let accent = Style(.accent)
  package static let good = Style(.good)
  package static let short = Style(.short)
  package static let over = Style(.over)
  package static let rule = Style(.rule)
  package static let track = Style(.track, on: .track)
  /// Plain and bold: totals.
  package static let strong = Style(.text, isBold: true)

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
