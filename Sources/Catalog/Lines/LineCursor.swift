import BoneHealth

/// A place among the tokens of one item of a typed line.
struct LineCursor {
  let line: String
  let tokens: ArraySlice<LineToken>
  var position: Int
  /// The first problem met. Reading goes on after it, so that the rest can be shown.
  private(set) var problem: TypedProblem?

  init(_ tokens: ArraySlice<LineToken>, of line: String) {
    self.line = line
    self.tokens = tokens
    position = tokens.startIndex
  }

  var isAtEnd: Bool { position >= tokens.endIndex }

  /// The tokens from the cursor on.
  var rest: ArraySlice<LineToken> { tokens[min(position, tokens.endIndex)...] }

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
    return thousands(offset, by: ",") ?? thousands(offset, by: ".") ?? Int(exactly: value)
  }

  /// Whether a number can be read in two ways: `1,500` is 1500 to some and 1.5 to others.
  func isAmbiguous(_ offset: Int = 0) -> Bool { thousands(offset, by: ",") != nil }

  private func thousands(_ offset: Int, by sign: Character) -> Int? {
    guard let token = token(offset), token.number != nil else { return nil }
    return TypedNumber.thousands(line[token.range], by: sign)
  }

  /// Reads the number that belongs to a name: the 3 of `D3`, the 7 of `MK-7`; empty where none does. A
  /// number with a unit is an amount.
  mutating func readVariant(mayFollowHyphen: Bool = false, isUnit: (String) -> Bool) -> String {
    let length = mayFollowHyphen && sign() == "-" && isGlued() ? 1 : 0
    guard isGlued(length), let number = count(length), !(word(length + 1).map(isUnit) ?? false)
    else { return "" }
    position += length + 1
    return String(number)
  }

  /// From the first token to the last.
  var wholeRange: Range<String.Index> { range(of: tokens) }

  /// From the token at an index to the one before the cursor, or that token alone.
  func range(from start: Int) -> Range<String.Index> {
    range(of: tokens.dropFirst(start - tokens.startIndex).prefix(max(1, position - start)))
  }

  private func range(of tokens: ArraySlice<LineToken>) -> Range<String.Index> {
    guard let first = tokens.first, let last = tokens.last else {
      return line.endIndex..<line.endIndex
    }
    return first.range.lowerBound..<last.range.upperBound
  }

  /// What is wrong at a place of the line.
  func problem(_ reason: TypedProblem.Reason, at range: Range<String.Index>) -> TypedProblem {
    TypedProblem(reason, at: range, of: line)
  }

  /// Keeps what is wrong at a place of the line, unless there was a problem before.
  mutating func note(_ reason: TypedProblem.Reason, at range: Range<String.Index>) {
    problem = problem ?? problem(reason, at: range)
  }
}
