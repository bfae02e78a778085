/// Numbers as people type them: `2`, `1.5`, `1,5`, `.5`, `1/2`, `½`, `1½`, `half`. Whatever reads
/// typed text reads its numbers here.
package enum TypedNumber {
  /// What stands at the start of a word.
  package enum Reading: Equatable, Sendable {
    case number(Double)
    /// `1,500` is 1500 to some and 1.5 to others.
    case ambiguous
  }

  /// The number a word starts with, and what follows it; `nil` when it starts with none.
  package static func read(_ word: Substring) -> (reading: Reading, rest: Substring)? {
    let isNegative = word.first == "-" || word.first == "−"
    let sign = isNegative ? -1.0 : 1
    let plain = isNegative ? word.dropFirst() : word
    var tail = plain
    let digits = takeDigits(&tail)
    if let slash = tail.first, slash == "/" || slash == "⁄", !digits.isEmpty {
      tail.removeFirst()
      guard let above = Double(digits), let below = Double(takeDigits(&tail)),
        (above / below).isFinite
      else { return nil }
      return (.number(sign * above / below), tail)
    }
    guard let (number, rest) = unsigned(plain), number.isFinite else { return nil }
    let isAmbiguous = thousands(plain[..<rest.startIndex], by: ",") != nil
    return (isAmbiguous ? .ambiguous : .number(sign * number), rest)
  }

  /// The number without a sign or a slash that a text starts with, and what follows it; infinite where
  /// its digits are too many.
  package static func unsigned(_ text: Substring) -> (number: Double, rest: Substring)? {
    var rest = text
    let digits = takeDigits(&rest)
    if let first = rest.first, let fraction = fractionSigns[first] {
      return ((Double(digits) ?? 0) + fraction, rest.dropFirst())
    }
    if let point = rest.first, ".,".contains(point), rest.dropFirst().first?.isDigit == true {
      rest = rest.dropFirst().drop(while: \.isDigit)
    }
    guard rest.startIndex > text.startIndex else { return nil }
    return (decimal(text[..<rest.startIndex]) ?? .infinity, rest)
  }

  /// The thousands that digits with one such sign are to some: 1500 of `1,500`.
  package static func thousands(_ text: Substring, by sign: Character) -> Int? {
    let parts = text.split(separator: sign, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[0].first != "0",
      parts[1].count == 3
    else { return nil }
    return Int(parts.joined())
  }

  /// A whole text that is digits with at most one point or comma before decimals: `62`, `62,5`,
  /// `.5`; `nil` for any other, so that a thousand must be written without its comma.
  package static func decimal(_ text: some StringProtocol) -> Double? {
    var isAfterPoint = false
    var plain = ""
    for character in text {
      if character.isDigit {
        plain.append(character)
      } else if !isAfterPoint, character == "." || character == "," {
        isAfterPoint = true
        plain.append(".")
      } else {
        return nil
      }
    }
    guard let number = Double(plain), number.isFinite else { return nil }
    return number
  }

  /// Numbers in words.
  package static let words: [String: Double] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "dozen": 12, "couple": 2, "half": 0.5, "third": 1.0 / 3, "quarter": 0.25,
  ]

  /// Signs of fractions.
  package static let fractionSigns: [Character: Double] = [
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5,
    "⅗": 3 / 5, "⅘": 4 / 5, "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
  ]

  /// The shortest way to type a number that reads as the same one: `170`, `1.5`, `1 1/3`.
  package static func text(_ number: Double) -> String {
    let whole = number.rounded(.towardZero)
    for numerator in [1.0, 2.0] where whole >= 0 && whole + numerator / 3 == number {
      return (whole == 0 ? "" : "\(Numbers.shortest(whole)) ") + "\(Numbers.shortest(numerator))/3"
    }
    return Numbers.shortest(number)
  }

  private static func takeDigits(_ text: inout Substring) -> Substring {
    let digits = text.prefix(while: \.isDigit)
    text = text[digits.endIndex...]
    return digits
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  package var isDigit: Bool { ("0"..."9").contains(self) }
}
