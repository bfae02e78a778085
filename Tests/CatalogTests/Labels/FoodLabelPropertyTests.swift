import BoneHealth
import Testing

@testable import Catalog

@Suite("Labels that are written out")
struct FoodLabelPropertyTests {
  @Test("What is written reads as the same label", arguments: 1...20 as ClosedRange<UInt64>)
  func label(_ seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<50 {
      let typed = Self.typed(&generator)
      let label = try FoodLabel.read(typed)
      #expect(try FoodLabel.read(label.text) == label, "\(typed) as \(label.text)")
      #expect(try FoodLabel.read(label.text).text == label.text)
    }
  }

  @Test(
    "A food that is written as a label reads as itself", arguments: 1...20 as ClosedRange<UInt64>)
  func food(_ seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<50 {
      let label = try FoodLabel.read(Self.typed(&generator))
      let food = Food(
        id: "own", name: "Own", group: "", barcode: label.barcode?.number,
        per100Grams: label.per100Grams, energyKilocalories: label.energyKilocalories,
        portions: label.portions)
      try Self.expectSame(food)
    }
  }

  @Test("So does every food of the table of which something is known")
  func table() throws {
    let (common, others) = try BuiltInFoods.embedded.read()
    for (line, food) in (common + others).enumerated() where line.isMultiple(of: 10) {
      // A label has one serving, and its measures begin with no number.
      guard food.per100Grams != .unknown, !food.portions.contains(where: { $0.label.first == "1" }),
        !food.portions.dropFirst().contains(where: { $0.label.contains("serving") })
      else { continue }
      try Self.expectSame(food)
    }
  }

  private static func expectSame(_ food: Food) throws {
    let text = FoodLabel(food).text
    let again = try #require(try? FoodLabel.read(text), "\(text)")
    #expect(again.per100Grams == food.per100Grams, "\(text)")
    #expect(again.energyKilocalories == food.energyKilocalories, "\(text)")
    #expect(again.portions == food.portions, "\(text)")
    #expect(again.barcode?.number == food.barcode, "\(text)")
  }

  private static let heads = [
    "per 100 g", "per 100 ml", "per 240 ml", "serving 30 g (1 bar)", "per 1 cup (237 ml)",
    "per 1 slice = 28.4 g", "serving size 2/3 cup (55 g)", "per 100 g, serving 37.5 g (2 cookies)",
    "per 100 ml, serving 0.2 l", "serving 33 g, per 1 box = 330 g", "per 50 g or 1 piece = 7 g",
    "serving 100 g (1 can (5 oz)) or 1 cup, chopped = 67 g or serving 3 g",
  ]

  private static func typed(_ generator: inout SeededGenerator) -> String {
    func number(_ most: Double) -> String {
      let scales: [Double] = [1, 10, 100, 10_000]
      let scale = scales.randomElement(using: &generator) ?? 1
      let value = Double.random(in: 0...most, using: &generator)
      return FoodLabel.decimal((value * scale).rounded() / scale)
    }
    let units = Int.random(in: 0...4000, using: &generator)
    let choices: [[String]] = [
      ["calcium \(number(1500)) mg", "calcium \(number(0.5)) g", "calcium \(number(99)) % EU"],
      [
        "vitamin D \(number(20)) µg", "vitamin D \(number(20)) %",
        "D3 \(units) IU",
      ],
      ["magnesium \(number(400)) mg", "magnesium \(number(60)) % US"],
      ["vitamin K \(number(99)) mcg", "vitamin K \(number(0.3)) mg"],
      ["protein \(number(2)) g", "protein \(number(2)) %"],
      ["\(number(20)) kcal", "energy \(number(80)) kJ"],
      ["barcode 4006381333931", "barcode 04252614"],
    ]
    var figures = choices.compactMap { $0.randomElement(using: &generator) }
    figures.shuffle(using: &generator)
    figures = Array(figures.prefix(Int.random(in: 2...7, using: &generator)))
    let head = heads.randomElement(using: &generator) ?? "per 100 g"
    return head + ": " + figures.joined(separator: ", ")
  }
}
