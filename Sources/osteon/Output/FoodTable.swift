import BoneHealth
import Journal

/// What was eaten or taken, a line each, with what it held.
struct FoodTable {
  private let wording: AmountWording
  private var table: TextTable

  init(_ heading: String, wording: AmountWording) {
    self.wording = wording
    table = TextTable([.left, .left] + Nutrient.allCases.map { _ in .right })
    table.add([heading, ""] + Nutrient.allCases.map { wording.columnHeading($0) })
  }

  mutating func add(_ entry: FoodEntry) {
    var amount = entry.amount
    if let grams = entry.grams {
      let weight = "\(Numbers.plain(grams)) g"
      if amount.isEmpty { amount = weight } else if amount != weight { amount += " = \(weight)" }
    }
    add(entry.foodName, amount: amount, entry.nutrients)
  }

  mutating func add(_ name: String, amount: String, _ nutrients: NutrientAmounts) {
    table.add(
      ["  " + name, amount]
        + Nutrient.allCases.map { nutrient in
          nutrients[nutrient].map { wording.number($0, of: nutrient) } ?? "?"
        })
  }

  mutating func addHeading(_ heading: String) {
    table.add([heading])
  }

  var lines: [String] { table.lines }
}
