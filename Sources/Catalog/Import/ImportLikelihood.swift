import BoneHealth

extension Rarity {
  /// How likely a food of a table that was brought in is meant by its words: the plainer its name the
  /// likelier, and of equal ones the food of which more is known.
  /// - `isGeneric`: it is a food as such, and not one of a maker.
  static func imported(_ row: borrowing FoodIndexRow, isGeneric: Bool = false) -> Rarity {
    let words = row.bytes.withUnsafeBytes { wordCount(of: $0[row.range(of: .name)]) }
    let unknown = Nutrient.allCases.count { row.per100Grams[$0] == nil }
    let wordiness = isGeneric ? min(words, 12) / 2 : min(words, 16)
    return .imported(degree: (isGeneric ? 0 : 10) + wordiness * 5 + unknown / 2)
  }
  private static func wordCount(of name: Slice<UnsafeRawBufferPointer>) -> Int {
    var count = 0
    var isInWord = false
    for byte in UnsafeRawBufferPointer(rebasing: name) {
      let isSeparator = byte == 0x20 || byte == 0x2C
      if !isSeparator, !isInWord { count += 1 }
      isInWord = !isSeparator
    }
    return count
  }
}
