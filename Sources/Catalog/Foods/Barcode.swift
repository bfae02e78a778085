/// The number under the bars of a package (GTIN).
package struct Barcode: Hashable, Sendable, CustomStringConvertible {
  /// Without leading zeros: the same product has the same number, printed with 12 digits in America
  /// and with 13 elsewhere.
  package let number: Int64

  /// The longest text with so many digits and what may stand between them.
  private static let longestText = 64

  /// Reads 8, 12, 13 or 14 digits, with spaces or hyphens between them. The last digit is checked
  /// against the others. Eight digits may be a shortened American number (UPC-E), which is read as
  /// the whole one.
  package init(_ text: String) throws(BarcodeProblem) {
    guard text.utf8.count <= Self.longestText else {
      throw BarcodeProblem("That is too long for a barcode, which has 8, 12, 13 or 14 digits")
    }
    var digits: [Int] = []
    for character in text where !"-‐‑–".contains(character) && !character.isWhitespace {
      guard character.isASCII, let digit = character.wholeNumberValue else {
        throw BarcodeProblem("“\(character)” is no digit; a barcode is 8, 12, 13 or 14 digits")
      }
      digits.append(digit)
    }
    guard [8, 12, 13, 14].contains(digits.count) else {
      let verb = digits.count == 1 ? "digit is" : "digits are"
      throw BarcodeProblem("\(digits.count) \(verb) no barcode; it has 8, 12, 13 or 14")
    }
    guard digits.contains(where: { $0 != 0 }) else {
      throw BarcodeProblem("Zeros alone are no barcode; type the digits under the bars")
    }
    var readings = [digits]
    if digits.count == 8, let whole = Self.expanded(digits) {
      // Eight-digit numbers that begin with 0 are for use inside a shop (GS1 General Specifications,
      // GS1-8 prefixes); on a package sold elsewhere they are shortened ones.
      readings.insert(whole, at: digits[0] == 0 ? 0 : 1)
    }
    guard let right = readings.first(where: { $0.last == Self.checkDigit(of: $0.dropLast()) })
    else {
      let right = Self.checkDigit(of: readings[0].dropLast())
      throw BarcodeProblem(
        "A digit is wrong: with the others the last one would be \(right), "
          + "not \(digits[digits.count - 1]); type the digits under the bars again")
    }
    number = right.reduce(0) { $0 * 10 + Int64($1) }
  }

  /// The barcode with this number, as foods keep it; `nil` where it is none.
  package init?(number: Int64) {
    guard (1...99_999_999_999_999).contains(number) else { return nil }
    let digits = String(number)
    let padded = String(repeating: "0", count: 14 - digits.utf8.count) + digits
    guard let barcode = try? Barcode(padded) else { return nil }
    self = barcode
  }

  /// The digit that makes the sum of all, weighted 1, 3, 1, 3 … from the right, a multiple of ten
  /// (GS1 General Specifications, check digit calculations).
  private static func checkDigit(of digits: ArraySlice<Int>) -> Int {
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      sum + digit.element * (digit.offset.isMultiple(of: 2) ? 3 : 1)
    }
    return (10 - sum % 10) % 10
  }

  /// The twelve digits that a UPC-E number of eight stands for, by its last but one (GS1 General
  /// Specifications, UPC-E barcodes); `nil` where it is none.
  private static func expanded(_ digits: [Int]) -> [Int]? {
    guard digits[0] <= 1 else { return nil }
    func zeros(_ count: Int) -> [Int] { Array(repeating: 0, count: count) }
    let last = digits[6]
    let middle: [Int] =
      switch last {
      case 0...2: Array(digits[1...2]) + [last] + zeros(4) + digits[3...5]
      case 3: Array(digits[1...3]) + zeros(5) + digits[4...5]
      case 4: Array(digits[1...4]) + zeros(5) + [digits[5]]
      default: Array(digits[1...5]) + zeros(4) + [last]
      }
    return [digits[0]] + middle + [digits[7]]
  }

  /// As it can be read again: 8 digits where it has no more, else 13, or 14 for one that has them.
  package var description: String {
    let digits = String(number)
    guard digits.utf8.count != 8 else { return digits }
    return String(repeating: "0", count: max(0, 13 - digits.utf8.count)) + digits
  }
}

/// Why a text is no barcode: what is wrong and what would be right.
package struct BarcodeProblem: Error, Hashable, Sendable {
  package let message: String

  fileprivate init(_ message: String) { self.message = message }
}
