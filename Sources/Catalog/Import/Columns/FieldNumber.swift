/// Figures as tables write them.
enum FieldNumber {
  /// What a field says.
  enum Reading: Equatable {
    case empty
    case number(Double)
    case text
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Reads a decimal number: “12”, “0.5”, “1.2e-06”.
  /// - `takesComma`: whether a comma stands before decimals, as in tables that part fields by
  ///   another sign.
  static func read(_ field: UnsafeRawBufferPointer, takesComma: Bool) -> Reading {
    var digits: UInt64 = 0
    var decimals = 0
    var isAfterPoint = false
    guard !field.isEmpty else { return .empty }
    // Up to 15 digits, both parts of the fraction are exact, and so is the rounding of their
    // quotient. Anything else goes the slow way.
    guard field.count <= 16 else { return readAny(field, takesComma: takesComma) }
    for byte in field {
      switch byte {
      case _ where byte.isDigit:
        digits = digits * 10 + UInt64(byte & 0x0F)
        if isAfterPoint { decimals += 1 }
      case UInt8(ascii: ".") where !isAfterPoint: isAfterPoint = true
      case UInt8(ascii: ",") where takesComma && !isAfterPoint: isAfterPoint = true
      default: return readAny(field, takesComma: takesComma)
      }
    }
    guard field.count > (isAfterPoint ? 1 : 0), digits < 1_000_000_000_000_000 else {
      return readAny(field, takesComma: takesComma)
    }
    return .number(Double(digits) / powersOfTen[decimals])
  }

  private static func readAny(_ field: UnsafeRawBufferPointer, takesComma: Bool) -> Reading {
    var text = FieldText.cleaned(field)
    if text.isEmpty { return .empty }
    if takesComma, !text.contains(".") { text = text.replacing(",", with: ".", maxReplacements: 1) }
    // “inf” and “0x1p3” are numbers elsewhere.
    guard text.utf8.allSatisfy({ $0.isDigit || ".+-eE".utf8.contains($0) }),
      let number = Double(text), number.isFinite
    else { return .text }
    return .number(number)
  }

  /// To ten decimals, so that a factor leaves no trail of a binary fraction.
  static func product(_ number: Double, _ factor: Double) -> Double {
    factor == 1 ? number : (number * factor * 1e10).rounded() / 1e10
  }

  /// The number under the bars of a package, up to 14 digits, as a GTIN has; `nil` for anything else.
  static func barcode(_ field: UnsafeRawBufferPointer) -> Int64? {
    let field = FieldText.trimmed(field)
    guard (1...18).contains(field.count) else { return nil }
    var number: Int64 = 0
    for byte in field {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int64(byte & 0x0F)
    }
    return number > 0 && number < 100_000_000_000_000 ? number : nil
  }
}
