import BoneHealth

/// How unlikely it is that a food is meant by its words, before anything is known of the person.
struct Rarity {
  let level: Int64

  /// A food that people log every day.
  static let common = Rarity(level: 0)
  /// A built-in food.
  static let builtIn = Rarity(level: 1)
  /// A food of a table that was brought in: the plainer its name the likelier, and of equal ones the
  /// food of which more is known.
  /// - `isGeneric`: it is a food as such, and not one of a maker.
  static func imported(_ row: borrowing FoodIndexRow, isGeneric: Bool = false) -> Rarity {
    let words = row.bytes.withUnsafeBytes { wordCount(of: $0[row.facts.range(of: .name)]) }
    let unknown = Nutrient.allCases.count { row.facts.per100Grams[$0] == nil }
    let wordiness = isGeneric ? min(words, 12) / 2 : min(words, 16)
    return Rarity(level: Int64(2 + (isGeneric ? 0 : 10) + wordiness * 5 + unknown / 2))
  }

  private static func wordCount(of name: Slice<UnsafeRawBufferPointer>) -> Int {
    var count = 0
    var before = UInt8(ascii: " ")
    for byte in UnsafeRawBufferPointer(rebasing: name) {
      if byte != 0x20, byte != 0x2C, before == 0x20 || before == 0x2C { count += 1 }
      before = byte
    }
    return count
  }

  /// The number in the index of a food.
  /// - `place`: which of its table it is, from 1.
  func rank(at place: Int64) -> Int64 { level << 32 | place }

  /// Which food it was, from its place in the index.
  static func place(ofRank rank: Int64) -> Int64 { rank & 0xFFFF_FFFF }

  /// What a place in the index says of how likely a food is meant: 0 for what people log every day,
  /// and more for the others.
  static func cost(ofRank rank: Int64) -> Double {
    let level = rank >> 32
    switch level {
    case 0: return 0
    case 1:
      let place = max(1, Rarity.place(ofRank: rank))
      return 2 + 0.5 * Double(Int64.bitWidth - place.leadingZeroBitCount)
    default: return 9 + 0.1 * Double(level)
    }
  }
}
