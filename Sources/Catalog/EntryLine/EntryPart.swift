/// One item of an entry line as it reads by itself, before any food is looked for.
struct EntryPart: Hashable, Sendable {
  var text: Substring
  var amount = Amount.usual
  /// The amount if its measure turns out to be a word of the food’s name: “1 large lima beans”.
  var amountWithoutMeasure = Amount.usual
  /// The words of the food, as typed.
  var food: [Substring]
  /// The number under the bars of a package, in place of a food.
  var barcode: Substring?
  /// Whether there is an amount and no food.
  private(set) var isAmountAlone = false
  var problem: EntryProblem?

  /// Words that are nothing but the name of a food.
  init(naming text: Substring) {
    self.text = text
    food = text.split(whereSeparator: \.isWhitespace)
  }

  /// Reads an item: an amount and a food, in either order.
  ///
  ///     item    = [ amount [ "of" ] ] food | food amount
  ///     amount  = number [ unit | measure ] | measure | unit "of"
  ///     number  = "2" | "1.5" | "1,5" | "1/2" | "1 1/2" | "½" | "half a" | …
  ///     unit    = "g" | "oz" | "cup" | …, also right behind the digits
  ///     measure = [ "extra" ] ( "slice" | "large" | "can" | … )
  ///     food    = words | the 8 to 14 digits of a barcode
  ///
  /// An amount without a number stands before the food, and means one.
  init(reading text: Substring) {
    self.init(naming: text)
    let words = food
    if let place = words.firstIndex(where: Self.isBarcode), words.count > 1 || place == 0 {
      barcode = words[place]
      var rest = words
      rest.remove(at: place)
      food = []
      if !rest.isEmpty { takeAmount(rest) }
      return
    }
    if let leading = AmountReader.leading(words) {
      take(leading.reading, food: words[leading.count...])
      amountWithoutMeasure = .count(amount.number)
      refuseSecondAmount()
    } else if let trailing = AmountReader.trailing(words[...]) {
      take(trailing.reading, food: words[..<trailing.start])
      amountWithoutMeasure = .count(amount.number)
    } else if let unnumbered = AmountReader.unnumbered(words) {
      amount = unnumbered.amount
      food = Array(words[unnumbered.count...])
    }
    isAmountAlone = problem == nil && food.allSatisfy { SearchWords.fold($0).isEmpty }
    if isAmountAlone {
      problem = .noFoodNamed(amount: amount == .usual ? String(text) : amount.description)
    }
  }

  /// Stands for a line that is too long to be read.
  init(tooLong line: String) {
    self.init(reading: line.prefix(40))
    problem = .lineTooLong
  }

  /// By what the food is picked: its folded words.
  var choiceKey: String { food.flatMap(SearchWords.list).joined(separator: " ") }

  /// What follows the number, in folded words: the measure, which may have more words than are read
  /// as one, and the food.
  var measureWords: [String] {
    let food = food.flatMap(SearchWords.list)
    switch amount {
    case .usual, .mass: return []
    case .count: return food
    case .measure(_, let label): return SearchWords.list(label) + food
    case .volume(_, let unit): return SearchWords.list(unit.rawValue) + food
    }
  }

  private static func isBarcode(_ word: Substring) -> Bool {
    (8...14).contains(word.utf8.count) && word.allSatisfy(\.isDigit)
  }

  /// Reads words that are an amount and nothing else, as if a food followed.
  private mutating func takeAmount(_ words: [Substring]) {
    guard let (reading, count) = AmountReader.leading(words + ["food"]), count == words.count else {
      problem = .noFood(words: words.joined(separator: " "))
      return
    }
    take(reading, food: [])
  }

  private mutating func take(_ reading: AmountReader.Reading, food: ArraySlice<Substring>) {
    self.food = Array(food)
    do { amount = try reading.get() } catch { problem = error }
  }

  /// “2 eggs 100 g” says two things; which one is meant is not guessed.
  private mutating func refuseSecondAmount() {
    guard problem == nil, let second = try? AmountReader.trailing(food[...])?.reading.get()
    else { return }
    switch second {
    case .mass, .volume: problem = .twoAmounts(amount.description, second.description)
    case .usual, .count, .measure: break
    }
  }
}
