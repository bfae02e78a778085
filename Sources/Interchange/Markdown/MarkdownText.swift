/// A text of the person’s own, made harmless inside a Markdown table: it can neither end its cell
/// nor become markup, HTML or a link.
enum MarkdownText {
  static func escape(_ text: String) -> String {
    var escaped = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      // As a reference, since not every reader knows an escaped one inside a table.
      case "|": escaped += "&#124;"
      case "\\", "`", "*", "_", "[", "]", "~", "$", "@", "^", "#":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      // Many readers make links of http://… and www.… by themselves.
      case ":" where index + 1 < scalars.count && scalars[index + 1] == "/": escaped += "\\:"
      case "." where isAfterWWW(scalars, index): escaped += "\\."
      case "\t", "\n", "\r", "\u{0B}", "\u{0C}", "\u{85}", "\u{2028}", "\u{2029}": escaped += " "
      // Controls, and the marks that turn the direction of the text that follows.
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}",
        _ where scalar.properties.generalCategory == .control:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isAfterWWW(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index >= 3 && scalars[index - 3..<index].allSatisfy { $0 == "w" || $0 == "W" }
  }
}
