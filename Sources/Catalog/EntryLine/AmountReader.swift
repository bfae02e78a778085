import BoneHealth

/// Reads the amount at the start or at the end of an item's words.
enum AmountReader {
  enum Reading {
    case amount(Amount)
    case problem(EntryProblem)
  }

  /// The amount with a number that an item begins with, and how many words it takes.
  static func leading(_ words: [Substring]) -> (reading: Reading, count: Int)? {
    var position = 0
    let all = words[...]
    guard var read = number(all, at: &position) else { return nil }
    if let times = times(read, all, at: &position) { read = times }
    let reading = amount(read, in: all, at: &position, needsFood: true)
    if position < words.count, words[position].lowercased() == "of" { position += 1 }
    return (reading, position)
  }

  /// The amount an item ends with, and the word it starts at, which is not the first.
  static func trailing(_ words: ArraySlice<Substring>) -> (reading: Reading, start: Int)? {
    // An amount has at most five words: `1 1/2 fl oz`, `2 extra large`.
    for start in words.indices.dropFirst().suffix(5) {
      var position = start
      guard words[start].first?.isLetter == false, let read = number(words, at: &position)
      else { continue }
      let reading = amount(read, in: words, at: &position, needsFood: false)
      if position == words.endIndex { return (reading, start) }
    }
    return nil
  }

  /// One of a measure: `slice of bread`, `large egg`, `cup of milk`; and how many words that takes.
  /// A unit alone, without “of”, may begin the name of a food.
  static func unnumbered(_ words: [Substring]) -> (amount: Amount, count: Int)? {
    var position = 0
    let unit = unit(words[...], at: &position)
    let label = unit == nil ? measure(words[...], at: &position) : nil
    let saysOf = position < words.count && words[position].lowercased() == "of"
    if saysOf { position += 1 }
    guard position < words.count else { return nil }
    if let unit { return saysOf ? (unit(1), position) : nil }
    return label.map { (.measure(1, $0), position) }
  }

  /// A number, with a unit glued to it as in `170g`.
  private struct Number {
    var reading: TypedNumber.Reading
    var text: Substring
    var glued: ((Double) -> Amount)?
  }

  private static func number(_ words: ArraySlice<Substring>, at position: inout Int) -> Number? {
    guard position < words.endIndex else { return nil }
    let word = words[position]
    if let (reading, rest) = TypedNumber.read(word) {
      var number = Number(reading: reading, text: word[..<rest.startIndex])
      if !rest.isEmpty {
        var start = 0
        guard let unit = unit([rest], at: &start) else { return nil }
        number.glued = unit
        position += 1
        return number
      }
      position += 1
      if case .number(let whole) = reading, whole.rounded() == whole, position < words.endIndex {
        mixed(whole, words, at: &position, into: &number)
      }
      return number
    }
    // “half and half” is a food; “a” alone is the start of one.
    guard let value = TypedNumber.words[word.lowercased()], position + 1 < words.endIndex,
      words[position + 1].lowercased() != "and"
    else { return nil }
    position += 1
    var product = value
    // “half a cup”, “a quarter cup”, “a dozen eggs”.
    if position + 1 < words.endIndex, let next = TypedNumber.words[words[position].lowercased()],
      (value < 1 && next == 1) || (value == 1 && next != 1)
    {
      product = value * next
      position += 1
    }
    return Number(reading: .number(product), text: word)
  }

  /// The product of `2 x 30 g`; `nil` where no second number follows a cross.
  private static func times(
    _ count: Number, _ words: ArraySlice<Substring>, at position: inout Int
  ) -> Number? {
    guard case .number(let count) = count.reading, position + 1 < words.endIndex,
      ["x", "×", "*"].contains(words[position].lowercased())
    else { return nil }
    var next = position + 1
    guard var product = number(words, at: &next), case .number(let each) = product.reading else {
      return nil
    }
    product.reading = .number(count * each)
    position = next
    return product
  }

  /// The fraction of `1 1/2`, which may have a unit glued to it.
  private static func mixed(
    _ whole: Double, _ words: ArraySlice<Substring>, at position: inout Int,
    into number: inout Number
  ) {
    guard let (reading, rest) = TypedNumber.read(words[position]),
      case .number(let fraction) = reading, fraction > 0, fraction < 1,
      !words[position][..<rest.startIndex].contains(where: { $0 == "." || $0 == "," })
    else { return }
    if !rest.isEmpty {
      var start = 0
      guard let unit = unit([rest], at: &start) else { return }
      number.glued = unit
    }
    number.reading = .number(whole + fraction)
    position += 1
  }

  /// What follows a number: a unit, a measure, or nothing.
  private static func amount(
    _ number: Number, in words: ArraySlice<Substring>, at position: inout Int, needsFood: Bool
  ) -> Reading {
    var make = number.glued
    if make == nil { make = unit(words, at: &position) }
    if make == nil {
      var after = position
      if let label = measure(words, at: &after), !needsFood || after < words.endIndex {
        position = after
        make = { .measure($0, label) }
      }
    }
    switch number.reading {
    case .number(let value): return .amount(make?(value) ?? .count(value))
    case .ambiguous:
      let text = String(number.text)
      let joined = text.split(separator: ",").joined()
      let point = text.split(separator: ",").joined(separator: ".")
      return .problem(.ambiguousNumber(text, readings: [joined, point]))
    }
  }

  private static func unit(
    _ words: ArraySlice<Substring>, at position: inout Int
  ) -> ((Double) -> Amount)? {
    guard position < words.endIndex else { return nil }
    func plain(_ word: Substring) -> String {
      word.last == "." ? word.dropLast().lowercased() : word.lowercased()
    }
    let word = plain(words[position])
    if position + 1 < words.endIndex,
      let volume = VolumeUnit(word: "\(word) \(plain(words[position + 1]))")
    {
      position += 2
      return { .volume($0, volume) }
    }
    if let mass = MassUnit(word: word) {
      position += 1
      return { .mass($0, mass) }
    }
    if let volume = VolumeUnit(word: word) {
      position += 1
      return { .volume($0, volume) }
    }
    return nil
  }

  private static func measure(
    _ words: ArraySlice<Substring>, at position: inout Int
  ) -> String? {
    guard position < words.endIndex else { return nil }
    if words[position].lowercased() == "extra", position + 1 < words.endIndex,
      let label = HouseholdMeasures.measure(words[position + 1])
    {
      position += 2
      return "extra \(label)"
    }
    guard let label = HouseholdMeasures.measure(words[position]) else { return nil }
    // “1 half and half” is not half of something.
    if label == "half", position + 1 < words.endIndex, words[position + 1].lowercased() == "and" {
      return nil
    }
    position += 1
    return label
  }
}
