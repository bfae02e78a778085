import BoneHealth

/// What 100 g of anything edible can hold at most, and at least where it holds any. What goes beyond is
/// an error of the table: a figure in another unit, or of a package in place of 100 g.
package enum FoodBounds {
  /// In the stored unit. The least is less than any laboratory finds, and what a figure in grams looks
  /// like when it is read as micrograms: 2.5 µg are 0.0000025 g; 0 where there is no such bound.
  private static func bounds(of measured: Measured) -> (least: Double, most: Double) {
    switch measured {
    // Calcium carbonate, the richest that is eaten, is 40.04 % calcium by its atomic weights.
    case .nutrient(.calcium): (0, 41_000)
    // Magnesium oxide is 60.3 % magnesium by its atomic weights.
    case .nutrient(.magnesium): (0, 61_000)
    // A thousandth of the weight. The strongest that is sold as food, yeast treated with ultraviolet
    // light, has up to 87,500 µg (European Union, Implementing Decision 2014/396).
    case .nutrient(.vitaminD): (0.0001, 100_000)
    // A thousandth of the weight, too: dried basil, among the richest, has 1,700 µg (SR Legacy).
    case .nutrient(.vitaminK): (0.0001, 100_000)
    // All of it.
    case .nutrient(.protein): (0, 100)
    // Pure fat has 902 kcal (lard, SR Legacy); labels that round up come to a tenth more.
    case .energy: (0, 1000)
    }
  }

  /// Why nothing can hold these amounts in 100 g; `nil` where it can.
  package static func problem(with amounts: NutrientAmounts) -> String? {
    problem(with: amounts, energyKilocalories: nil)?.text
  }

  /// What is wrong with amounts in 100 g; `nil` where they are possible.
  static func problem(
    with amounts: NutrientAmounts, energyKilocalories: Double?
  ) -> RowProblem? {
    for nutrient in Nutrient.allCases {
      if let problem = problem(.nutrient(nutrient), amounts[nutrient]) { return problem }
    }
    return problem(.energy, energyKilocalories)
  }

  private static func problem(_ measured: Measured, _ amount: Double?) -> RowProblem? {
    guard let amount else { return nil }
    let (least, most) = bounds(of: measured)
    if amount == 0 || (least...most).contains(amount) { return nil }
    let unit = measured.storedUnit
    let said = "\(measured.name) is \(text(amount)) \(unit)"
    if amount < 0 { return RowProblem(.negative, said + ", less than nothing") }
    return RowProblem(
      .impossible,
      amount > most
        ? "\(said) in 100 g; at most \(Numbers.plain(most)) \(unit) is possible"
        : "\(said) in 100 g, less than can be measured; is it in grams?")
  }

  private static func text(_ number: Double) -> String {
    number.magnitude >= 0.1 && number.magnitude < 1e12
      ? Numbers.plain(number, decimals: 2) : "\(number)"
  }
}
