import BoneHealth
import Testing

@testable import Catalog

/// The five amounts, in the stored units; those not given are nothing.
private func holds(
  calcium: Double = 0, vitaminD: Double = 0, magnesium: Double = 0, vitaminK: Double = 0,
  protein: Double = 0
) -> NutrientAmounts {
  NutrientAmounts(
    calciumMilligrams: calcium, vitaminDMicrograms: vitaminD, magnesiumMilligrams: magnesium,
    vitaminKMicrograms: vitaminK, proteinGrams: protein)
}

@Suite struct SupplementLineTests {
  @Test(arguments: [
    ("calcium 500 mg", "Calcium", "500 mg", holds(calcium: 500)),
    ("500mg Calcium", "Calcium", "500 mg", holds(calcium: 500)),
    ("calcium 1.2 g", "Calcium", "1.2 g", holds(calcium: 1200)),
    ("vitamin D 800 IU", "Vitamin D", "800 IU", holds(vitaminD: 20)),
    ("vit. D3 1,000 iu", "Vitamin D3", "1000 IU", holds(vitaminD: 25)),
    ("d3 1000iu", "Vitamin D3", "1000 IU", holds(vitaminD: 25)),
    ("d1000 iu", "Vitamin D", "1000 IU", holds(vitaminD: 25)),
    ("d3 25 µg", "Vitamin D3", "25 µg", holds(vitaminD: 25)),
    ("cholecalciferol 25 \u{3BC}g", "Vitamin D3", "25 µg", holds(vitaminD: 25)),
    ("ergocalciferol 50000 units", "Vitamin D2", "50000 IU", holds(vitaminD: 1250)),
    ("vitamin d 25 mcg (1000 IU)", "Vitamin D", "25 µg", holds(vitaminD: 25)),
    ("magnesium 250 mg", "Magnesium", "250 mg", holds(magnesium: 250)),
    ("vitamin K1 100 ug", "Vitamin K1", "100 µg", holds(vitaminK: 100)),
    ("protein 20 g", "Protein", "20 g", holds(protein: 20)),
    ("protein 20 g from whey", "Protein (as whey)", "20 g", holds(protein: 20)),
    ("calcium 500 mg as carbonate", "Calcium (as carbonate)", "500 mg", holds(calcium: 500)),
    ("calcium (as citrate) 250 mg", "Calcium (as citrate)", "250 mg", holds(calcium: 250)),
    ("calcium carbonate 500 mg elemental", "Calcium (as carbonate)", "500 mg", holds(calcium: 500)),
    ("elemental calcium 500 mg", "Calcium", "500 mg", holds(calcium: 500)),
    ("magnesium malate 100 mg elemental", "Magnesium (as malate)", "100 mg", holds(magnesium: 100)),
  ])
  func `one substance`(
    line: String, name: String, amount: String, nutrients: NutrientAmounts
  ) throws {
    let item = try #require(SupplementLine.parse(line).first)
    #expect(item.name == name)
    #expect(item.amount == amount)
    #expect(item.nutrients == nutrients)
    #expect(item.note == nil)
    #expect(item.problem == nil)
  }

  @Test(arguments: [
    ("K2 90 mcg", "Vitamin K2", "90 µg", holds(vitaminK: 90)),
    ("vitamin K2 (MK-7) 90 mcg", "Vitamin K2 (MK-7)", "90 µg", holds(vitaminK: 90)),
    ("vitamin K2 as MK-7 90 mcg", "Vitamin K2 (MK-7)", "90 µg", holds(vitaminK: 90)),
    ("mk-4 45 mg", "Vitamin K2 (MK-4)", "45 mg", holds(vitaminK: 45_000)),
  ])
  func `vitamin K2 counts as vitamin K, and says so`(
    line: String, name: String, amount: String, nutrients: NutrientAmounts
  ) throws {
    let item = try #require(SupplementLine.parse(line).first)
    #expect(item.name == name)
    #expect(item.amount == amount)
    #expect(item.nutrients == nutrients)
    let note = try #require(item.note)
    #expect(note.hasSuffix("is counted as vitamin K, whose goal stands on intakes of K1"))
  }

