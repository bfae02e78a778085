import BoneHealth

/// Reads a label: the amount its figures are for, then the figures.
struct LabelReader {
  private var cursor: LineCursor
  /// What is read of the figure the cursor is at.
  private var item = LabelItem()
  private var figures: [LabelFigure] = []
  private var barcode: Barcode?
  private var amount = 100.0

  init(_ text: String) { cursor = LineCursor(LineToken.tokens(of: text)[...], of: text) }

  mutating func label() throws(TypedProblem) -> FoodLabel {
    guard !cursor.isAtEnd else { throw cursor.problem(.nothing, at: cursor.wholeRange) }
    let (basis, servings) = try cursor.readLabelAmounts()
    amount = basis.amount
    while !cursor.isAtEnd { try readNext() }
    try close()
    guard !figures.isEmpty else {
      let end = cursor.line.endIndex
      throw cursor.problem(.noFigures, at: end..<end)
    }
    return FoodLabel(
      amount: basis.amount, isMilliliters: basis.isMilliliters, servings: servings,
      figures: figures, barcode: barcode)
  }

  private static let idleWords: Set<String> = ["and", "contains", "dietary", "of", "the", "total"]
  private static let idleSigns: Set<Character> = ["(", ")", "/", ":", ".", "=", "-", "–", "•", "*"]
  private static let barcodeWords: Set<String> = ["barcode", "ean", "gtin", "upc"]

  private mutating func readNext() throws(TypedProblem) {
    guard let token = cursor.token() else { return }
    switch token.kind {
    case .number(let value):
      // “300 mg calcium 8 g protein”
      if item.isNamedLast { try close() }
      try readAmount(value)
    case .numbers: throw cursor.problem(.ambiguousNumber, at: token.range)
    case .word(let word) where Self.barcodeWords.contains(word):
      try close()
      try readBarcode()
    case .word(let word) where Self.idleWords.contains(word): cursor.position += 1
    case .word(let word):
      // “calcium 300 mg protein 8 g”
      if !item.words.isEmpty, !item.amounts.isEmpty, !item.isNamedLast { try close() }
      readName(word)
    case .sign where token.isSign(in: ",;"):
      cursor.position += 1
      try close()
    case .sign(let sign) where Self.idleSigns.contains(sign): cursor.position += 1
    case .sign, .note: throw cursor.problem(.unknown, at: token.range)
    }
  }

  private mutating func readName(_ word: String) {
    let start = cursor.position
    cursor.position += 1
    let variant = cursor.sign(1) == "%" ? "" : cursor.readVariant { LabelUnit(word: $0) != nil }
    item.name(word + variant, at: cursor.range(from: start))
  }

  private mutating func readAmount(_ value: Double) throws(TypedProblem) {
    let start = cursor.position
    let count = cursor.count()
    let isAmbiguous = cursor.isAmbiguous()
    cursor.position += 1
    var typed = LabelItem.Amount(value: value, range: cursor.range(from: start))
    if cursor.sign() == "%" {
      cursor.position += 1
      let named = readDailyValues()
      typed.unit = .percent(named ?? .unitedStates)
      typed.isOfAnyDailyValue = named == nil
    } else if let unit = cursor.word().flatMap(LabelUnit.init(word:)) {
      cursor.position += 1
      typed.unit = unit
    }
    typed.range = cursor.range(from: start)
    if typed.unit == .mass(.internationalUnits), let count {
      typed.value = Double(count)
    } else if isAmbiguous {
      throw cursor.problem(.ambiguousNumber, at: typed.range)
    }
    item.add(typed)
  }

  /// What a percentage is part of: “US”, “of the EU reference intake”, “DV”.
  private mutating func readDailyValues() -> DailyValues? {
    var named: DailyValues?
    while true {
      let word = cursor.word()
      // “15 % (US)”
      let said = (word ?? (cursor.sign() == "(" ? cursor.word(1) : nil))
        .flatMap(DailyValues.init(word:))
      guard said != nil || word.map(Self.dailyValueWords.contains) == true else { return named }
      // “% DV” is said in America, and “% DV EU” all the same means those of Europe.
      if word != nil, said != nil, named == nil || word != "dv" { named = said }
      cursor.position += 1
    }
  }

  private static let dailyValueWords: Set<String> = [
    "daily", "intake", "of", "reference", "the", "value",
  ]

  private mutating func readBarcode() throws(TypedProblem) {
    let name = cursor.position
    cursor.position += cursor.sign(1) == ":" ? 2 : 1
    let start = cursor.position
    while let token = cursor.token(), token.number != nil || token.sign == "-" {
      cursor.position += 1
    }
    guard cursor.position > start else {
      throw cursor.problem(
        .noFigure(example: "barcode 4006381333931"), at: cursor.range(from: name))
    }
    let range = cursor.range(from: start)
    guard barcode == nil else { throw cursor.problem(.figureTwice("the barcode"), at: range) }
    do { barcode = try Barcode(String(cursor.line[range])) } catch {
      throw cursor.problem(.barcode(error), at: range)
    }
  }

  /// Ends one figure.
  private mutating func close() throws(TypedProblem) {
    defer { item = LabelItem() }
    guard let range = item.range else { return }
    let (figure, place) = try item.figure(at: range, in: cursor)
    guard !figures.contains(where: { $0.subject == figure.subject }) else {
      throw cursor.problem(.figureTwice(figure.subject.name), at: range)
    }
    let most = figure.subject.mostIn100Grams
    guard let stored = figure.stored, (0...most).contains(stored * 100 / amount) else {
      let most = "\(Numbers.plain(most)) \(figure.subject.storedUnit)"
      throw cursor.problem(.impossible(most: most), at: place)
    }
    figures.append(figure)
  }
}
