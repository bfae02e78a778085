import BoneHealth
import Journal

/// Foods and the like, a line each, with a column a nutrient.
struct NutrientTable {
  private let wording: AmountWording
  private var table: TextTable

  init(_ heading: String, wording: AmountWording) {
    self.wording = wording
    table = TextTable([.left, .left] + Nutrient.allCases.map { _ in .right })
    table.add([heading, ""] + wording.columnHeadings)
  }

  mutating func add(_ entry: FoodEntry) {
    add(entry.foodName, amount: Self.amount(entry.amount, grams: entry.grams), entry.nutrients)
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
    table.add(["  " + name, amount] + wording.cells(nutrients))
  }

  /// A sum, which may be of foods without a figure.
  mutating func add(_ name: String, amount: String, _ intake: NutrientIntake) {
    table.add(["  " + name, amount] + wording.cells(intake))
  }

  mutating func addHeading(_ heading: String) {
    table.add([heading])
  }

  var lines: [String] { table.lines }
}

extension AmountWording {
  /// What stands over a column a nutrient.
  var columnHeadings: [String] { Nutrient.allCases.map(columnHeading) }

  /// A cell a nutrient; unknown is “?”.
  func cells(_ amounts: NutrientAmounts) -> [String] {
    Nutrient.allCases.map { nutrient in
      amounts[nutrient].map { number($0, of: nutrient) } ?? "?"
    }
  }

  /// A cell a nutrient; “≥” stands before what may be more.
  func cells(_ intake: NutrientIntake) -> [String] {
    Nutrient.allCases.map { nutrient in
      let intake = intake[nutrient]
      return (intake.isComplete ? "" : "≥ ") + number(intake.amount, of: nutrient)
    }
  }
}
