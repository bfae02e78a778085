import BoneHealth
import Testing

@testable import Catalog

@Suite("Labels of packages")
struct FoodLabelTests {
  /// What 100 g hold, in the stored units; those not given are not known.
  private static func holds(
    calcium: Double? = nil, vitaminD: Double? = nil, magnesium: Double? = nil,
    vitaminK: Double? = nil, protein: Double? = nil
  ) -> NutrientAmounts {
    NutrientAmounts(
      calciumMilligrams: calcium, vitaminDMicrograms: vitaminD, magnesiumMilligrams: magnesium,
      vitaminKMicrograms: vitaminK, proteinGrams: protein)
  }

  @Test(
    "Amounts of 100 g",
    arguments: [
      ("per 100 g: calcium 0.12 g", holds(calcium: 120)),
      ("per 100 g: calcium 120 mg, vitamin K 20 mcg", holds(calcium: 120, vitaminK: 20)),
      ("per 240 ml: calcium 300 mg, protein 8 g", holds(calcium: 125, protein: 3.333333)),
      (
        "serving 30 g (1 bar): vitamin D 80 IU, magnesium 0 mg",
        holds(vitaminD: 6.666667, magnesium: 0)
      ),
      ("per 1 cup (250 ml): vitamin D 1,000 IU", holds(vitaminD: 10)),
      (
        "Serving size: 2/3 cup (55g); Calcium 260mg 20%; Vitamin D 2mcg 10%",
        holds(calcium: 472.727273, vitaminD: 3.636364)
      ),
      ("per 100 ml: vit. D3 1,5 µg; vitamin K1 0,01 mg", holds(vitaminD: 1.5, vitaminK: 10)),
      ("per 100 g calcium 120 mg protein 3 g", holds(calcium: 120, protein: 3)),
      ("per 100 g, 120 mg calcium, 3 g protein", holds(calcium: 120, protein: 3)),
      ("per 100 g: 120 mg calcium, 3 g of protein", holds(calcium: 120, protein: 3)),
      ("100 g: calcium 120 mg", holds(calcium: 120)),
      ("per 100 g, serving 30 g: calcium 120 mg", holds(calcium: 120)),
      ("serving 30 g, per 100 g: calcium 120 mg", holds(calcium: 120)),
      (
        "per oz: calcium 28.35 mg".replacing("per oz", with: "per 1 oz (28.35 g)"),
        holds(calcium: 100)
      ),
      ("per 1 kg\ncalcium 1200 mg\nprotein 30 g", holds(calcium: 120, protein: 3)),
    ])
  func amounts(_ text: String, _ amounts: NutrientAmounts) throws {
    #expect(try FoodLabel.read(text).per100Grams == amounts)
  }

