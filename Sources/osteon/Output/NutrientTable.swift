import BoneHealth
import Journal

/// What was eaten or taken, a line each, with what it held.
struct NutrientTable {
  private let wording: AmountWording
  private var table: TextTable

  init(_ heading: String, wording: AmountWording) {
    self.wording = wording
    table = TextTable([.left, .left] + Nutrient.allCases.map { _ in .right })
    table.add([heading, ""] + Nutrient.allCases.map { wording.columnHeading($0) })
  }

  mutating func add(_ entry: FoodEntry) {
    add(
      entry.foodName, amount: Self.amount(entry.amount, grams: entry.grams), entry.nutrients)
  }

  /// A part of a recipe or of a saved meal.
  mutating func add(_ part: Ingredient) {
    add(part.foodName, amount: Self.amount(part.amount, grams: part.grams), part.nutrients)
  }

  /// “1 cup = 244 g”.
  private static func amount(_ amount: String, grams: Double?) -> String {
    guard let grams else { return amount }
    let weight = "\(Numbers.plain(grams)) g"
    return amount.isEmpty || amount == weight ? weight : "\(amount) = \(weight)"
  }

  mutating func add(_ name: String, amount: String, _ nutrients: NutrientAmounts) {
    table.add(
      ["  " + name, amount]
        + Nutrient.allCases.map { nutrient in
          nutrients[nutrient].map { wording.number($0, of: nutrient) } ?? "?"
        })
  }

  /// A sum, which may be of foods without a figure.
  mutating func add(_ name: String, amount: String, _ intake: NutrientIntake) {
    table.add(
      ["  " + name, amount]
        + Nutrient.allCases.map { nutrient in
          let intake = intake[nutrient]
          return (intake.isComplete ? "" : "≥ ") + wording.number(intake.amount, of: nutrient)
        })
  }

  mutating func addHeading(_ heading: String) {
    table.add([heading])
  }

  var lines: [String] { table.lines }
}
