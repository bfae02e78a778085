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

  /// What is wrong with a line that is too long, at its beginning; `nil` of any other.
  func problem(with line: String, _ reason: TypedProblem.Reason = .lineTooLong) -> TypedProblem? {
    guard
      line.utf8.count > bytes || line.utf8.count(where: { ",;\n".utf8.contains($0) }) >= items
    else { return nil }
    let begin = line.prefix(40)
    return TypedProblem(reason, at: begin.startIndex..<begin.endIndex, of: line)
  }
}
