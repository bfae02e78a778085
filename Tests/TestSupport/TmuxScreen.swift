/// What a terminal shows, line by line from the top.
package struct TmuxScreen: CustomStringConvertible, Equatable {
  package let lines: [String]

  init(captured text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    self.lines = lines
  }

  package var description: String { lines.joined(separator: "\n") }

  package func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The first line that holds all of these.
  package func line(with texts: String...) -> String? {
    lines.first { line in texts.allSatisfy { line.contains($0) } }
  }

  /// How many lines hold this.
  package func count(of text: String) -> Int { lines.count { $0.contains(text) } }

  /// The numbers in the first line that holds this, left to right, without their thousands comma.
  package func numbers(after text: String) -> [Int] {
    guard let line = line(with: text), let range = line.firstRange(of: text) else { return [] }
    return line[range.upperBound...].split { !$0.isWholeNumber && $0 != "," }.compactMap {
      Int($0.replacing(",", with: ""))
    }
  }
}