  @Test(arguments: [
    (
      "calcium 600 mg + vitamin D 400 IU", "Calcium + vitamin D", "600 mg + 400 IU",
      holds(calcium: 600, vitaminD: 10)
    ),
    (
      "2 x calcium 500 mg and d3 400iu", "Calcium + vitamin D3", "2 × (500 mg + 400 IU)",
      holds(calcium: 1000, vitaminD: 20)
    ),
    (
      "magnesium 100 mg with K2 50 mcg & calcium 200 mg", "Magnesium + vitamin K2 + calcium",
      "100 mg + 50 µg + 200 mg", holds(calcium: 200, magnesium: 100, vitaminK: 50)
    ),
    ("2 x calcium 500 mg", "Calcium", "2 × 500 mg", holds(calcium: 1000)),
    ("2 tablets calcium 500 mg", "Calcium", "2 × 500 mg", holds(calcium: 1000)),
    ("2 tablets of calcium, 500 mg", "Calcium", "2 × 500 mg", holds(calcium: 1000)),
    ("calcium 500 mg x2", "Calcium", "2 × 500 mg", holds(calcium: 1000)),
    ("calcium 500 mg, 2 tablets", "Calcium", "2 × 500 mg", holds(calcium: 1000)),
    ("2 calcium 500 mg", "Calcium", "2 × 500 mg", holds(calcium: 1000)),
    ("½ tablet calcium 500 mg", "Calcium", "0.5 × 500 mg", holds(calcium: 250)),
    (
      "calcium citrate 500 mg + calcium 100 mg", "Calcium citrate + calcium", "500 mg + 100 mg",
      holds(calcium: 205)
    ),
  ])
  func `several substances and tablets`(
    line: String, name: String, amount: String, nutrients: NutrientAmounts
  ) {
    let items = SupplementLine.parse(line)
    #expect(items.map(\.name) == [name])
    #expect(items.map(\.amount) == [amount])
    #expect(items.map(\.nutrients) == [nutrients])
  }

  /// Shares of the molar mass, in hundredths.
  @Test(arguments: [
    ("calcium carbonate", Nutrient.calcium, 40.0, 40.078 / 100.087),
    ("calcium citrate", .calcium, 21, 3 * 40.078 / 570.49),
    ("tricalcium phosphate", .calcium, 39, 3 * 40.078 / 310.18),
    ("calcium phosphate", .calcium, 39, 3 * 40.078 / 310.18),
    ("calcium lactate", .calcium, 13, 40.078 / 308.30),
    ("calcium gluconate", .calcium, 9, 40.078 / 448.39),
    ("magnesium oxide", .magnesium, 60, 24.305 / 40.304),
    ("magnesium hydroxide", .magnesium, 42, 24.305 / 58.32),
    ("magnesium citrate", .magnesium, 16, 3 * 24.305 / 451.11),
    ("magnesium glycinate", .magnesium, 14, 24.305 / 172.42),
    ("magnesium bisglycinate", .magnesium, 14, 24.305 / 172.42),
    ("magnesium chloride", .magnesium, 12, 24.305 / 203.30),
    ("magnesium sulfate", .magnesium, 10, 24.305 / 246.47),
    ("magnesium carbonate", .magnesium, 29, 24.305 / 84.31),
    ("magnesium malate", .magnesium, 16, 24.305 / 156.38),
    ("magnesium lactate", .magnesium, 10, 24.305 / 238.47),
    ("magnesium taurate", .magnesium, 9, 24.305 / 272.57),
    ("magnesium aspartate", .magnesium, 8, 24.305 / 288.50),
    ("magnesium orotate", .magnesium, 7, 24.305 / 370.51),
    ("magnesium gluconate", .magnesium, 6, 24.305 / 414.60),
  ])
  func `a compound holds its part of the nutrient, and says so`(
    compound: String, nutrient: Nutrient, percent: Double, ofMolarMass: Double
  ) throws {
    #expect((ofMolarMass * 100).rounded() == percent)
    let item = try #require(SupplementLine.parse("\(compound) 100 mg").first)
    #expect(item.nutrients?[nutrient] == percent)
    let note = try #require(item.note)
    #expect(note.contains("= \(Int(percent)) mg \(nutrient.name)"))
    let elemental = "\(nutrient.name) 100 mg (as "
    #expect(note.contains("write “\(elemental)"))
  }

