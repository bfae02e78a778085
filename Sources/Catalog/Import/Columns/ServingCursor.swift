/// Reads a serving from its beginning: “1 1/2 cups (130 g)”.
struct ServingCursor {
  private let text: ArraySlice<UInt8>
  private var place: Int
  /// The count as it was written: “1 1/2”.
  private(set) var countText: ArraySlice<UInt8> = []

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
    place = text.startIndex
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte.isSmallLetter || byte >= 0x80 }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard place < text.endIndex, text[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpaces() { while skip(0x20) {} }

  /// “2”, “0.5”, “1/2”, “1 1/2”; `nil` where there is no number above zero.
  mutating func readCount() -> Double? {
    guard var count = readNumber() else { return nil }
    let end = place
    if skip(UInt8(ascii: "/")) {
      guard let divisor = readNumber(), divisor > 0 else { return nil }
      count /= divisor
    } else if skip(0x20), let numerator = readNumber(), skip(UInt8(ascii: "/")),
      let divisor = readNumber(), divisor > 0
    {
      count += numerator / divisor
    } else {
      place = end
    }
    countText = text[..<place]
    skipSpaces()
    return count > 0 ? count : nil
  }

  private mutating func readNumber() -> Double? {
    let start = place
    while place < text.endIndex, text[place].isDigit || (place > start && text[place] == 0x2E) {
      place += 1
    }
    guard place > start else { return nil }
    return text[start..<place].withUnsafeBytes { bytes in
      guard case .number(let number) = FieldNumber.read(bytes, takesComma: false) else {
        return nil
      }
      return number
    }
  }

  /// All that follows.
  var rest: ArraySlice<UInt8> { text[place...] }

  /// Letters, with the single spaces between them.
  mutating func readUnit() -> String {
    let start = place
    var end = place
    while place < text.endIndex {
      if Self.isLetter(text[place]) {
        place += 1
        end = place
      } else if text[place] == 0x20 {
        place += 1
      } else {
        break
      }
    }
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  /// The weight that stands in parentheses behind the unit: “(130 g)”.
  mutating func readGramsInParentheses() -> Double? {
    guard let open = text[place...].firstIndex(of: UInt8(ascii: "(")) else { return nil }
    place = open + 1
    skipSpaces()
    guard let grams = readNumber() else { return nil }
    skipSpaces()
    return skip(UInt8(ascii: "g")) && (place == text.endIndex || !Self.isLetter(text[place]))
      ? grams : nil
  }
}
