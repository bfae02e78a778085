import BoneHealth

/// A place among the tokens of one item of a typed line.
struct LineCursor {
  let line: String
  let tokens: ArraySlice<LineToken>
  var position: Int

  init(_ tokens: ArraySlice<LineToken>, of line: String) {
    self.line = line
    self.tokens = tokens
    position = tokens.startIndex
  }

  var isAtEnd: Bool { position >= tokens.endIndex }

  /// The tokens from the cursor on, with their places.
  var rest: some Sequence<(Int, LineToken)> {
    let rest = tokens[min(position, tokens.endIndex)...]
    return zip(rest.indices, rest)
  }

  /// The token so many places on; `nil` beyond the item.
  func token(_ offset: Int = 0) -> LineToken? {
    let index = position + offset
    return tokens.indices.contains(index) ? tokens[index] : nil
  }

  func number(_ offset: Int = 0) -> Double? { token(offset)?.number }
  func word(_ offset: Int = 0) -> String? { token(offset)?.word }
  func sign(_ offset: Int = 0) -> Character? { token(offset)?.sign }
  func isGlued(_ offset: Int = 0) -> Bool { token(offset)?.isGlued ?? false }

  /// `×`, or the letter x in its place.
  func isCross(_ offset: Int = 0) -> Bool { token(offset)?.isCross ?? false }

  /// A number that counts something: whole, and with `1,000` or `1.000` as a thousand, since counts
  /// have no decimals.
  func count(_ offset: Int = 0) -> Int? {
    guard let value = number(offset) else { return nil }
    return (thousands(offset, by: ",") ?? thousands(offset, by: ".")) ?? Int(exactly: value)
  }

  /// Whether a number can be read in two ways: `1,500` is 1500 to some and 1.5 to others.
  func isAmbiguous(_ offset: Int = 0) -> Bool { thousands(offset, by: ",") != nil }

  private func thousands(_ offset: Int, by sign: Character) -> Int? {
    guard let token = token(offset), token.number != nil else { return nil }
    let parts = line[token.range].split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[0].first != "0",
      parts[1].count == 3
    else { return nil }
    return Int(parts.joined())
  }

  /// From the first token to the last.
  var wholeRange: Range<String.Index> {
    guard let first = tokens.first, let last = tokens.last else {
      return line.endIndex..<line.endIndex
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// From the token at an index to the one before the cursor, or that token alone.
  func range(from start: Int) -> Range<String.Index> {
    let last = max(start, position - 1)
    guard tokens.indices.contains(start), tokens.indices.contains(last) else {
      return line.endIndex..<line.endIndex
    }
    return tokens[start].range.lowerBound..<tokens[last].range.upperBound
  }
}
