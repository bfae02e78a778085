/// Numbers as people write amounts: `2`, `1.5`, `1,5`, `.5`, `1/2`, `½`, `1½`, `1 1/2`, `half`.
enum EntryNumber {
  /// What stands at the start of a word.
  enum Reading: Equatable {
    case number(Double)
    /// `1,500` is 1500 to some and 1.5 to others.
    case ambiguous
  }

  /// The number a word starts with, and what follows it; `nil` when it starts with none.
  static func read(_ word: Substring) -> (reading: Reading, rest: Substring)? {
    var rest = word
    var sign = 1.0
    if let first = rest.first, first == "-" || first == "−" {
      sign = -1
      rest = rest.dropFirst()
    }
    let digits = takeDigits(&rest)
    if let fraction = takeFractionSign(&rest) {
      return (.number(sign * ((Double(digits) ?? 0) + fraction)), rest)
    }
    if let slash = rest.first, slash == "/" || slash == "⁄", !digits.isEmpty {
      var tail = rest.dropFirst()
      let divisor = takeDigits(&tail)
      guard let above = Double(digits), let below = Double(divisor), (above / below).isFinite
      else { return nil }
      return (.number(sign * above / below), tail)
    }
    var decimals = ""
    if let point = rest.first, point == "." || point == ",",
      rest.dropFirst().first.map(isDigit) == true
    {
      rest = rest.dropFirst()
      decimals = takeDigits(&rest)
      if point == ",", decimals.count == 3, (1...3).contains(digits.count), digits.first != "0" {
        return (.ambiguous, rest)
      }
    }
    guard !(digits.isEmpty && decimals.isEmpty),
      let number = Double("\(digits.isEmpty ? "0" : digits).\(decimals.isEmpty ? "0" : decimals)"),
      number.isFinite
    else { return nil }
    return (.number(sign * number), rest)
  }

  /// Numbers in words.
  static let words: [String: Double] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "dozen": 12, "couple": 2, "half": 0.5, "third": 1.0 / 3, "quarter": 0.25,
  ]

  /// The shortest way to write a number that reads as the same one: `170`, `1.5`, `1 1/3`.
  static func text(_ number: Double) -> String {
    guard abs(number) < 1e15 else { return "\(number)" }
    if number.rounded() == number { return String(Int(number)) }
    let whole = number.rounded(.towardZero)
    for numerator in [1.0, 2.0] where whole >= 0 && whole + numerator / 3 == number {
      return (whole == 0 ? "" : "\(Int(whole)) ") + "\(Int(numerator))/3"
    }
    return "\(number)"
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

  private static func takeDigits(_ text: inout Substring) -> String {
    let digits = text.prefix(while: isDigit)
    text = text[digits.endIndex...]
    return String(digits)
  }

  private static let fractionSigns: [Character: Double] = [
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5,
    "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
  ]

  private static func takeFractionSign(_ text: inout Substring) -> Double? {
    guard let first = text.first, let value = fractionSigns[first] else { return nil }
    text = text.dropFirst()
    return value
  }
}
