/// The columns a text takes when drawn on a ``Canvas``.
package func displayWidth(of text: String) -> Int {
  var columns = 0
  for scalar in text.unicodeScalars {
    columns += ScalarKind(scalar).columns
  }
  return columns
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
  var width = 0
  // Where to cut so that the ellipsis still fits: before the first character that needs its column.
  var cut = text.unicodeScalars.startIndex
  var isCutFound = false
  var index = cut
  while index < text.unicodeScalars.endIndex {
    let scalarColumns = ScalarKind(text.unicodeScalars[index]).columns
    if scalarColumns > 0, !isCutFound, width + scalarColumns > columns - 1 {
      cut = index
      isCutFound = true
    }
    width += scalarColumns
    if width > columns {
      var library = text.unicodeScalars[..<cut]
      while library.last == " " { library.removeLast() }
      return String(Substring(library)) + "…"
    }
    text.unicodeScalars.formIndex(after: &index)
  }
  return text
}

/// The text in lines of at most so many columns, parted between words; all but the first begin with
/// two spaces. A word that is longer than a line is left to be cut.
package func wrapped(_ text: String, columns: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, displayWidth(of: last) + 1 + displayWidth(of: String(word)) <= columns
    {
      lines[lines.count - 1] += " \(word)"
    } else {
      lines.append(lines.isEmpty ? String(word) : "  \(word)")
    }
  }
  return lines
}
