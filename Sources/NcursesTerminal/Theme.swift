import Terminal

/// Which colors stand for the roles.
package enum Theme: String, CaseIterable, Sendable {
  /// For a dark background.
  case dark
  /// For a light background.
  case light
  /// White on black, whatever the terminal's background, with no dim text.
  case highContrast = "high-contrast"

  /// The theme that suits the background the terminal announces in COLORFGBG, where it does:
  /// “15;0” is white on black.
  package static func suiting(colorFGBG: String?) -> Theme {
    guard let background = colorFGBG?.split(separator: ";").last.flatMap({ Int($0) }) else {
      return .dark
    }
    return background == 7 || (9...15).contains(background) ? .light : .dark
  }
}

/// A theme's colors for one depth of color. Numbers are ncurses colors; −1 is the terminal's own.
struct Palette {
  /// How the selected row is set off.
  enum Raised {
    case color(Int16)
    case reversed
  }

  var background: Int16 = -1
  var text: Int16 = -1
  var muted: Int16 = -1
  var accent: Int16
  var good: Int16
  var short: Int16
  var over: Int16
  var rule: Int16 = -1
  /// A gauge's track; −1 leaves it plain.
  var track: Int16 = -1
  var raised: Raised = .reversed
  /// Muted text must stay legible on the selected row as well.
  var mutedOnRaised: Int16 = -1
  /// Whether muted text and rules are dimmed by an attribute, for want of a gray.
  var isDimming = false

  /// - `colors`: how many the terminal has.
  init(theme: Theme, colors: Int) {
    // Beyond 256 the numbers are no longer those of the palette; its first eight still are.
    switch (theme, colors) {
    case (.dark, 256):
      self.init(accent: 73, good: 108, short: 179, over: 167)
      (muted, rule, track, raised, mutedOnRaised) = (245, 239, 236, .color(236), 248)
    case (.light, 256):
      self.init(accent: 23, good: 22, short: 94, over: 124)
      (muted, rule, track, raised, mutedOnRaised) = (241, 250, 254, .color(254), 240)
    case (.highContrast, 256):
      self.init(accent: 87, good: 120, short: 227, over: 217)
      (background, text, muted, rule, track) = (16, 231, 254, 250, 240)
    case (.dark, 16...255):
      self.init(accent: 14, good: 10, short: 11, over: 9)
      (muted, rule, track, raised, mutedOnRaised) = (7, 8, 8, .color(8), 7)
    case (.light, 16...255):
      self.init(accent: 4, good: 2, short: 5, over: 1)
      (muted, rule, track, raised, mutedOnRaised) = (8, 7, 7, .color(7), 0)
    case (.highContrast, 16...255):
      self.init(accent: 14, good: 10, short: 11, over: 9)
      (background, text, muted, rule, track) = (0, 15, 15, 15, 8)
    case (.dark, _):
      self.init(accent: 6, good: 2, short: 3, over: 1)
      isDimming = true
    case (.light, _):
      self.init(accent: 4, good: 2, short: 5, over: 1)
      isDimming = true
    case (.highContrast, _):
      self.init(accent: 6, good: 2, short: 3, over: 1)
      (background, text, muted, rule) = (0, 7, 7, 7)
    }
  }

  private init(accent: Int16, good: Int16, short: Int16, over: Int16) {
    (self.accent, self.good, self.short, self.over) = (accent, good, short, over)
  }

  func color(of role: ColorRole) -> Int16 {
    switch role {
    case .text: text
    case .muted: muted
    case .accent: accent
    case .good: good
    case .short: short
    case .over: over
    case .rule: rule
    case .track: track
    }
  }
}