  @Test func `500 mg of calcium carbonate`() throws {
    let item = try #require(SupplementLine.parse("calcium carbonate 500 mg").first)
    #expect(item.name == "Calcium carbonate")
    #expect(item.nutrients == holds(calcium: 200))
    #expect(
      item.note
        == "500 mg calcium carbonate = 200 mg calcium; write “calcium 500 mg (as carbonate)” "
        + "if the label’s figure is elemental")
  }

  @Test func `what is advised for a label's figure can be typed`() throws {
    let item = try #require(SupplementLine.parse("calcium 500 mg (as carbonate)").first)
    #expect(item.nutrients == holds(calcium: 500))
    #expect(item.note == nil)
  }

  @Test func `two tablets of a compound`() throws {
    let item = try #require(SupplementLine.parse("2 x magnesium chloride 500 mg").first)
    #expect(item.nutrients == holds(magnesium: 120))
    let note = try #require(item.note)
    #expect(note.contains("500 mg magnesium chloride (taken as hexahydrate) = 60 mg magnesium"))
  }

  @Test(arguments: [
    ("calcium 500 mg, vitamin D 800 IU", ["Calcium", "Vitamin D"]),
    ("calcium 500 mg; K2 90 mcg\nprotein 20 g", ["Calcium", "Vitamin K2", "Protein"]),
    ("", []), (" ,;\n", []),
  ])
  func `several items`(line: String, names: [String]) {
    let items = SupplementLine.parse(line)
    #expect(items.map(\.name) == names)
    #expect(items.allSatisfy { line[$0.range] == $0.text && $0.problem == nil })
  }

  @Test(arguments: [
    ("calcium 500", TypedProblem.Reason.noUnit(example: "calcium 500 mg"), "500"),
    ("vitamin D 1000", .noUnit(example: "vitamin D 800 IU"), "1000"),
    ("calcium", .noAmount(example: "calcium 500 mg"), "calcium"),
    ("calcium + vitamin D 400 IU", .noAmount(example: "calcium 500 mg"), "calcium"),
    ("500 mg", .noSubstance, "500 mg"),
    ("+", .noSubstance, "+"),
    ("K2 100 IU", .wrongUnit(example: "vitamin K 90 mcg"), "100 IU"),
    ("vitamin D 1000 mg", .wrongUnit(example: "vitamin D 800 IU"), "1000 mg"),
    ("calcium 500 IU", .wrongUnit(example: "calcium 500 mg"), "500 IU"),
    ("calcium 500 mcg", .wrongUnit(example: "calcium 500 mg"), "500 mcg"),
    ("protein 20 mg", .wrongUnit(example: "protein 20 g"), "20 mg"),
    ("calcium 1,200 mg", .ambiguousNumber, "1,200 mg"),
    ("vitamin D 400.5 IU", .partOfUnit, "400.5 IU"),
    ("calcium 0 mg", .outOfRange("an amount", bounds: "more than 0 and at most 5000 mg"), "0 mg"),
    (
      "calcium -500 mg", .outOfRange("an amount", bounds: "more than 0 and at most 5000 mg"),
      "-500 mg"
    ),
    (
      "calcium 50000 mg", .outOfRange("an amount", bounds: "more than 0 and at most 5000 mg"),
      "50000 mg"
    ),
    ("0 x calcium 500 mg", .countOutOfRange, "0 x"),
    ("51 tablets calcium 5 mg", .countOutOfRange, "51 tablets"),
    ("2 x calcium 500 mg x 2", .saidTwice("number of tablets", of: "supplements"), "x 2"),
    ("D2 50 000 IU", .noUnit(example: "vitamin D 800 IU"), "50"),
    ("calcium 500 mg 600 mg", .saidTwice("amount", of: "supplements"), "600 mg"),
    ("vitamin d 25 mcg 800 IU", .saidTwice("amount", of: "supplements"), "800 IU"),
    ("zinc 10 mg", .unknownSubstance, "zinc"),
    ("multivitamin 1 tablet", .unknownSubstance, "multivitamin"),
    ("vitamin b12 500 mcg", .unknownSubstance, "vitamin b12"),
    ("omega-3 1000 mg", .unknownSubstance, "omega-3"),
    (
      "magnesium threonate 500 mg",
      .unknownContent(nutrient: "magnesium", example: "magnesium 250 mg"), "magnesium threonate"
    ),
    (
      "calcium citrate malate 500 mg",
      .unknownContent(nutrient: "calcium", example: "calcium 500 mg"), "calcium citrate malate"
    ),
    (
      "whey protein 30 g", .unknownContent(nutrient: "protein", example: "protein 20 g"),
      "whey protein"
    ),
  ])
  func `what is wrong is pointed at`(
    line: String, reason: TypedProblem.Reason, text: String
  ) throws {
    let item = try #require(SupplementLine.parse(line).first)
    let problem = try #require(item.problem)
    #expect(problem.reason == reason)
    #expect(problem.text == text)
    #expect(line[problem.range] == text)
    #expect(problem.message.contains("“\(text)”"))
    #expect(item.nutrients == nil)
  }
}
