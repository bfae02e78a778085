import BoneHealth

/// A goal as it is typed: `calcium 1000`, `vitamin_d 800-1000 IU`, `balance 3 days`.
enum GoalText {
  /// Reads what the goal is about, whichever way its words are joined.
  static func subject(_ text: String) throws(CommandError) -> GoalSubject {
    guard let subject = GoalSubject(key: key(text)) else {
      throw CommandError(
        .usage,
        "“\(text)” has no goal; write one of: "
          + GoalSubject.all.map(\.key).joined(separator: ", "))
    }
    return subject
  }

  /// How the names of nutrients and modalities are written, of words that are joined in any way.
  static func key(_ text: String) -> String {
    String(text.lowercased().map { "- ".contains($0) ? "_" : $0 })
  }

  /// Reads a day's amount of a nutrient, or a week's of a modality.
  /// - `profile`: its unit of vitamin D is meant where none is typed.
  static func goal(
    _ text: String, for subject: GoalSubject, _ profile: Profile
  ) throws(CommandError) -> OwnGoal {
    switch subject {
    case .nutrient(let nutrient):
      let example = nutrient == .vitaminD ? "800-1000 IU" : "1000 \(nutrient.unit.rawValue)"
      let (lower, upper, unit) = try read(text, example: example)
      let typed =
        unit.isEmpty
        ? nutrient.displayUnit(vitaminD: profile.vitaminDUnit) : NutrientUnit.named(unit)
      guard let factor = typed.flatMap({ factor(from: $0, to: nutrient) }) else {
        throw CommandError(
          .usage, "\(nutrient.name) is not counted in “\(unit)”; write for instance \(example)")
      }
      return OwnGoal(subject, lower: lower * factor, upper: upper.map { $0 * factor })
    case .modality(let modality):
      let standard = WeeklyGoal.standard(for: modality, fractures: profile.fractures)
      guard let measure = standard?.measure else {
        throw CommandError(
          .usage, "\(modality.name) has no goal with the fractures in your profile")
      }
      let example = measure == .days ? "3 days" : "150 minutes"
      let (target, upper, unit) = try read(text, example: example)
      guard upper == nil, target <= (measure == .days ? 7 : 7 * 24 * 60),
        unit.isEmpty || (unit.count >= 3 && measure.rawValue.hasPrefix(unit))
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
      let bounds = typed.hasPrefix("-") ? "; a goal is above 0" : ""
      throw CommandError(.usage, "“\(text)” is no goal\(bounds); write for instance \(example)")
    }
    return (lower, upper, String(typed.dropFirst(numbers.count)))
  }

  /// What an amount is multiplied with to be in the nutrient's stored unit; `nil` for a unit that is
  /// none of its own.
  private static func factor(from typed: NutrientUnit, to nutrient: Nutrient) -> Double? {
    guard typed != .internationalUnits else {
      return nutrient == .vitaminD ? 1 / VitaminD.internationalUnitsPerMicrogram : nil
    }
    let micrograms: [NutrientUnit: Double] = [
      .grams: 1_000_000, .milligrams: 1000, .micrograms: 1,
    ]
    return micrograms[typed].flatMap { own in micrograms[nutrient.unit].map { own / $0 } }
  }
}
