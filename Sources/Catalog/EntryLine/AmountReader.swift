import BoneHealth

/// Reads the amount at the start or at the end of an item's words.
struct AmountReader {
  typealias Reading = Result<Amount, EntryProblem>

  private let words: ArraySlice<Substring>
  private var position: Int

  private init(_ words: ArraySlice<Substring>, at position: Int) {
    self.words = words
    self.position = position
  }

  /// The amount with a number that an item begins with, and how many words it takes.
  static func leading(_ words: [Substring]) -> (reading: Reading, count: Int)? {
    var reader = AmountReader(words[...], at: 0)
    guard let number = reader.readNumber() else { return nil }
    let reading = reader.readAmount(reader.readProduct(of: number) ?? number, needsFood: true)
    _ = reader.skipOf()
    return (reading, reader.position)
  }

  /// The amount an item ends with, and the word it starts at, which is not the first.
  static func trailing(_ words: ArraySlice<Substring>) -> (reading: Reading, start: Int)? {
    // An amount has at most five words: `1 1/2 fl oz`, `2 extra large`.
    for start in words.indices.dropFirst().suffix(5) where words[start].first?.isLetter == false {
      var reader = AmountReader(words, at: start)
      guard let number = reader.readNumber() else { continue }
      let reading = reader.readAmount(number, needsFood: false)
      if reader.word() == nil { return (reading, start) }
    }
    return nil
  }

  /// One of a measure: `slice of bread`, `large egg`, `cup of milk`; and how many words that takes.
  /// A unit alone, without “of”, may begin the name of a food.
  static func unnumbered(_ words: [Substring]) -> (amount: Amount, count: Int)? {
    var reader = AmountReader(words[...], at: 0)
    let unit = reader.readUnit()
    let label = unit == nil ? reader.readMeasure() : nil
    let saysOf = reader.skipOf()
    guard reader.word() != nil else { return nil }
    if let unit { return saysOf ? (unit(1), reader.position) : nil }
    return label.map { (.measure(1, $0), reader.position) }
  }

  /// The word so many places on, in small letters; `nil` beyond the item.
  private func word(_ offset: Int = 0) -> String? {
    let place = position + offset
    return place < words.endIndex ? words[place].lowercased() : nil
  }

  private mutating func skipOf() -> Bool {
    guard word() == "of" else { return false }
    position += 1
    return true
  }

  /// A number, with a unit glued to it as in `170g`.
  private struct Number {
    var reading: TypedNumber.Reading
    var text: Substring
    var unit: ((Double) -> Amount)?

    /// Takes the unit right behind the digits; `false` where something else stands there.
    mutating func take(unit rest: Substring) -> Bool {
      unit = AmountReader.unit(rest.lowercased())
      return rest.isEmpty || unit != nil
    }
  }

  private mutating func readNumber() -> Number? {
    guard position < words.endIndex else { return nil }
    let word = words[position]
    if let (reading, rest) = TypedNumber.read(word) {
      var number = Number(reading: reading, text: word[..<rest.startIndex])
      guard number.take(unit: rest) else { return nil }
      position += 1
      if rest.isEmpty, case .number(let whole) = reading, whole.rounded() == whole {
        readFraction(after: whole, into: &number)
      }
      return number
    }
    // “half and half” is a food; “a” alone is the start of one.
    guard var value = TypedNumber.words[word.lowercased()], let next = self.word(1), next != "and"
    else { return nil }
    position += 1
    // “half a cup”, “a quarter cup”, “a dozen eggs”.
    if let factor = TypedNumber.words[next], self.word(1) != nil,
      (value < 1 && factor == 1) || (value == 1 && factor != 1)
    {
      value *= factor
      position += 1
    }
    return Number(reading: .number(value), text: word)
  }

  /// The product of `2 x 30 g`; `nil` where no second number follows a cross.
  private mutating func readProduct(of count: Number) -> Number? {
    guard case .number(let count) = count.reading, let cross = word(),
      ["x", "×", "*"].contains(cross)
    else { return nil }
    let start = position
    position += 1
    guard var product = readNumber(), case .number(let each) = product.reading else {
      position = start
      return nil
    }
    product.reading = .number(count * each)
    return product
  }

  /// The fraction of `1 1/2`, which may have a unit glued to it.
  private mutating func readFraction(after whole: Double, into number: inout Number) {
    guard position < words.endIndex, let (reading, rest) = TypedNumber.read(words[position]),
      case .number(let fraction) = reading, fraction > 0, fraction < 1,
      !words[position][..<rest.startIndex].contains(where: { $0 == "." || $0 == "," }),
      number.take(unit: rest)
    else { return }
    number.reading = .number(whole + fraction)
    position += 1
  }

  /// What follows a number: a unit, a measure, or nothing.
  private mutating func readAmount(_ number: Number, needsFood: Bool) -> Reading {
    let make =
      number.unit ?? readUnit()
      ?? readMeasure(needsFood: needsFood).map { label in { .measure($0, label) } }
    switch number.reading {
    case .number(let value): return .success(make?(value) ?? .count(value))
    case .ambiguous:
      let parts = number.text.split(separator: ",")
      return .failure(
        .ambiguousNumber(
          String(number.text), readings: [parts.joined(), parts.joined(separator: ".")]))
    }
  }

  private mutating func readUnit() -> ((Double) -> Amount)? {
    guard let word = word() else { return nil }
    if let next = self.word(1), let unit = Self.unit(word, next) {
      position += 2
      return unit
    }
    let unit = Self.unit(word)
    if unit != nil { position += 1 }
    return unit
  }

  /// The unit of one word, or of two: “fl. oz.”.
  private static func unit(_ words: String...) -> ((Double) -> Amount)? {
    let word = words.map { $0.hasSuffix(".") ? $0.dropLast() : $0[...] }.joined(separator: " ")
    if let unit = VolumeUnit(word: word) { return { .volume($0, unit) } }
    return MassUnit(word: word).map { unit in { .mass($0, unit) } }
  }

  private mutating func readMeasure(needsFood: Bool = false) -> String? {
    let isExtra = word() == "extra" && word(1).flatMap(HouseholdMeasures.measure) != nil
    let length = isExtra ? 2 : 1
    // “1 half and half” is not half of something.
    guard let label = word(length - 1).flatMap(HouseholdMeasures.measure),
      label != "half" || isExtra || word(1) != "and", !needsFood || word(length) != nil
    else { return nil }
    position += length
    return isExtra ? "extra \(label)" : label
  }
}
