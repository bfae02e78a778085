import BoneHealth

extension SupplementItem {
  /// An item that is the name of a supplement of the person's own, with the number of doses before or
  /// behind it: `2 x Bone Plus`, `2 tablets of Bone Plus`, `Bone Plus x 2`. `nil` of any other item.
  init?(_ tokens: ArraySlice<LineToken>, of line: String, among own: [FoldedName: OwnSupplement]) {
    guard !own.isEmpty, let (dose, number) = Self.dose(tokens, of: line, among: own) else {
      return nil
    }
    let count = number?.number ?? 1
    self.init(at: LineCursor(tokens, of: line).wholeRange, of: line)
    name = dose.name
    ownID = dose.catalogID
    amount = Self.amount(
      count, of: dose.amount, isSeveral: dose.amount.contains("+") || dose.amount.contains("x "))
    guard count > 0, SupplementReader.counts.contains(count) else {
      problem = TypedProblem(.countOutOfRange, at: number?.range ?? range, of: line)
      return
    }
    nutrients = dose.nutrients.map { amount in
      amount.map { ($0 * count * 1_000_000).rounded() / 1_000_000 }
    }
  }

  /// The supplement that an item names, and the number of doses, where one stands.
  private static func dose(
    _ tokens: ArraySlice<LineToken>, of line: String, among own: [FoldedName: OwnSupplement]
  ) -> (OwnSupplement, number: LineToken?)? {
    func named(_ name: ArraySlice<LineToken>) -> OwnSupplement? {
      name.isEmpty ? nil : own[FoldedName(String(line[LineCursor(name, of: line).wholeRange]))]
    }
    if let whole = named(tokens) { return (whole, nil) }
    if let number = tokens.first, number.number != nil {
      var name = tokens.dropFirst()
      if name.first?.isCross == true { name.removeFirst() }
      if name.first?.isTablet == true { name.removeFirst() }
      if name.first?.word == "of" { name.removeFirst() }
      if let counted = named(name) { return (counted, number) }
    }
    guard let place = tokens.lastIndex(where: { $0.number != nil }),
      tokens[place...].dropFirst().allSatisfy(\.isTablet)
    else { return nil }
    var name = tokens[..<place]
    if let last = name.last, last.isCross || last.sign == "," { name.removeLast() }
    return named(name).map { ($0, tokens[place]) }
  }
}

extension LineToken {
  /// Whether it names what supplements are counted in.
  fileprivate var isTablet: Bool { word.map(SupplementReader.tabletWords.contains) ?? false }
}
