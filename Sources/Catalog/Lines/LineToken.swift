import BoneHealth

/// A word, a number or a sign of a one-line entry, with its place in the line.
struct LineToken: Equatable {
  enum Kind: Equatable {
    /// A number, with a decimal point or comma, or a fraction sign: `40`, `1.5`, `1,5`, `½`; below
    /// zero where a minus stands right before it and nothing before that.
    case number(Double)
    /// Whole numbers joined by commas, two or more of them: `8,8,6`.
    case numbers([Int])
    /// Letters, with hyphens and apostrophes between them, in lower case.
    case word(String)
    case sign(Character)
    /// What follows `//`, to the end of the line.
    case note(String)
  }

  var kind: Kind
  var range: Range<String.Index>
  /// Whether it stands right after the token before it, with no space between.
  var isGlued: Bool

  var number: Double? {
    if case .number(let value) = kind { value } else { nil }
  }

  var word: String? {
    if case .word(let word) = kind { word } else { nil }
  }

  var sign: Character? {
    if case .sign(let sign) = kind { sign } else { nil }
  }

  /// Whether it is `×`, or the letter x in its place.
  var isCross: Bool { word == "x" || sign.map { "×*·✕".contains($0) } ?? false }

  /// Whether it parts two items of a line.
  private var isSeparator: Bool { sign.map { $0 == "," || $0 == ";" || $0.isNewline } ?? false }

  /// The items of a line, parted by commas, semicolons and line ends. What stands beside a comma and
  /// names nothing belongs to the item on its other side: `brisk walk, 35 min`.
  static func items(
    _ tokens: [LineToken], isNamed: (ArraySlice<LineToken>) -> Bool
  ) -> [ArraySlice<LineToken>] {
    var items: [ArraySlice<LineToken>] = []
    // Whether the last item names something, as far as that was asked for.
    var lastIsNamed: Bool?
    var start = 0
    while start < tokens.count {
      let end = tokens[start...].firstIndex(where: \.isSeparator) ?? tokens.count
      let item = tokens[start..<end]
      let followsComma = start > 0 && tokens[start - 1].sign == ","
      if !item.isEmpty {
        let names = followsComma && !items.isEmpty ? isNamed(item) : nil
        if names == true, lastIsNamed == nil { lastIsNamed = items.last.map(isNamed) }
        if let last = items.last, names == false || (names == true && lastIsNamed == false) {
          items[items.count - 1] = tokens[last.startIndex..<end]
          lastIsNamed = nil
        } else {
          items.append(item)
          lastIsNamed = names
        }
      }
      start = end + 1
    }
    return items
  }
}

extension LineToken {
  /// Cuts a line into its tokens. Every line can be cut.
  /// - `notes`: whether `//` starts a note.
  static func tokens(of line: String, notes: Bool = false) -> [LineToken] {
    var tokens: [LineToken] = []
    var position = line.startIndex
    while position < line.endIndex {
      let start = position
      let character = line[position]
      let isGlued = tokens.last?.range.upperBound == start
      var kind: Kind?
      if let (number, end) = readNumber(line, at: position) {
        (kind, position) = (number, end)
      } else if !isGlued, let (number, end) = readNegativeNumber(line, at: position) {
        (kind, position) = (number, end)
      } else if character.isLetter {
        position = endOfWord(line, from: position)
        kind = .word(line[start..<position].lowercased())
      } else if notes, line[start...].hasPrefix("//") {
        position = line[start...].firstIndex(where: \.isNewline) ?? line.endIndex
        kind = .note(trimmed(line[start..<position].dropFirst(2)))
      } else {
        position = line.index(after: position)
        if character.isNewline || !character.isWhitespace { kind = .sign(character) }
      }
      if let kind {
        tokens.append(LineToken(kind: kind, range: start..<position, isGlued: isGlued))
      }
    }
    return tokens
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop(while: \.isWhitespace)
    let last = start.lastIndex { !$0.isWhitespace }
    return last.map { String(start[...$0]) } ?? ""
  }

  private static func endOfWord(_ line: String, from start: String.Index) -> String.Index {
    var end = start
    while end < line.endIndex {
      let next = line.index(after: end)
      let joins = "-'’‑".contains(line[end]) && next < line.endIndex && line[next].isLetter
      guard line[end].isLetter || joins else { break }
      end = next
    }
    return end
  }

  private static func readNegativeNumber(
    _ line: String, at start: String.Index
  ) -> (Kind, end: String.Index)? {
    let next = line.index(after: start)
    guard "-−".contains(line[start]), next < line.endIndex,
      case (.number(let value), let end)? = readNumber(line, at: next)
    else { return nil }
    return (.number(-value), end)
  }

  private static func readNumber(
    _ line: String, at start: String.Index
  ) -> (Kind, end: String.Index)? {
    var runs: [Substring] = []
    var end = start
    if line[start] == "." { runs.append("0") }
    while true {
      var digits = end
      if !runs.isEmpty {
        guard end < line.endIndex, line[end] == "." || line[end] == ",",
          runs.count == 1 || line[end] == ","
        else { break }
        digits = line.index(after: end)
      }
      let run = line[digits...].prefix(while: \.isDigit)
      guard !run.isEmpty else { break }
      runs.append(run)
      end = run.endIndex
    }
    if end < line.endIndex, let fraction = TypedNumber.fractionSigns[line[end]], runs.count <= 1 {
      let whole = runs.first.flatMap { Double($0) } ?? 0
      return (.number(whole + fraction), line.index(after: end))
    }
    guard end > start else { return nil }
    if runs.count > 2 {
      return (.numbers(runs.map { Int($0) ?? .max }), end)
    }
    // Digits that are no number are too many.
    let value = TypedNumber.decimal(runs.joined(separator: ".")) ?? .infinity
    return (.number(value), end)
  }
}
