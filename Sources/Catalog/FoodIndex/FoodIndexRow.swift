import BoneHealth

/// A food as a row of a food index. Millions are written through one such row, which keeps its memory.
///
/// Its texts are appended one after the other, in the order of `Text`.
struct FoodIndexRow {
  /// The texts of a row, in their order.
  enum Text: Int { case id, name, otherNames, group, portions }

  /// What takes the same room in every row.
  struct Facts {
    /// The food’s number in the index.
    var rank: Int64 = 0
    var barcode: Int64?
    /// What 100 g of it hold.
    var per100Grams = NutrientAmounts.unknown
    /// Of 100 g.
    var energyKilocalories: Double?
    /// Where each text ends among all, in bytes, and how many there are so far.
    fileprivate var ends = SIMD8<UInt32>()
    fileprivate var texts = 0

    /// Where a text stands among all; empty where it was not appended.
    func range(of text: Text) -> Range<Int> {
      Int(text.rawValue == 0 ? 0 : ends[text.rawValue - 1])..<Int(ends[text.rawValue])
    }

    /// An amount in 100 g, in the stored unit.
    subscript(measured: Measured) -> Double? {
      get {
        switch measured {
        case .nutrient(let nutrient): per100Grams[nutrient]
        case .energy: energyKilocalories
        }
      }
      set {
        switch measured {
        case .nutrient(let nutrient): per100Grams[nutrient] = newValue
        case .energy: energyKilocalories = newValue
        }
      }
    }
  }

  var facts = Facts()
  /// All texts in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Begins another food, of which nothing is known.
  mutating func clear() {
    facts = Facts()
    bytes.removeAll(keepingCapacity: true)
  }

  /// Appends the next text, which `write` adds to the bytes given.
  mutating func append(_ write: (inout [UInt8]) throws -> Void) rethrows {
    try write(&bytes)
    for text in facts.texts..<facts.ends.scalarCount { facts.ends[text] = UInt32(bytes.count) }
    facts.texts += 1
  }

  mutating func append(_ text: String) { append { $0 += text.utf8 } }

  func text(_ text: Text) -> String {
    String(decoding: bytes[facts.range(of: text)], as: UTF8.self)
  }

  mutating func fill(_ food: Food) {
    clear()
    append(food.id)
    append(food.name)
    append(food.otherNames.joined(separator: "\n"))
    append(food.group)
    append(food.portions.map { "\($0.label)\t\($0.grams)" }.joined(separator: "\n"))
    facts.barcode = food.barcode
    facts.per100Grams = food.per100Grams
    facts.energyKilocalories = food.energyKilocalories
  }
}

/// A row of a food index as bytes in a row of others: its facts as they lie in memory, then its texts.
struct FoodIndexRecord {
  private(set) var facts = FoodIndexRow.Facts()
  private let texts: UnsafeRawBufferPointer

  private static let factsSize = MemoryLayout<FoodIndexRow.Facts>.size

  /// The record that begins at a place.
  init(_ bytes: UnsafeRawBufferPointer, at place: Int) {
    let start = place + Self.factsSize
    withUnsafeMutableBytes(of: &facts) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[place..<start]))
    }
    let end = facts.range(of: .portions).upperBound
    texts = UnsafeRawBufferPointer(rebasing: bytes[start..<(start + end)])
  }

  var size: Int { Self.factsSize + texts.count }

  subscript(text: FoodIndexRow.Text) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: texts[facts.range(of: text)])
  }

  /// Appends a row as a record.
  static func append(_ row: borrowing FoodIndexRow, rank: Int64, to bytes: inout [UInt8]) {
    var facts = row.facts
    facts.rank = rank
    withUnsafeBytes(of: facts) { bytes += $0 }
    bytes += row.bytes
  }
}
