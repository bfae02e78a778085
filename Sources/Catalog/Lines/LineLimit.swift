import BoneHealth

/// How much of a typed line is read at once. Beyond it, something was pasted by mistake.
struct LineLimit {
  /// In UTF-8.
  let bytes: Int
  let items: Int

  /// Of foods: the line of a recipe of a hundred ingredients with long names, and more.
  static let foods = LineLimit(bytes: 65_536, items: 500)
  /// Of a label, supplements or movement.
  static let other = LineLimit(bytes: 10_000, items: 500)

  /// What would be right, in words to show.
  var wording: String {
    "at most \(Numbers.grouped(bytes)) bytes and \(Numbers.grouped(items)) items are read at once"
  }

  /// The beginning of a line that is too long, to show in its place; `nil` of any other.
  func excess(of line: String) -> Substring? {
    isWithin(line) ? nil : line.prefix(40)
  }

  private func isWithin(_ line: String) -> Bool {
    line.utf8.count <= bytes
      && line.utf8.count { ",;\n".utf8.contains($0) } < items
  }
}
