/// Reads what the figures of a label are for, and its servings: `per 240 ml`,
/// `serving 30 g (1 bar) or 1 box = 180 g`.
struct LabelAmountReader {
  private(set) var cursor: LineCursor

  /// One amount as typed.
  private struct Element {
    var isPer = false
    var serving: LabelServing
    var range: Range<String.Index>

    /// An amount alone, of which nothing says that it is a serving.
    var isBare: Bool { !serving.isServing && serving.household == nil }
  }

  init(_ cursor: LineCursor) {
    self.cursor = cursor
  }

  /// The amount the figures are for is the first that follows `per`, else the first of all. Alone it
  /// is a serving, unless it is 100 g or 100 ml.
  mutating func read() throws(TypedProblem) -> (basis: LabelServing, servings: [LabelServing]) {
    var elements = [try readElement()]
    while isFollowedByAmount {
      cursor.position += 1
      elements.append(try readElement())
    }
    let place = elements.firstIndex(where: \.isPer) ?? 0
    let basis = elements[place].serving
    if elements[place].isBare { elements.remove(at: place) }
    if let bare = elements.first(where: \.isBare) { throw cursor.problem(.noName, at: bare.range) }
    var servings = elements.map(\.serving)
    if servings.isEmpty, basis.amount != 100 {
      servings = [
        LabelServing(
          basis.amount, isMilliliters: basis.isMilliliters, isServing: true, household: nil)
      ]
    }
    return (basis, servings)
  }

  private static let servingWords: Set<String> = ["portion", "serving", "servings"]
  private static let idleWords: Set<String> = ["a", "an", "each", "of", "one", "size", "the"]
  private static let aboutWords: Set<String> = ["about", "approx", "approximately", "ca"]

  private var isFollowedByAmount: Bool {
    if cursor.word() == "or" { return true }
    guard let sign = cursor.sign(), ",;".contains(sign) || sign.isNewline else { return false }
    guard let word = cursor.word(1) else { return cursor.number(1) != nil && isMeasureNext }
    return word == "per" || Self.servingWords.contains(word)
  }

  /// Whether the item behind a comma is a measure and its weight: `, 1 spoon = 20 g`.
  private var isMeasureNext: Bool {
    var next = cursor
    next.position += 1
    while let token = next.token(), token.sign.map({ !",;:".contains($0) && !$0.isNewline }) ?? true
    {
      if token.sign == "=" || token.sign == "(" {
        return next.number(1).map { weight($0, at: next.position - cursor.position + 1) != nil }
          ?? false
      }
      next.position += 1
    }
    return false
  }

  private mutating func readElement() throws(TypedProblem) -> Element {
    let start = cursor.position
    var isPer = false
    var isServing = false
    while let word = cursor.word() {
      if word == "per" {
        isPer = true
      } else if Self.servingWords.contains(word) {
        isServing = true
      } else if !Self.idleWords.contains(word) {
        break
      }
      cursor.position += 1
    }
    let hasWords = cursor.position > start
    // “Serving size: 30 g”
    if isServing, cursor.sign() == ":", cursor.number(1) != nil { cursor.position += 1 }
    var household: LabelServing.Household?
    let amount = cursor.position
    var weight = readWeight()
    if let read = weight, read.isMetric ? cursor.sign() == "=" : isMeasure {
      weight = nil
      cursor.position = amount
    }
    if let inOtherUnit = weight, cursor.sign() == "(" {
      cursor.position += 1
      // “1 oz (28 g)”
      if let metric = readWeight(closed: true) {
        weight = inOtherUnit.isMetric ? inOtherUnit : metric
      } else {
        household = readHousehold(upTo: closingParenthesis())
        if !cursor.isAtEnd { cursor.position += 1 }
      }
    } else if weight == nil, let sign = weightSign() {
      household = readHousehold(upTo: sign)
      cursor.position = sign + 1
      weight = readWeight(closed: cursor.line[cursor.tokens[sign].range] == "(")
    }
    guard let weight else {
      skipToSign()
      throw cursor.problem(
        hasWords && (isPer || isServing) ? .noWeight : .noBasis, at: cursor.range(from: start))
    }
    let range = cursor.range(from: start)
    guard weight.amount > 0, weight.amount <= EntryProblem.mostGrams else {
      throw cursor.problem(.amountOutOfRange, at: range)
    }
    return Element(
      isPer: isPer,
      serving: LabelServing(
        weight.amount, isMilliliters: weight.isMilliliters, isServing: isServing,
        household: household),
      range: range)
  }

