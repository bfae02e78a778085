/// How unlikely it is that a food is meant by its words, before anything is known of the person.
struct Rarity: Comparable {
  private let level: Int64

  /// A food that people log every day.
  static let common = Rarity(level: 0)
  /// A built-in food.
  static let builtIn = Rarity(level: 1)
  /// A food of a table that was brought in.
  /// - `degree`: 0 for the likeliest of them, at most 100.
  static func imported(degree: Int) -> Rarity { Rarity(level: 2 + Int64(min(100, max(0, degree)))) }

  static func < (one: Rarity, other: Rarity) -> Bool { one.level < other.level }

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
