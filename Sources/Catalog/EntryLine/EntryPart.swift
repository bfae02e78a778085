/// One item of an entry line as it reads by itself, before any food is looked for.
struct EntryPart: Hashable, Sendable {
  var text: Substring
  var amount: Amount
  /// The amount if its measure turns out to be a word of the food’s name: “1 large lima beans”.
  var amountWithoutMeasure: Amount
  /// The words of the food, as typed.
  var food: [Substring]
  var problem: EntryProblem?

  /// Reads an item: an amount and a food, in either order.
  ///
  ///     item    = [ amount [ "of" ] ] food | food amount
  ///     amount  = number [ unit | measure ] | measure | unit "of"
  ///     number  = "2" | "1.5" | "1,5" | "1/2" | "1 1/2" | "½" | "half a" | …
  ///     unit    = "g" | "oz" | "cup" | …, also right behind the digits
  ///     measure = [ "extra" ] ( "slice" | "large" | "can" | … )
  ///
  /// An amount without a number stands before the food, and means one.
  init(reading text: Substring) {
    let words = text.split(whereSeparator: \.isWhitespace)
    self.text = text
    amount = .usual
    amountWithoutMeasure = .usual
    food = words
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
    if problem == nil, food.allSatisfy({ SearchWords.fold($0).isEmpty }) {
      problem = .noFoodNamed(amount: amount == .usual ? String(text) : amount.description)
    }
  }

  private mutating func take(_ reading: AmountReader.Reading, food: ArraySlice<Substring>) {
    self.food = Array(food)
    switch reading {
    case .amount(let amount): self.amount = amount
    case .problem(let problem): self.problem = problem
    }
  }

  /// “2 eggs 100 g” says two things; which one is meant is not guessed.
  private mutating func refuseSecondAmount() {
    guard problem == nil, case .amount(let second)? = AmountReader.trailing(food[...])?.reading,
      second.isWeighed
    else { return }
    problem = .twoAmounts(amount.description, second.description)
  }
}

extension Amount {
  /// Whether it stands by itself: a weight or a volume.
  fileprivate var isWeighed: Bool {
    switch self {
    case .mass, .volume: true
    case .usual, .count, .measure: false
    }
  }
}
