import BoneHealth
import Journal

/// What was eaten or taken, a line each, with what it held.
struct FoodTable {
  private let wording: AmountWording
  private var table: TextTable

  init(_ heading: String, wording: AmountWording) {
    self.wording = wording
    table = TextTable([.left, .left] + Nutrient.allCases.map { _ in .right })
    table.add([heading, ""] + Nutrient.allCases.map { Self.heading(of: $0, wording) })
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

  /// “Ca mg”, “D IU”.
  static func heading(of nutrient: Nutrient, _ wording: AmountWording) -> String {
    let sign =
      switch nutrient {
      case .calcium: "Ca"
      case .vitaminD: "D"
      case .magnesium: "Mg"
      case .vitaminK: "K"
      case .protein: "Prot"
      }
    return "\(sign) \(wording.unit(of: nutrient).symbol)"
  }
}
