import BoneHealth

/// Reads an item that is the name of a supplement of the person's own, with the number of doses
/// before or behind it: `2 x Bone Plus`, `2 tablets of Bone Plus`, `Bone Plus x 2`.
struct OwnDoseReader {
  let dose: OwnSupplement
  /// How many doses.
  let count: Double
  /// Where the number stands, if one does.
  private(set) var countRange: Range<String.Index>?

  var isPossible: Bool { count > 0 && SupplementReader.counts.contains(count) }

  /// `nil` where the item is none of these names.
  init?(
    _ tokens: ArraySlice<LineToken>, of line: String,
    among doses: [(name: FoldedName, dose: OwnSupplement)]
  ) {
    func dose(_ tokens: ArraySlice<LineToken>) -> OwnSupplement? {
      guard !tokens.isEmpty else { return nil }
      let name = FoldedName(String(line[LineCursor(tokens, of: line).wholeRange]))
      return doses.first { $0.name == name }?.dose
    }
    if let whole = dose(tokens) {
      self.dose = whole
      count = 1
    } else if let number = tokens.first?.number,
      let counted = dose(Self.withoutCount(tokens.dropFirst()))
    {
      self.dose = counted
      count = number
      countRange = tokens.first?.range
    } else if let place = tokens.lastIndex(where: { $0.number != nil }),
      let number = tokens[place].number,
      tokens[place...].dropFirst().allSatisfy(Self.isTablet),
      let counted = dose(Self.withoutCross(tokens[..<place]))
    {
      self.dose = counted
      count = number
      countRange = tokens[place].range
    } else {
      return nil
    }
  }

  private static func isTablet(_ token: LineToken) -> Bool {
    token.word.map(SupplementReader.tabletWords.contains) ?? false
  }

  /// Without the cross, the word for tablets and the “of” behind a number.
  private static func withoutCount(_ tokens: ArraySlice<LineToken>) -> ArraySlice<LineToken> {
    var rest = tokens
    if rest.first?.isCross == true { rest.removeFirst() }
    if rest.first.map(isTablet) == true { rest.removeFirst() }
    if rest.first?.word == "of" { rest.removeFirst() }
    return rest
  }

  /// Without the cross or the comma before a number.
  private static func withoutCross(_ tokens: ArraySlice<LineToken>) -> ArraySlice<LineToken> {
    var rest = tokens
    if let last = rest.last, last.isCross || last.sign == "," { rest.removeLast() }
    return rest
  }
}

extension SupplementItem {
  init(_ reader: OwnDoseReader, at range: Range<String.Index>, of line: String) {
    let dose = reader.dose
    let count = reader.count
    text = String(line[range])
    self.range = range
    name = dose.name
    ownID = dose.catalogID
    let isSeveral = dose.amount.contains("+") || dose.amount.contains("x ")
    amount =
      count == 1
      ? dose.amount
      : "\(Numbers.shortest(count)) × " + (isSeveral ? "(\(dose.amount))" : dose.amount)
    guard reader.isPossible else {
      let place = reader.countRange ?? range
      problem = TypedProblem(.countOutOfRange, at: place, of: line)
      return
    }
    nutrients = dose.nutrients.map { amount in
      amount.map { ($0 * count * 1_000_000).rounded() / 1_000_000 }
    }
  }
}
