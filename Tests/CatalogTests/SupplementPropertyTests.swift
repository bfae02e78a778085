import BoneHealth
import Testing

@testable import Catalog

@Suite struct SupplementPropertyTests {
  private static let substances: [(name: String, unit: String, most: Int)] = [
    ("calcium", "mg", 5000), ("calcium carbonate", "mg", 5000), ("calcium", "g", 5),
    ("calcium (as citrate malate)", "mg", 5000), ("magnesium oxide", "mg", 5000),
    ("vitamin D", "IU", 600_000), ("vitamin D3", "µg", 15_000), ("vitamin K2 (MK-7)", "µg", 50_000),
    ("vitamin K1", "mg", 50), ("protein", "g", 300), ("protein (as whey)", "g", 300),
  ]

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `a supplement that is written out reads as itself`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<50 {
      let counts: [Double] = [1, 2, 3, 0.5]
      let count = counts.randomElement(using: &generator) ?? 1
      let substances = (1...Int.random(in: 1...4, using: &generator)).compactMap { _ in
        Self.substances.randomElement(using: &generator)
      }
      let line = substances.map { substance -> String in
        let most = max(1, Int(Double(substance.most) / count / 2))
        return "\(substance.name) \(Int.random(in: 1...most, using: &generator)) \(substance.unit)"
      }.joined(separator: " + ")
      let item = try #require(SupplementLine.parse("\(Numbers.shortest(count)) x \(line)").first)
      #expect(item.problem == nil, "\(line)")

      let written = SupplementLine.text(name: item.name, amount: item.amount)
      let again = SupplementLine.parse(written)
      #expect(again.map(\.name) == [item.name])
      #expect(again.map(\.amount) == [item.amount])
      #expect(again.map(\.nutrients) == [item.nutrients])
      #expect(again.map(\.note) == [item.note])
    }
  }

  @Test func `what a supplement does not name, it does not hold`() throws {
    let item = try #require(SupplementLine.parse("vitamin D 800 IU").first)
    #expect(item.nutrients?[.vitaminD] == 20)
    for nutrient in Nutrient.allCases where nutrient != .vitaminD {
      #expect(item.nutrients?[nutrient] == 0)
    }
  }
}
