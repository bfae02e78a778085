/// How amounts of nutrients are written, in the units the person reads.
package struct AmountWording: Equatable, Sendable {
  /// International units or micrograms.
  package var vitaminDUnit: NutrientUnit

  package init(vitaminDUnit: NutrientUnit) { self.vitaminDUnit = vitaminDUnit }

  package func unit(of nutrient: Nutrient) -> NutrientUnit {
    nutrient.displayUnit(vitaminD: vitaminDUnit)
  }

  /// The number alone, of an amount in the stored unit: “842”. Whole, but for vitamin D in
  /// micrograms, of which a tenth counts.
  package func number(_ amount: Double, of nutrient: Nutrient) -> String {
    let decimals = unit(of: nutrient) == .micrograms && nutrient == .vitaminD ? 1 : 0
    return Numbers.rounded(
      nutrient.displayed(amount, vitaminD: vitaminDUnit), decimals: decimals)
  }

  /// What stands over a column of numbers: “Ca mg”.
  package func columnHeading(_ nutrient: Nutrient) -> String {
    "\(nutrient.sign) \(unit(of: nutrient).symbol)"
  }

  /// “842 mg”.
  package func amount(_ amount: Double, of nutrient: Nutrient) -> String {
    "\(number(amount, of: nutrient)) \(unit(of: nutrient).symbol)"
  }

  /// “350 mg from supplements”.
  package func ceiling(_ ceiling: Ceiling, of nutrient: Nutrient) -> String {
    amount(ceiling.amount, of: nutrient) + ceiling.scopeWords
  }

  /// “≥ 148 µg” where a food had no figure.
  package func total(_ intake: Intake, of nutrient: Nutrient) -> String {
    (intake.isComplete ? "" : "≥ ") + amount(intake.amount, of: nutrient)
  }

  /// What is missing to a goal that is not reached, the number alone: “358”. It is never 0, but “<1”.
  /// - `less`: what stands before the smallest number.
  package func numberToGo(
    _ goal: NutrientGoal, from intake: Intake, less: String = "<"
  ) -> String {
    let missing = number(goal.toGo(from: intake), of: goal.nutrient)
    guard missing == number(0, of: goal.nutrient) else { return missing }
    return less + (missing.contains(".") ? "0.1" : "1")
  }

  /// “1,200”, or “800–1,000” for a range.
  package func goal(_ goal: NutrientGoal) -> String {
    let lower = number(goal.lower, of: goal.nutrient)
    return goal.upper.map { "\(lower)–\(number($0, of: goal.nutrient))" } ?? lower
  }
}

extension Profile {
  /// How amounts are written for this person.
  package var wording: AmountWording { AmountWording(vitaminDUnit: vitaminDUnit) }
}