  /// To the end of what cannot be read, to show it.
  private mutating func skipToSign() {
    while let token = cursor.token() {
      if let sign = token.sign, ",;:(".contains(sign) || sign.isNewline { return }
      cursor.position += 1
    }
  }

  private struct Weight {
    var amount: Double
    var isMilliliters = false
    var isMetric = true
  }

  /// A number with a unit of weight, or a metric one of volume.
  /// - `closed`: whether a closing parenthesis must follow, which is read too.
  private mutating func readWeight(closed: Bool = false) -> Weight? {
    guard let number = cursor.number(), !cursor.isAmbiguous(), let weight = weight(number, at: 0)
    else { return nil }
    guard !closed || cursor.sign(2) == ")" else { return nil }
    cursor.position += closed ? 3 : 2
    return weight
  }

  private func weight(_ number: Double, at offset: Int) -> Weight? {
    guard let word = cursor.word(offset + 1) else { return nil }
    if let unit = MassUnit(word: word), unit != .milligram {
      let isMetric = unit == .gram || unit == .kilogram
      return Weight(amount: number * unit.grams, isMetric: isMetric)
    }
    guard let unit = VolumeUnit(word: word),
      [.milliliter, .centiliter, .deciliter, .liter].contains(unit)
    else { return nil }
    return Weight(amount: number * unit.milliliters, isMilliliters: true)
  }

  /// Whether the unit just read is the name of a measure: of `1 oz = 28.35 g`, `1 oz, drained = 23 g`.
  private var isMeasure: Bool {
    for index in cursor.rest.indices {
      switch cursor.tokens[index].kind {
      case .sign("="): return true
      case .sign(":"), .sign("("), .word("or"), .word("per"): return false
      // But “1 oz, serving = 28 g” is one measure.
      case .word(let word) where Self.servingWords.contains(word):
        if cursor.sign(index + 1 - cursor.position) != "=" { return false }
      default: continue
      }
    }
    return false
  }

  /// The sign before the weight of a household measure: of `1 bar (30 g)`, `1 cup, chopped = 67 g`.
  private func weightSign() -> Int? {
    var isPastComma = false
    for index in cursor.rest.indices {
      guard let sign = cursor.tokens[index].sign else { continue }
      if sign == ":" || sign.isNewline { return nil }
      if sign == "," || sign == ";" { isPastComma = true }
      let offset = index - cursor.position + 1
      guard sign == "=" || (sign == "(" && !isPastComma), let number = cursor.number(offset),
        weight(number, at: offset) != nil,
        sign == "=" || (cursor.sign(offset + 2) == ")" && cursor.sign(offset + 3) != "=")
      else { continue }
      return index
    }
    return nil
  }

  /// The place of the parenthesis that closes the one before the cursor; the end where none does.
  private func closingParenthesis() -> Int {
    var depth = 1
    return cursor.rest.firstIndex { token in
      depth += token.sign == "(" ? 1 : token.sign == ")" ? -1 : 0
      return depth == 0
    } ?? cursor.tokens.endIndex
  }

  /// A number and what is counted, up to a sign: `1 bar`, `2/3 cup`, `1 1/2 cups, chopped`.
  private mutating func readHousehold(upTo end: Int) -> LabelServing.Household? {
    while let word = cursor.word(), Self.aboutWords.contains(word), cursor.position < end {
      cursor.position += cursor.sign(1) == "." ? 2 : 1
    }
    let count = readCount() ?? 1
    let tokens = cursor.tokens.prefix(end).dropFirst(cursor.position)
    cursor.position = end
    guard let first = tokens.first, let last = tokens.last, (0.01...1000).contains(count)
    else { return nil }
    let words = cursor.line[first.range.lowerBound..<last.range.upperBound]
      .split(whereSeparator: \.isWhitespace)
    return LabelServing.Household(count: count, label: words.joined(separator: " "))
  }

  private mutating func readCount() -> Double? {
    guard let number = cursor.number() else { return nil }
    func fraction(at offset: Int) -> Double? {
      guard let above = cursor.number(offset), cursor.sign(offset + 1) == "/",
        let below = cursor.number(offset + 2), below > 0
      else { return nil }
      return above / below
    }
    if let fraction = fraction(at: 0) {
      cursor.position += 3
      return fraction
    }
    if let fraction = fraction(at: 1), fraction < 1 {
      cursor.position += 4
      return number + fraction
    }
    cursor.position += 1
    return number
  }
}
