/// The line given to `eat`, `take` or `move`: logged whole or not at all.
enum TypedLine {
  /// Refuses a line without items, or with one that cannot be logged.
  /// - `items`: each as typed, with what is wrong with it.
  /// - `example`: a whole command that would be right.
  static func check(
    _ items: [(text: String, problem: String?)], example: String
  ) throws(CommandError) {
    guard !items.isEmpty else {
      throw CommandError(.usage, "the line is empty; write for instance \(example)")
    }
    for (index, item) in items.enumerated() {
      guard let problem = item.problem else { continue }
      let place = items.count == 1 ? "" : "item \(index + 1), "
      throw CommandError(.data, "\(place)“\(item.text)”: \(problem). Nothing was logged.")
    }
  }
}

extension [String] {
  /// Words of the command line as the one line that was meant.
  var asLine: String { map { $0.drop { $0 == " " } }.joined(separator: " ") }
}
