import BoneHealth

/// An amount a label names: “30 g (1 bar)”.
package struct LabelServing: Hashable, Sendable {
  /// In grams, or in milliliters, to six decimals.
  package let amount: Double
  /// A milliliter counts as a gram.
  package let isMilliliters: Bool
  /// Whether it is what the label calls a serving.
  var isServing: Bool
  var household: Household?

  /// Whether nothing says what the amount is called.
  var isBare: Bool { !isServing && household == nil }

  /// What people call an amount: “1 bar”, “2/3 cup”.
  struct Household: Hashable, Sendable {
    var count: Double
    var label: String

    init(count: Double, label: String) {
      self.count = FoodLabel.roundedCount(count)
      self.label = label
    }

    var text: String { "\(TypedNumber.text(count)) \(label)" }
  }

  init(
    _ amount: Double, isMilliliters: Bool, isServing: Bool = false, household: Household? = nil
  ) {
    self.amount = FoodLabel.rounded(amount)
    self.isMilliliters = isMilliliters
    self.isServing = isServing
    self.household = household
  }

  /// “30 g”.
  var amountText: String { "\(FoodLabel.decimal(amount)) \(isMilliliters ? "ml" : "g")" }

  /// As it is typed: “serving 30 g (1 bar)”, or “1 bar = 30 g” where it is no serving.
  var text: String {
    guard isServing else { return household.map { "\($0.text) = \(amountText)" } ?? amountText }
    return "serving \(amountText)" + (household.map { " (\($0.text))" } ?? "")
  }

  /// The measures it gives the food.
  var portions: [Portion] {
    var portions = isServing ? [Portion(label: "serving", grams: amount)] : []
    // “serving 28 g (1 oz)” says the weight in another unit.
    if let household, !isServing || MassUnit(word: household.label) == nil {
      let grams = FoodLabel.rounded(amount / household.count)
      portions.append(Portion(label: household.singular, grams: grams))
    }
    return portions
  }
}

extension LabelServing.Household {
  private static let nounsInIe: Set<String> = ["brownies", "cookies", "pies", "smoothies"]

  /// What one of it is called: “slice” of “2 slices”.
  fileprivate var singular: String {
    guard count > 1 else { return label }
    let noun = label.prefix { !" ,(".contains($0) }
    let rest = label[noun.endIndex...]
    if VolumeUnit(word: noun.lowercased()) == .cup { return "cup" + rest }
    if let measure = HouseholdMeasures.measure(noun) { return measure + rest }
    guard noun.hasSuffix("s"), !noun.hasSuffix("ss") else { return label }
    if Self.nounsInIe.contains(noun.lowercased()) { return String(noun.dropLast() + rest) }
    return (SearchWords.otherNumbers(of: String(noun)).first ?? String(noun)) + rest
  }
}
