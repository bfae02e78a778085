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
  /// In the order of the roles: text, muted, accent, good, short, over, rule, and the track of a gauge,
  /// which −1 leaves plain.
  private let colors: [Int16]
  let background: Int16
  /// What the selected row stands on; where it is `nil`, the row is reversed.
  let raised: Int16?
  /// Text there: the terminal’s own color may be none that is seen on it.
  let textOnRaised: Int16
  /// Muted text must stay legible on the selected row as well.
  let mutedOnRaised: Int16
  /// Whether muted text and rules are dimmed by an attribute, for want of a gray.
  let isDimming: Bool

  /// - `colors`: how many the terminal has.
  init(theme: Theme, colors: Int) {
    // Beyond 256 the numbers are no longer those of the palette; its first eight still are.
    switch (theme, colors) {
    case (.dark, 256):
      self.init([-1, 245, 73, 108, 179, 167, 239, 236], raised: 236, text: 255, muted: 248)
    case (.light, 256):
      self.init([-1, 241, 23, 22, 94, 124, 250, 254], raised: 254, text: 235, muted: 240)
    case (.highContrast, 256): self.init([231, 254, 87, 120, 227, 217, 250, 240], on: 16)
    case (.dark, 16...255): self.init([-1, 7, 14, 10, 11, 9, 8, 8], raised: 8, text: 15, muted: 7)
    case (.light, 16...255): self.init([-1, 8, 4, 2, 5, 1, 7, 7], raised: 7, text: 0, muted: 0)
    case (.highContrast, 16...255): self.init([15, 15, 14, 10, 11, 9, 15, 8], on: 0)
    case (.dark, _): self.init([-1, -1, 6, 2, 3, 1, -1, -1], isDimming: true)
    case (.light, _): self.init([-1, -1, 4, 2, 5, 1, -1, -1], isDimming: true)
    case (.highContrast, _): self.init([7, 7, 6, 2, 3, 1, 7, -1], on: 0)
    }
  }

  private init(
    _ colors: [Int16], on background: Int16 = -1, raised: Int16? = nil, text: Int16 = -1,
    muted: Int16 = -1, isDimming: Bool = false
  ) {
    (self.colors, self.background, self.raised) = (colors, background, raised)
    (textOnRaised, mutedOnRaised, self.isDimming) = (text, muted, isDimming)
  }

  func color(of role: ColorRole) -> Int16 { colors[Int(role.rawValue)] }
}
