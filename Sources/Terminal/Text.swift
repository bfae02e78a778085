/// The columns a text takes when drawn on a ``Canvas``.
package func displayWidth(of text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + ScalarKind($1).columns }
}

/// The text with every character that could command a terminal, hide, or reorder what is read
/// replaced by ``replacementMark``: controls, escapes, bidirectional overrides, zero-width and
/// private characters. Spaces of odd widths become plain ones. For text that goes to a terminal
/// without a ``Canvas``, which does the same while drawing.
package func harmless(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch ScalarKind(scalar) {
    case .narrow, .wide, .combining: result.append(scalar)
    case .replaced(let other): result.append(other)
    case .invisible: break
    }
  }
  return String(result)
}

/// The text, cut to at most so many columns; where something was cut, it ends with “…”.
package func fitted(_ text: String, columns: Int) -> String {
  guard columns > 0 else { return "" }
  if text.utf8.count <= columns || displayWidth(of: text) <= columns { return text }
  var width = 0
  var kept = text.unicodeScalars.prefix { scalar in
    width += ScalarKind(scalar).columns
    return width < columns
  }
  while kept.last == " " { kept.removeLast() }
  return String(kept) + "…"
}

/// The text in lines of at most so many columns, parted between words; all but the first begin with
/// two spaces. A word that is longer than a line is left to be cut.
package func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    let longer = lines.last.map { "\($0) \(word)" }
    if let longer, displayWidth(of: longer) <= columns {
      lines[lines.count - 1] = longer
    } else {
      lines.append(lines.isEmpty ? String(word) : "  \(word)")
    }
  }
  return lines
}
