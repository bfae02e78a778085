/// One item of an entry line as it reads by itself, before any food is looked for.
struct EntryPart: Hashable, Sendable {
  var text: Substring
  var amount: Amount
  /// The words of the food, as typed.
  var food: [Substring]
  var problem: EntryProblem?

  /// Reads an item: an amount and a food, in either order.
  ///
  ///     item    = [ amount [ "of" ] ] food | food amount
  ///     amount  = number | number unit | number measure | measure | unit "of"
  ///     number  = decimal | fraction | decimal fraction | word
  ///     unit    = "g" | "oz" | "cup" | …, also right behind the digits
  ///     measure = [ "extra" ] ( "slice" | "large" | "can" | … )
  init(reading text: Substring) {
    let words = text.split(whereSeparator: \.isWhitespace)
    self.text = text
    amount = .usual
    food = words
    if let leading = AmountReader.leading(words) {
      take(leading.reading, food: words[leading.count...])
      if case .amount(let second)? = AmountReader.trailing(food[...])?.reading, second.isWeighed,
        problem == nil
      {
        problem = .twoAmounts(amount.description, second.description)
      }
    } else if let trailing = AmountReader.trailing(words[...]) {
      take(trailing.reading, food: words[..<trailing.start])
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
