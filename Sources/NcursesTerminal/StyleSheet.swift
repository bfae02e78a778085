import CNcurses
import Terminal

/// What each style is on this terminal: attributes and a color pair.
struct StyleSheet {
  private var attributes: [attr_t]
  private let hasColors: Bool

  /// Defines the color pairs. ncurses must have been started.
  ///
  /// - `isColorless`: leaves all colors out, as NO_COLOR asks.
  init(theme: Theme, isColorless: Bool) {
    hasColors = !isColorless && has_colors() && start_color() == OK && curses_colors() >= 8
    attributes = Array(
      repeating: 0, count: ColorRole.allCases.count * Background.allCases.count)
    if hasColors { use_default_colors() }
    let palette = hasColors ? Palette(theme: theme, colors: Int(curses_colors())) : nil
    let isDimming = palette?.isDimming ?? (theme != .highContrast)
    for role in ColorRole.allCases {
      for background in Background.allCases {
        let index = Self.index(role, background)
        attributes[index] = Self.attributes(role, background, palette, isDimming: isDimming)
        guard let palette else { continue }
        let (front, back) = Self.colors(role, background, palette)
        init_pair(Int16(index + 1), front, back)
      }
    }
  }

  /// The attributes and the color pair of a style.
  func look(of style: Style) -> (attributes: attr_t, pair: Int16) {
    let index = Self.index(style.foreground, style.background)
    var result = attributes[index]
    if style.isBold { result |= curses_bold() }
    if style.isUnderlined { result |= curses_underline() }
    if style.isReversed { result ^= curses_reverse() }
    return (result, hasColors ? Int16(index + 1) : 0)
  }

  private static func index(_ role: ColorRole, _ background: Background) -> Int {
    Int(role.rawValue) * Background.allCases.count + Int(background.rawValue)
  }

  private static func colors(
    _ role: ColorRole, _ background: Background, _ palette: Palette
  ) -> (Int16, Int16) {
    let (color, track) = (palette.color(of: role), palette.color(of: .track))
    switch (background, palette.raised) {
    case (.plain, _): return (color, palette.background)
    case (.track, _): return (color, track < 0 ? palette.background : track)
    case (.raised, let raised?):
      let front = [ColorRole.text: palette.textOnRaised, .muted: palette.mutedOnRaised][role]
      return (front ?? color, raised)
    // Reversed, each color would be a patch of its own: the row stays whole.
    case (.raised, nil): return (palette.color(of: .text), palette.background)
    }
  }

  /// - `palette`: `nil` where there are no colors.
  private static func attributes(
    _ role: ColorRole, _ background: Background, _ palette: Palette?, isDimming: Bool
  ) -> attr_t {
    if background == .raised, palette?.raised == nil { return curses_reverse() }
    switch role {
    case .accent, .over: return palette == nil ? curses_bold() : 0
    case .muted, .rule: return isDimming ? curses_dim() : 0
    case .text, .good, .short, .track: return 0
    }
  }
}
