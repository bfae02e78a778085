import BoneHealth

/// A food as a row of a food index. Millions are written through one such row, which keeps its memory.
///
/// Its texts are appended one after the other, in the order of `Text`.
struct FoodIndexRow {
  /// The texts of a row, in their order.
  enum Text: Int, CaseIterable {
    case id, name, otherNames, group, portions
  }

  /// All texts in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each text ends in the bytes.
  private(set) var ends: [Int] = []
  var barcode: Int64?
  /// What 100 g of it hold.
  var per100Grams = NutrientAmounts.unknown
  /// Of 100 g.
  var energyKilocalories: Double?

  init() {}

  /// Begins another food, of which nothing is known.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    barcode = nil
    per100Grams = .unknown
    energyKilocalories = nil
  }

  /// Appends the next text, which `write` adds to the bytes given.
  mutating func append(_ write: (inout [UInt8]) throws -> Void) rethrows {
    try write(&bytes)
    ends.append(bytes.count)
  }

  mutating func append(_ text: String) { append { $0 += text.utf8 } }

  /// Where a text stands in the bytes; empty where it was not appended.
  func range(of text: Text) -> Range<Int> {
    guard text.rawValue < ends.count else { return bytes.count..<bytes.count }
    return (text.rawValue == 0 ? 0 : ends[text.rawValue - 1])..<ends[text.rawValue]
  }

  func text(_ text: Text) -> String { String(decoding: bytes[range(of: text)], as: UTF8.self) }

  mutating func fill(_ food: Food) {
    clear()
    append(food.id)
    append(food.name)
    append(food.otherNames.joined(separator: "\n"))
    append(food.group)
    append(FoodRow.portions(food))
    barcode = food.barcode
    per100Grams = food.per100Grams
    energyKilocalories = food.energyKilocalories
  }
}
