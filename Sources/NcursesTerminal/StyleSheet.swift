import CNcurses
import Terminal

/// What each style is on this terminal: attributes and a color pair.
struct StyleSheet {
  private var attributes: [attr_t]
  private var hasColors: Bool
  private let bold = curses_bold()
  private let underline = curses_underline()
  private let reverse = curses_reverse()

  /// Defines the color pairs. ncurses must have been started.
  ///
  /// - `isColorless`: leaves all colors out, as NO_COLOR asks.
  init(theme: Theme, isColorless: Bool) {
    hasColors = !isColorless && has_colors() && start_color() == OK && curses_colors() >= 8
    attributes = Array(
      repeating: 0, count: ColorRole.allCases.count * Background.allCases.count)
    let palette = Palette(theme: theme, colors: Int(curses_colors()))
    if hasColors { use_default_colors() }
    for role in ColorRole.allCases {
      for background in Background.allCases {
        let index = Self.index(role, background)
        attributes[index] =
          hasColors
          ? Self.attributes(role, background, palette: palette)
          : Self.colorless(role, background, isDimming: theme != .highContrast)
        guard hasColors else { continue }
        let (front, back) = Self.colors(role, background, palette: palette)
        init_pair(Int16(index + 1), front, back)
      }
    }
  }

  /// The attributes and the color pair of a style.
  func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
    let index = Self.index(style.foreground, style.background)
    var result = attributes[index]
    if style.isBold { result |= bold }
    if style.isUnderlined { result |= underline }
    if style.isReversed { result ^= reverse }
    return (result, hasColors ? Int16(index + 1) : 0)
  }

  private static func index(_ role: ColorRole, _ background: Background) -> Int {
    Int(role.rawValue) * Background.allCases.count + Int(background.rawValue)
  }

  private static func colors(
    _ role: ColorRole, _ background: Background, palette: Palette
  ) -> (Int16, Int16) {
    switch (background, palette.raised) {
    case (.plain, _):
      (palette.color(of: role), palette.background)
    case (.track, _):
      (palette.color(of: role), palette.track < 0 ? palette.background : palette.track)
    case (.raised, .color(let color)):
      (role == .muted ? palette.mutedOnRaised : palette.color(of: role), color)
    case (.raised, .reversed):
      // Reversed, each color would be a patch of its own: the row stays whole.
      (palette.text, palette.background)
    }
  }

  private static func attributes(
    _ role: ColorRole, _ background: Background, palette: Palette
  ) -> attr_t {
    if background == .raised, case .reversed = palette.raised { return curses_reverse() }
    let isDim = palette.isDimming && (role == .muted || role == .rule)
    return isDim ? curses_dim() : 0
  }

  private static func colorless(
    _ role: ColorRole, _ background: Background, isDimming: Bool
  ) -> attr_t {
    if background == .raised { return curses_reverse() }
    switch role {
    case .accent, .over: return curses_bold()
    case .muted, .rule: return isDimming ? curses_dim() : 0
    case .text, .good, .short, .track: return 0
    }
  }
}
