import BoneHealth

/// One amount of a label as typed.
private typealias LabelAmount = (isPer: Bool, serving: LabelServing, range: Range<String.Index>)

private let servingWords: Set<String> = ["portion", "serving", "servings"]
private let idleWords: Set<String> = ["a", "an", "each", "of", "one", "size", "the"]
private let aboutWords: Set<String> = ["about", "approx", "approximately", "ca"]

extension LineCursor {
  /// Reads what the figures of a label are for, and its servings: `per 240 ml`,
  /// `serving 30 g (1 bar) or 1 box = 180 g`.
  ///
  /// The amount the figures are for is the first that follows `per`, else the first of all. Alone it
  /// is a serving, unless it is 100 g or 100 ml.
  mutating func readLabelAmounts() throws(TypedProblem) -> (
    basis: LabelServing, servings: [LabelServing]
  ) {
    var amounts = [try readLabelAmount()]
    while isFollowedByAmount {
      position += 1
      amounts.append(try readLabelAmount())
    }
    let place = amounts.firstIndex(where: \.isPer) ?? 0
    var basis = amounts[place].serving
    if basis.isBare { amounts.remove(at: place) }
    if let bare = amounts.first(where: \.serving.isBare) { throw problem(.noName, at: bare.range) }
    if amounts.isEmpty {
      basis.isServing = basis.amount != 100
      return (basis, basis.isServing ? [basis] : [])
    }
    return (basis, amounts.map(\.serving))
  }

  private var isFollowedByAmount: Bool {
    if word() == "or" { return true }
    guard token()?.isSign(in: ",;") == true else { return false }
    guard let word = word(1) else { return number(1) != nil && isMeasureNext }
    return word == "per" || servingWords.contains(word)
  }

  /// Whether the item behind a comma is a measure and its weight: `, 1 spoon = 20 g`.
  private var isMeasureNext: Bool {
    let item = rest.dropFirst().prefix { !$0.isSign(in: ",;:") }
    return item.firstIndex { $0.isSign(in: "=(") }.map { weight($0 - position + 1) != nil } ?? false
  }

  private mutating func readLabelAmount() throws(TypedProblem) -> LabelAmount {
    let start = position
    var isPer = false
    var isServing = false
    while let word = word() {
      if word == "per" {
        isPer = true
      } else if servingWords.contains(word) {
        isServing = true
      } else if !idleWords.contains(word) {
        break
      }
      position += 1
    }
    // “Serving size: 30 g”
    if isServing, sign() == ":", number(1) != nil { position += 1 }
    var household: LabelServing.Household?
    let amount = position
    var weight = readWeight()
    if let read = weight, read.isMetric ? sign() == "=" : isMeasure {
      weight = nil
      position = amount
    }
    if let inOtherUnit = weight, sign() == "(" {
      position += 1
      // “1 oz (28 g)”
      if let metric = readWeight(closed: true) {
        weight = inOtherUnit.isMetric ? inOtherUnit : metric
      } else {
        household = readHousehold(upTo: closingParenthesis())
        if !isAtEnd { position += 1 }
      }
    } else if weight == nil, let sign = weightSign() {
      household = readHousehold(upTo: sign)
      position = sign + 1
      weight = readWeight(closed: tokens[sign].sign == "(")
    }
    guard var serving = weight?.serving else {
      // To the end of what cannot be read, to show it.
      position += rest.prefix { !$0.isSign(in: ",;:(") }.count
      throw problem(isPer || isServing ? .noWeight : .noBasis, at: range(from: start))
    }
    serving.isServing = isServing
    serving.household = household
    let range = range(from: start)
    guard serving.amount > 0, serving.amount <= EntryProblem.mostGrams else {
      throw problem(.amountOutOfRange, at: range)
    }
    return (isPer, serving, range)
  }

  /// A number with a unit of weight, or a metric one of volume.
  /// - `closed`: whether a closing parenthesis must follow, which is read too.
  private mutating func readWeight(
    closed: Bool = false
  ) -> (serving: LabelServing, isMetric: Bool)? {
    guard !isAmbiguous(), let weight = weight(), !closed || sign(2) == ")" else { return nil }
    position += closed ? 3 : 2
    return weight
  }

  private func weight(_ offset: Int = 0) -> (serving: LabelServing, isMetric: Bool)? {
    guard let number = number(offset), let word = word(offset + 1) else { return nil }
    if let unit = MassUnit(word: word), unit != .milligram {
      let isMetric = unit == .gram || unit == .kilogram
      return (LabelServing(number * unit.grams, isMilliliters: false), isMetric)
    }
    guard let unit = VolumeUnit(word: word),
      [.milliliter, .centiliter, .deciliter, .liter].contains(unit)
    else { return nil }
    return (LabelServing(number * unit.milliliters, isMilliliters: true), true)
  }

  /// Whether the unit just read is the name of a measure: of `1 oz = 28.35 g`, `1 oz, drained = 23 g`.
  private var isMeasure: Bool {
    for index in rest.indices {
      switch tokens[index].kind {
      case .sign("="): return true
      case .sign(":"), .sign("("), .word("or"), .word("per"): return false
      // But “1 oz, serving = 28 g” is one measure.
      case .word(let word) where servingWords.contains(word):
        if sign(index + 1 - position) != "=" { return false }
      default: continue
      }
    }
    return false
  }

  /// The sign before the weight of a household measure: of `1 bar (30 g)`, `1 cup, chopped = 67 g`.
  private func weightSign() -> Int? {
    let item = rest.prefix { $0.sign != ":" && $0.sign?.isNewline != true }
    let comma = item.firstIndex { $0.isSign(in: ",;") } ?? item.endIndex
    return item.indices.first { index in
      let offset = index - position + 1
      switch tokens[index].sign {
      case "=": return weight(offset) != nil
      case "(" where index < comma:
        return weight(offset) != nil && sign(offset + 2) == ")" && sign(offset + 3) != "="
      default: return false
      }
    }
  }

  /// The place of the parenthesis that closes the one before the cursor; the end where none does.
  private func closingParenthesis() -> Int {
    var depth = 1
    return rest.firstIndex { token in
      depth += token.sign == "(" ? 1 : token.sign == ")" ? -1 : 0
      return depth == 0
    } ?? tokens.endIndex
  }

  /// A number and what is counted, up to a sign: `1 bar`, `2/3 cup`, `1 1/2 cups, chopped`.
  private mutating func readHousehold(upTo end: Int) -> LabelServing.Household? {
    while let word = word(), aboutWords.contains(word), position < end {
      position += sign(1) == "." ? 2 : 1
    }
    let count = readHouseholdCount() ?? 1
    let tokens = tokens.prefix(end).dropFirst(position)
    position = end
    guard let first = tokens.first, let last = tokens.last, (0.01...1000).contains(count)
    else { return nil }
    let words = line[first.range.lowerBound..<last.range.upperBound]
      .split(whereSeparator: \.isWhitespace)
    return LabelServing.Household(count: count, label: words.joined(separator: " "))
  }

  private mutating func readHouseholdCount() -> Double? {
    guard let number = number() else { return nil }
    func fraction(_ offset: Int) -> Double? {
      guard let above = self.number(offset), sign(offset + 1) == "/",
        let below = self.number(offset + 2), below > 0
      else { return nil }
      return above / below
    }
    let (count, length) =
      fraction(0).map { ($0, 3) }
      ?? fraction(1).flatMap { $0 < 1 ? (number + $0, 4) : nil } ?? (number, 1)
    position += length
    return count
  }
}
