import BoneHealth

/// What 100 g of anything edible can hold at most, and at least where it holds any. What goes beyond is
/// an error of the table: a figure in another unit, or of a package in place of 100 g.
enum FoodBounds {
  /// In the stored unit.
  static func most(of nutrient: Nutrient) -> Double {
    switch nutrient {
    // Calcium carbonate, the richest that is eaten, is 40.04 % calcium by its atomic weights.
    case .calcium: 41_000
    // Magnesium oxide is 60.3 % magnesium by its atomic weights.
    case .magnesium: 61_000
    // A thousandth of the weight. The strongest that is sold as food, yeast treated with ultraviolet
    // light, has up to 87,500 µg (European Union, Implementing Decision 2014/396).
    case .vitaminD: 100_000
    // A thousandth of the weight, too: dried basil, among the richest, has 1,700 µg (SR Legacy).
    case .vitaminK: 100_000
    // All of it.
    case .protein: 100
    }
  }

  /// Less than any laboratory finds, and what a figure in grams looks like when it is read as
  /// micrograms: 2.5 µg are 0.0000025 g. In the stored unit; 0 where there is no such bound.
  static func least(of nutrient: Nutrient) -> Double {
    switch nutrient {
    case .vitaminD, .vitaminK: 0.0001
    case .calcium, .magnesium, .protein: 0
    }
  }

  /// Pure fat has 902 kcal (lard, SR Legacy); labels that round up come to a tenth more.
  static let mostKilocalories = 1000.0

  /// What is wrong with amounts in 100 g, and what would be right; `nil` where they are possible.
  static func problem(
    with amounts: NutrientAmounts, energyKilocalories: Double?
  ) -> (reason: RefusedRow.Reason, problem: String)? {
    for nutrient in Nutrient.allCases {
      guard let amount = amounts[nutrient] else { continue }
      let unit = nutrient.unit.symbol
      if amount < 0 {
        return (.negative, "\(nutrient.name) is \(text(amount)) \(unit), less than nothing")
      }
      if amount > most(of: nutrient) {
        let most = Numbers.plain(most(of: nutrient))
        return (
          .impossible,
          "\(nutrient.name) is \(text(amount)) \(unit) in 100 g; at most \(most) \(unit) is possible"
        )
      }
      if amount > 0, amount < least(of: nutrient) {
        return (
          .impossible,
          "\(nutrient.name) is \(text(amount)) \(unit) in 100 g, less than can be measured; "
            + "is it in grams?"
        )
      }
    }
    guard let energyKilocalories else { return nil }
    if energyKilocalories < 0 {
      return (.negative, "energy is \(text(energyKilocalories)) kcal, less than nothing")
    }
    guard energyKilocalories <= mostKilocalories else {
      let most = Numbers.plain(mostKilocalories)
      return (
        .impossible,
        "energy is \(text(energyKilocalories)) kcal in 100 g; at most \(most) kcal is possible"
      )
    }
    return nil
  }

  private static func text(_ number: Double) -> String {
    number.magnitude >= 0.1 && number.magnitude < 1e12
      ? Numbers.plain(number, decimals: 2) : "\(number)"
  }
}
