import BoneHealth

/// A goal as it is typed: `calcium 1000`, `vitamin_d 800-1000 IU`, `balance 3 days`.
enum GoalText {
  /// Reads what the goal is about, whichever way its words are joined.
  static func subject(_ text: String) throws(CommandError) -> GoalSubject {
    let key = String(text.lowercased().map { "- ".contains($0) ? "_" : $0 })
    if let subject = GoalSubject(key: key) { return subject }
    let known = Nutrient.allCases.map(\.rawValue) + Modality.allCases.map(\.rawValue)
    throw CommandError(
      .usage,
      "“\(text)” has no goal; write one of: "
        + known.filter { GoalSubject(key: $0) != nil }.joined(separator: ", "))
  }

  /// Reads a day's amount of a nutrient, or a week's of a modality.
  /// - `vitaminDUnit`: the unit of vitamin D that is typed without one.
  static func goal(
    _ text: String, for subject: GoalSubject, vitaminDUnit: NutrientUnit,
    weekly: WeeklyGoal?
  ) throws(CommandError) -> OwnGoal {
    switch subject {
    case .nutrient(let nutrient):
      let example = nutrient == .vitaminD ? "800-1000 IU" : "1000 \(nutrient.unit.rawValue)"
      let (lower, upper, unitText) = try read(text, example: example)
      let factor = factor(from: unitText, to: nutrient, vitaminDUnit: vitaminDUnit)
      guard let factor else {
        throw CommandError(
          .usage,
          "\(nutrient.name) is not counted in “\(unitText)”; write for instance \(example)")
      }
      return OwnGoal(subject, lower: lower * factor, upper: upper.map { $0 * factor })
    case .modality(let modality):
      guard let weekly else {
        throw CommandError(
          .usage, "\(modality.name) has no goal with the fractures in your profile")
      }
      let example = weekly.measure == .days ? "3 days" : "150 minutes"
      let (target, upper, unitText) = try read(text, example: example)
      let limit = weekly.measure == .days ? 7.0 : 7 * 24 * 60
      guard upper == nil, target <= limit,
        unitText.isEmpty || (unitText.count >= 3 && weekly.measure.rawValue.hasPrefix(unitText))
      else {
        throw CommandError(
          .usage, "“\(text)” is no week of \(modality.name); write for instance \(example)")
      }
      return OwnGoal(subject, lower: target)
    }
  }

  /// Takes `800-1000 IU` apart.
  private static func read(
    _ text: String, example: String
  ) throws(CommandError) -> (lower: Double, upper: Double?, unit: String) {
    let typed = text.lowercased().replacing("–", with: "-").filter { !$0.isWhitespace }
    let numbers = typed.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "-" }
    let parts = numbers.split(separator: "-", omittingEmptySubsequences: false).map { Double($0) }
    let upper = parts.count == 2 ? parts[1] : nil
    guard (1...2).contains(parts.count), let lower = parts[0], lower > 0, lower.isFinite,
      parts.count == 1 || (upper ?? 0) > lower
    else {
      throw CommandError(.usage, "“\(text)” is no goal; write for instance \(example)")
    }
    return (lower, upper, String(typed.dropFirst(numbers.count)))
  }

  /// What an amount is multiplied with to be in the nutrient's stored unit; `nil` for a unit that is
  /// none of its own.
  private static func factor(
    from unit: String, to nutrient: Nutrient, vitaminDUnit: NutrientUnit
  ) -> Double? {
    let typed: NutrientUnit?
    switch unit {
    case "": typed = nutrient.displayUnit(vitaminD: vitaminDUnit)
    case "iu": typed = nutrient == .vitaminD ? .internationalUnits : nil
    case "g": typed = .grams
    case "mg": typed = .milligrams
    case "mcg", "µg", "μg", "ug": typed = .micrograms
    default: typed = nil
    }
    guard let typed else { return nil }
    if typed == .internationalUnits { return 1 / VitaminD.internationalUnitsPerMicrogram }
    return typed.micrograms / nutrient.unit.micrograms
  }
}

extension NutrientUnit {
  /// How many micrograms one of it is; international units are no mass.
  fileprivate var micrograms: Double {
    switch self {
    case .grams: 1_000_000
    case .milligrams: 1_000
    case .micrograms, .internationalUnits: 1
    }
  }
}
