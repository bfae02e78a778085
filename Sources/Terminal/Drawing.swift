/// Which characters a terminal can show.
package enum Drawing: Sendable {
  /// All of Unicode: the locale is UTF-8.
  case unicode
  /// ASCII alone. Each other character is drawn as a plain one of the same width.
  case ascii
}

/// The plain character that stands for another where only ASCII can be drawn.
func asciiEquivalent(of scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0..<0x80: scalar
  case 0xC0...0x17F: latinBase[Int(scalar.value) - 0xC0]
  case 0x2800...0x28FF: asciiBraille(scalar.value - 0x2800)
  default: asciiSymbol(scalar)
  }
}

/// The letter under the accent for Latin-1 and Latin Extended-A, U+00C0 to U+017F.
private let latinBase = Array(
  """
  AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty\
  AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlL\
  lLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs
  """.unicodeScalars)

/// Braille dots draw lines: high, low or both is what a character can tell.
private func asciiBraille(_ dots: UInt32) -> Unicode.Scalar {
  let isHigh = dots & 0b0001_1011 != 0
  let isLow = dots & 0b1110_0100 != 0
  if isHigh { return isLow ? ":" : "'" }
  return isLow ? "." : " "
}

private func asciiSymbol(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar {
  case "█", "▉", "▊", "▋", "▌", "▐", "▅", "▆", "▇", "▀", "■": "#"
  case "▍", "▎", "▏", "▕", "▒": ":"
  case "▃", "▄": "="
  case "▁", "▂": "_"
  case "▓": "%"
  case "░", "·", "•", "□": "."
  case "●", "★", "◆": "*"
  case "○", "◌", "◯", "º", "°": "o"
  case "✓", "✔", "†", "±": "+"
  case "×", "✗", "✕", "✘": "x"
  case "‹", "←", "◂", "◀", "≤", "«", "⟨": "<"
  case "›", "→", "▸", "▶", "≥", "»", "⟩": ">"
  case "↑", "▴", "▲": "^"
  case "↓", "▾", "▼": "v"
  case "–", "—", "‒", "―", "−", "‐", "‑", "─", "━", "╌", "┄", "═", "╴", "╶": "-"
  case "¦", "│", "┃", "╎", "┆", "║", "╵", "╷": "|"
  case "‘", "’", "‚", "′", "´": "'"
  case "“", "”", "„", "″": "\""
  case "µ", "μ": "u"
  case "…", "≈", "∼": "~"
  case "÷": "/"
  case "¹": "1"
  case "²": "2"
  case "³": "3"
  // What is left of the lines joins others.
  case "\u{2500}"..."\u{257F}": "+"
  default: "?"
  }
}
