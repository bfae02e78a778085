import BoneHealth
import Foundation

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

  var number: Double? { if case .number(let value) = kind { value } else { nil } }

  var word: String? { if case .word(let word) = kind { word } else { nil } }

  var sign: Character? { if case .sign(let sign) = kind { sign } else { nil } }

  /// Whether it is `×`, or the letter x in its place.
  var isCross: Bool { word == "x" || sign.map { "×*·✕".contains($0) } ?? false }

  /// Whether it is one of some signs; a line end counts as a comma.
  func isSign(in signs: String) -> Bool {
    sign.map { signs.contains($0) || ($0.isNewline && signs.contains(",")) } ?? false
  }

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
      let end = tokens[start...].firstIndex { $0.isSign(in: ",;") } ?? tokens.count
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
    var rest = line[...]
    while let character = rest.first {
      let start = rest.startIndex
      let isGlued = tokens.last?.range.upperBound == start
      var kind: Kind?
      if let number = takeNumber(&rest, mayBeNegative: !isGlued) {
        kind = number
      } else if character.isLetter {
        kind = .word(takeWord(&rest).lowercased())
      } else if notes, rest.hasPrefix("//") {
        let note = rest.prefix { !$0.isNewline }
        rest = rest[note.endIndex...]
        kind = .note(note.dropFirst(2).trimmingCharacters(in: .whitespacesAndNewlines))
      } else {
        rest.removeFirst()
        if character.isNewline || !character.isWhitespace { kind = .sign(character) }
      }
      if let kind {
        tokens.append(LineToken(kind: kind, range: start..<rest.startIndex, isGlued: isGlued))
      }
    }
    return tokens
  }

  private static func takeWord(_ rest: inout Substring) -> Substring {
    let start = rest
    while let character = rest.first {
      let joins = "-'’‑".contains(character) && rest.dropFirst().first?.isLetter == true
      guard character.isLetter || joins else { break }
      rest.removeFirst()
    }
    return start[..<rest.startIndex]
  }

  private static func takeNumber(_ rest: inout Substring, mayBeNegative: Bool) -> Kind? {
    let isNegative = mayBeNegative && rest.first.map("-−".contains) == true
    let plain = isNegative ? rest.dropFirst() : rest
    guard let (number, end) = TypedNumber.unsigned(plain) else { return nil }
    var listed = end
    if plain[..<end.startIndex].contains(where: { ".,".contains($0) }) {
      while listed.first == ",", listed.dropFirst().first?.isDigit == true {
        listed = listed.dropFirst().drop(while: \.isDigit)
      }
    }
    if listed.startIndex == end.startIndex {
      rest = end
      return .number(isNegative ? -number : number)
    }
    guard !isNegative else { return nil }
    rest = listed
    let runs = plain[..<rest.startIndex].split(omittingEmptySubsequences: false) {
      ".,".contains($0)
    }
    return .numbers(runs.map { Int($0) ?? .max })
  }
}
