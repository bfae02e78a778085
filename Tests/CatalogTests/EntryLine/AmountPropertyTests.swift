import BoneHealth
import Testing

@testable import Catalog

@Suite("Properties of amounts and lines")
struct AmountPropertyTests {
  /// A sequence that looks random and is the same at every run (SplitMix64).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  private static func amounts(_ numbers: inout Numbers) -> [Amount] {
    let number: Double =
      switch Int.random(in: 0..<4, using: &numbers) {
      case 0: Double(Int.random(in: 0...5000, using: &numbers))
      case 1: Double(Int.random(in: 1...9_999_999, using: &numbers)) / 1000
      case 2: Double(Int.random(in: 0...20, using: &numbers)) + 1.0 / 3
      default: Double(Int.random(in: 0...20, using: &numbers)) + 2.0 / 3
      }
    return MassUnit.allCases.map { .mass(number, $0) }
      + VolumeUnit.allCases.map { .volume(number, $0) }
      + HouseholdMeasures.all.sorted().map { .measure(number, $0) } + [.count(number)]
  }

  @Test("An amount that is written out reads as the same amount, before and behind the food")
  func roundTrip() {
    var numbers = Numbers(state: 1)
    for _ in 0..<200 {
      for amount in Self.amounts(&numbers) {
        #expect(EntryLine(parsing: "\(amount) milk").parts.first?.amount == amount)
        #expect(EntryLine(parsing: "milk \(amount)").parts.first?.amount == amount)
      }
    }
  }

  @Test("Twice the amount weighs twice as much, and holds twice as much")
  func linear() throws {
    let catalog = try Kitchen.catalog.get()
    var numbers = Numbers(state: 2)
    for unit in ["g", "oz", "cup", "tbsp", "ml", "fl oz"] {
      for _ in 0..<20 {
        let number = Double(Int.random(in: 1...400, using: &numbers)) / 64
        let line = EntryLine(parsing: "\(number) \(unit) milk; \(2 * number) \(unit) milk")
        let items = line.resolve(in: catalog)
        let once = try #require(items[0].grams)
        #expect(items[1].grams == 2 * once)
        // Amounts are kept to six decimals.
        for nutrient in Nutrient.allCases {
          let single = try #require(items[0].nutrients?[nutrient])
          let double = try #require(items[1].nutrients?[nutrient])
          #expect(abs(double - 2 * single) < 0.000_002)
        }
      }
    }
  }

  @Test("Any text gives items that stand in it, in order, each with a weight or a problem")
  func anyText() throws {
    let catalog = try Kitchen.catalog.get()
    var numbers = Numbers(state: 3)
    let pieces = [
      "1", "0", "½", "/", ".", ",", ", ", ";", "\n", " ", "g", "cup", "fl", "oz", "of", "a", "half",
      "and", "milk", "egg", "large", "extra", "slice", "-", "−", "%", "\"", "(", "*", "é", "🥛",
      "\u{301}", "\0", "\u{202E}", "1/0", "1,500", "99999999999999999999", "kefir", "⁄",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 0...10, using: &numbers))
        .map { _ in pieces[Int.random(in: pieces.indices, using: &numbers)] }.joined()
      var end = text.startIndex
      for item in EntryLine(parsing: text).resolve(in: catalog) {
        #expect(item.range.lowerBound >= end)
        #expect(text[item.range] == item.text)
        #expect((item.grams == nil) == (item.problem != nil))
        #expect((item.nutrients == nil) == (item.problem != nil))
        #expect(item.problem != nil || item.food != nil && !item.amountLabel.isEmpty)
        end = item.range.upperBound
      }
    }
    #expect(catalog.isBuilt)
  }

  @Test("Long texts are read too")
  func long() throws {
    let catalog = try Kitchen.catalog.get()
    let eggs = EntryLine(parsing: String(repeating: "2 eggs, ", count: LineLimit.foods.items))
    #expect(eggs.resolve(in: catalog).count == LineLimit.foods.items)
    let digits = EntryLine(parsing: String(repeating: "9", count: 10_000) + " g milk")
    #expect(digits.resolve(in: catalog).first?.grams == nil)
    let words = EntryLine(parsing: String(repeating: "milk ", count: 2_000))
    #expect(words.resolve(in: catalog).count == 1)
  }
}