  @Test(
    "Percentages say which daily value was meant, and what it came to",
    arguments: [
      ("vitamin D 15 %", 3.0, "vitamin D 15 % of the US daily value of 20 µg = 3 µg"),
      ("vitamin D 15% DV", 3.0, "vitamin D 15 % of the US daily value of 20 µg = 3 µg"),
      ("vitamin D 15 % EU", 0.75, "vitamin D 15 % of the EU reference intake of 5 µg = 0.75 µg"),
      ("vitamin D 15 % (NRV)", 0.75, "vitamin D 15 % of the EU reference intake of 5 µg = 0.75 µg"),
      (
        "vitamin D 15 % of the EU reference intake", 0.75,
        "vitamin D 15 % of the EU reference intake of 5 µg = 0.75 µg"
      ),
      ("vitamin D 120 IU", 3, "vitamin D 120 IU = 3 µg"),
    ])
  func dailyValues(_ figure: String, _ micrograms: Double, _ note: String) throws {
    let label = try FoodLabel.read("per 100 g: \(figure)")
    #expect(label.per100Grams[.vitaminD] == micrograms)
    #expect(
      label.notes == [
        note, "not on the label, so not known: calcium, magnesium, vitamin K, protein",
      ])
  }

  @Test(
    "The daily values of both places",
    arguments: [
      (DailyValues.unitedStates, [1300.0, 20, 420, 120, 50]),
      (.europeanUnion, [800, 5, 375, 75, 50]),
    ])
  func places(_ values: DailyValues, _ whole: [Double]) throws {
    for (nutrient, amount) in zip(Nutrient.allCases, whole) {
      let text = "per 100 g: \(nutrient.name) 100 %"
      let said = "\(text) \(values.rawValue)"
      #expect(try FoodLabel.read(said).per100Grams[nutrient] == amount)
      let isUsual = values == .unitedStates
      #expect(try !isUsual || FoodLabel.read(text).per100Grams[nutrient] == amount)
    }
  }

  @Test(
    "Energy in kcal or kJ, and in both as labels have it",
    arguments: [
      ("110 kcal", 110.0), ("Calories 110", 110), ("energy 460.24 kJ", 110),
      ("energy 450 kJ / 108 kcal", 107.552581), ("0 kcal", 0), ("calcium 10 mg, 110 calories", 110),
    ])
  func energy(_ figure: String, _ kilocalories: Double) throws {
    #expect(try FoodLabel.read("per 100 g: \(figure)").energyKilocalories == kilocalories)
    #expect(try FoodLabel.read("per 100 g: calcium 3 mg").energyKilocalories == nil)
  }

  @Test(
    "Servings become measures",
    arguments: [
      ("per 100 g", []), ("per 100 ml", ["ml 1.0"]),
      ("serving 30 g (1 bar)", ["serving 30.0", "bar 30.0"]),
      ("serving 100 g", ["serving 100.0"]), ("per 240 ml", ["serving 240.0", "ml 1.0"]),
      ("per 1 cup (240 ml)", ["cup 240.0", "ml 1.0"]),
      ("serving size 2 cookies (30 g)", ["serving 30.0", "cookie 15.0"]),
      ("serving 3 slices (60 g)", ["serving 60.0", "slice 20.0"]),
      ("serving 2/3 cup (55 g)", ["serving 55.0", "cup 82.5"]),
      ("serving 1 1/2 cups (60 g)", ["serving 60.0", "cup 40.0"]),
      ("serving 8 fl oz (240 ml)", ["serving 240.0", "fl oz 30.0", "ml 1.0"]),
      ("serving (28 g)", ["serving 28.0"]), ("serving 1 oz (28 g)", ["serving 28.0"]),
      (
        "per 100 g, serving 30 g (about 1 bar) or 1 can (5 oz) = 140 g or 1 cup, chopped = 67 g",
        ["serving 30.0", "bar 30.0", "can (5 oz) 140.0", "cup, chopped 67.0"]
      ),
      ("per 100 g, 1 spoon = 20 g", ["spoon 20.0"]),
      ("per 100 ml, 1 glass (200 ml), 2 cans = 660 ml", ["glass 200.0", "can 330.0", "ml 1.0"]),
      ("per 100 g or 1 oz, serving = 28 g", ["oz, serving 28.0"]),
    ])
  func servings(_ head: String, _ portions: [String]) throws {
    let label = try FoodLabel.read("\(head): calcium 30 mg")
    #expect(label.portions.map { "\($0.label) \($0.grams)" } == portions)
    #expect(label.notes.contains { $0.contains(" counts as ") } == head.contains("ml"))
  }

  @Test("A barcode stands among the figures")
  func barcode() throws {
    let label = try FoodLabel.read("per 100 g: barcode 4006381 333931, calcium 5 mg")
    #expect(label.barcode?.number == 4_006_381_333_931)
    #expect(label.per100Grams[.calcium] == 5)
  }

  @Test(
    "What is wrong is pointed at",
    arguments: [
      ("", TypedProblem.Reason.nothing, ""),
      ("calcium 300 mg", .noBasis, "calcium 300 mg"),
      ("per serving: calcium 300 mg", .noWeight, "per serving"),
      ("per 1 cup: calcium 300 mg", .noWeight, "per 1 cup"),
      ("per 0 g: calcium 300 mg", .amountOutOfRange, "per 0 g"),
      ("per 6 kg: calcium 300 mg", .amountOutOfRange, "per 6 kg"),
      ("per 100 g", .noFigures, ""), ("per 100 g: barcode 96385074", .noFigures, ""),
      ("per 100 g: 300 mg", .noName, "300 mg"),
      ("per 100 g: fat 5 g", .unknown, "fat"),
      ("per 100 g: calcium 3 mg, vitamin b12 2 µg", .unknown, "vitamin b12"),
      ("per 100 g: calcium carbonate 500 mg", .unknown, "calcium carbonate"),
      ("per 100 g: calcium <1 g", .unknown, "<"),
      ("per 100 g: calcium", .noFigure(example: "calcium 300 mg"), "calcium"),
      ("per 100 g: calcium 300, protein 3 g", .noUnit(example: "calcium 300 mg"), "300"),
      ("per 100 g: energy 110", .noUnit(example: "110 kcal"), "110"),
      ("per 100 g: vitamin D 2 mg", .wrongUnit(example: "vitamin D 2.5 µg"), "2 mg"),
      ("per 100 g: calcium 40 IU", .wrongUnit(example: "calcium 300 mg"), "40 IU"),
      ("per 100 g: energy 5 % EU", .wrongUnit(example: "110 kcal"), "5 % EU"),
      ("per 100 g: calcium 1,200 mg", .ambiguousNumber, "1,200 mg"),
      (
        "per 100 g: calcium 300 mg, protein 3 g, calcium 10 %", .figureTwice("calcium"),
        "calcium 10 %"
      ),
      ("per 100 g: 110 kcal, energy 100 kJ", .figureTwice("energy"), "energy 100 kJ"),
      ("per 100 g: calcium 300 mg (90 %)", .contradiction, "90 %"),
      ("per 100 g: 400 kJ / 300 kcal", .contradiction, "300 kcal"),
      ("per 100 g: vitamin D 5 µg (20 IU)", .contradiction, "20 IU"),
      ("serving 30 g: protein 31 g", .impossible(most: "100 g"), "31 g"),
      ("per 100 g: calcium -5 mg", .impossible(most: "40,000 mg"), "-5 mg"),
      ("per 100 g: calcium 41 g", .impossible(most: "40,000 mg"), "41 g"),
      ("per 10 g: 100 kcal", .impossible(most: "910 kcal"), "100 kcal"),
      ("per 100 g: barcode", .noFigure(example: "barcode 4006381333931"), "barcode"),
      ("per 100 g, serving 30 g or 10 g: calcium 3 mg", .noName, "10 g"),
    ])
  func problems(_ text: String, _ reason: TypedProblem.Reason, _ place: String) {
    do throws(TypedProblem) {
      let label = try FoodLabel.read(text)
      Issue.record("“\(text)” was read as \(label)")
    } catch {
      #expect(error.reason == reason)
      #expect(error.text == place)
      #expect(text[error.range] == place)
      #expect(!error.message.contains("\n"))
    }
  }

  @Test("A barcode with a wrong digit is pointed at")
  func wrongBarcode() {
    let problem = #expect(throws: TypedProblem.self) {
      try FoodLabel.read("per 100 g: barcode 4006381333930")
    }
    #expect(problem?.message.hasPrefix("“4006381333930”: A digit is wrong") == true)
  }

  @Test(
    "A percentage beside a mass is only checked, in the steps labels round to",
    arguments: [
      ("calcium 260 mg (20 %)", 260.0), ("calcium 20 % (260 mg)", 260),
      ("calcium 120 mg (15 %)", 120), ("calcium 120 mg 15 % NRV", 120),
    ])
  func massFirst(_ figure: String, _ milligrams: Double) throws {
    #expect(try FoodLabel.read("per 100 g: \(figure)").per100Grams[.calcium] == milligrams)
  }

  @Test("Any text is read or refused, and breaks nothing", arguments: 1...10 as ClosedRange<UInt64>)
  func anyText(_ seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    let pieces = [
      "per", "serving", "size", "100", "30", "0", "1/2", "g", "ml", "oz", "(", ")", ":", ",", "or",
      "=", "1 bar", "calcium", "vitamin d", "300", "1,200", "mg", "µg", "IU", "%", "US", "EU",
      "kcal",
      "kJ", "energy", "barcode", "4006381333931", "\n", "-", "½", "fat", "🥛", "8,8,6", " ",
    ]
    for _ in 0..<300 {
      let text = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in
        pieces.randomElement(using: &generator)
      }.joined(separator: Bool.random(using: &generator) ? " " : "")
      do throws(TypedProblem) {
        let label = try FoodLabel.read(text)
        let again = try? FoodLabel.read(label.text)
        #expect(again == label, "\(text) as \(label.text)")
      } catch {
        #expect(String(text[error.range]) == error.text)
      }
    }
  }
}
