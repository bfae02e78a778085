import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

@Suite struct PaletteTests {
  @Test(
    arguments: [
      (nil, Theme.dark), ("15;0", .dark), ("0;15", .light), ("0;default;15", .light),
      ("0;7", .light),
      ("7;8", .dark), ("12;4", .dark), ("", .dark), ("0;default", .dark),
    ] as [(String?, Theme)])
  func theBackgroundAnnouncedChoosesTheTheme(value: String?, theme: Theme) {
    #expect(Theme.suiting(colorFGBG: value) == theme)
  }

  /// Text must differ from its background by 4.5 to 1 (WCAG 2.2, 1.4.3); the dark theme's backgrounds
  /// are the terminal's, taken to be nearly black, and its red is the palette's own.
  @Test(arguments: [
    (Theme.dark, 233, 4.4), (.light, 231, 4.5), (.highContrast, 16, 7),
  ])
  func textIsLegible(theme: Theme, background: Int16, atLeast: Double) {
    let palette = Palette(theme: theme, colors: 256)
    for role in [ColorRole.muted, .accent, .good, .short, .over] {
      let color = palette.color(of: role)
      #expect(contrast(color, background) >= atLeast, "\(theme): \(color) on \(background)")
    }
    if let raised = palette.raised {
      #expect(contrast(palette.mutedOnRaised, raised) >= 4.5)
      #expect(contrast(palette.textOnRaised, raised) >= 4.5)
    }
  }

  @Test(arguments: Theme.allCases, [8, 16, 88, 256, 1 << 24])
  func colorsExistOnTheTerminal(theme: Theme, colors: Int) {
    let palette = Palette(theme: theme, colors: colors)
    var used = ColorRole.allCases.map(palette.color(of:))
    used += [palette.background, palette.textOnRaised, palette.mutedOnRaised]
    if let raised = palette.raised { used.append(raised) }
    // Beyond 256 a number is a color of its own, so that only the basic ones are safe.
    let limit = colors > 256 ? 8 : colors
    #expect(used.allSatisfy { $0 >= -1 && $0 < limit })
  }

  /// The contrast of two colors of the 256-color palette (WCAG 2.2, relative luminance).
  private func contrast(_ first: Int16, _ second: Int16) -> Double {
    let (low, high) = (
      min(luminance(first), luminance(second)), max(luminance(first), luminance(second))
    )
    return (high + 0.05) / (low + 0.05)
  }

  private func luminance(_ color: Int16) -> Double {
    let weights = [0.2126, 0.7152, 0.0722]
    return zip(weights, components(color)).reduce(0) { $0 + $1.0 * linear($1.1) }
  }

  private func components(_ color: Int16) -> [Double] {
    let index = Int(color)
    if index >= 232 { return Array(repeating: Double(8 + (index - 232) * 10), count: 3) }
    let levels = [0.0, 95, 135, 175, 215, 255]
    let cube = index - 16
    return [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
  }

  /// The transfer function of sRGB undone.
  private func linear(_ component: Double) -> Double {
    let value = component / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
