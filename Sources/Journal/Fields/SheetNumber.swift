import BoneHealth

/// Numbers as spreadsheets save them, with the signs of their country, where only one can be meant.
enum SheetNumber {
  /// - `decimals`: the sign that the file has before decimals; `nil` when it tells none.
  /// Throws when it is no number, or may be two: `1,234`.
  static func number(_ text: String, decimals: Character?) throws(RecordError) -> Double {
    let isNegative = text.first.map("-−".contains) ?? false
    let parts = text.drop { "+-−".contains($0) }.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: "eE".contains)
    let mantissa = parts[0]
    let signs = mantissa.filter { !$0.isDigit }
    // The last sign stands before decimals, unless it parts thousands throughout.
    let decimal = signs.last.flatMap { last in
      ".,".contains(last) && signs.count(where: { $0 == last }) == 1 ? last : nil
    }
    let exponent = parts.count == 2 ? "e\(parts[1])" : ""
    guard text.count - mantissa.count - exponent.count <= 1,
      let digits = Self.digits(of: mantissa, signs: signs, decimal: decimal),
      let number = Double(digits + exponent), number.isFinite
    else {
      throw RecordError(
        problem: "cannot be: “\(text.shortened)” is not a number written as 12.5; "
          + "leave unknown empty")
    }
    if decimal != decimals, signs.count == 1, exponent.isEmpty, digits.first != "0",
      let whole = Self.digits(of: mantissa, signs: signs, decimal: nil), whole != digits
    {
      throw RecordError(
        problem: "cannot be told: “\(text.shortened)” may be \(digits) or \(whole); "
          + "write it with a point before decimals and no sign between thousands")
    }
    return isNegative ? -number : number
  }

  /// The digits, with a point before decimals.
  /// - Returns: `nil` when another sign is there than one that parts all thousands.
  private static func digits(
    of mantissa: Substring, signs: String, decimal: Character?
  ) -> String? {
    let parts = mantissa.split(omittingEmptySubsequences: false) { $0 == decimal }
    guard let grouping = signs.first, grouping != decimal else {
      return parts.joined(separator: ".")
    }
    let groups = parts[0].split(separator: grouping, omittingEmptySubsequences: false)
    guard ".,'’ \u{A0}\u{202F}\u{2009}".contains(grouping), (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return ([groups.joined()] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
