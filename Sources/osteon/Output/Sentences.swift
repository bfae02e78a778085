import BoneHealth
import Journal

/// Words for people who listen: no signs, no abbreviations, no columns.
struct Sentences {
  private let profile: Profile
  private var wording: AmountWording { profile.wording }

  init(_ profile: Profile) { self.profile = profile }

  static func name(of unit: NutrientUnit) -> String {
    switch unit {
    case .grams: "grams"
    case .milligrams: "milligrams"
    case .micrograms: "micrograms"
    case .internationalUnits: "international units"
    }
  }

  static func name(of unit: LoadUnit) -> String { unit == .kilograms ? "kilograms" : "pounds" }

  static func date(_ date: CivilDate) -> String {
    let (year, month, day) = date.components
    return "\(date.weekday.name) \(day) \(Month.names[month - 1]) \(year)"
  }

  /// “842 milligrams”, “1 gram”.
  func amount(_ amount: Double, of nutrient: Nutrient) -> String {
    let number = wording.number(amount, of: nutrient)
    let unit = Self.name(of: wording.unit(of: nutrient))
    return "\(number) \(number == "1" ? String(unit.dropLast()) : unit)"
  }

  /// Each nutrient with what is to be said of it: “calcium 187 milligrams, vitamin K unknown”.
  static func each(
    _ nutrients: [Nutrient] = Nutrient.allCases, separator: String = ", ",
    _ words: (Nutrient) -> String?
  ) -> String {
    nutrients.compactMap { nutrient in words(nutrient).map { "\(nutrient.name) \($0)" } }
      .joined(separator: separator)
  }

  func amounts(_ amounts: NutrientAmounts, of nutrients: [Nutrient] = Nutrient.allCases) -> String {
    Self.each(nutrients) { nutrient in
      amounts[nutrient].map { amount($0, of: nutrient) } ?? "unknown"
    }
  }

  /// “calcium 187 milligrams, vitamin K at least 3 micrograms”.
  func intake(_ intake: NutrientIntake) -> String {
    Self.each { nutrient in
      (intake[nutrient].isComplete ? "" : "at least ")
        + amount(intake[nutrient].amount, of: nutrient)
    }
  }

  /// What a supplement holds. It is taken for what it names; the rest need not be heard.
  func dose(_ amounts: NutrientAmounts) -> String {
    Self.each { nutrient in amounts[nutrient].flatMap { $0 > 0 ? amount($0, of: nutrient) : nil } }
  }

  func food(_ entry: FoodEntry) -> String {
    entry.origin == .food
      ? part(Ingredient(entry))
      : "\(entry.foodName)\(Self.behind(entry.amount)): \(dose(entry.nutrients))"
  }

  /// A part of a recipe or of a saved meal.
  func part(_ part: Ingredient) -> String {
    "\(part.foodName)\(Self.behind(part.amount)): \(amounts(part.nutrients))"
  }

  private static func behind(_ amount: String) -> String { amount.isEmpty ? "" : ", \(amount)" }

  /// A name of something kept, or another word, at the beginning of a sentence.
  static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  func session(_ entry: ExerciseEntry) -> String {
    let parts = [
      entry.activity, entry.sets.isEmpty ? nil : sets(entry.sets),
      entry.impacts.map { "\(Numbers.grouped($0)) impacts" },
      entry.minutes.map { "\(Numbers.plain($0)) \($0 == 1 ? "minute" : "minutes")" },
      entry.modality.name, entry.effort.map { "effort \($0.rawValue) of 10" }, entry.note,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private func sets(_ sets: [ExerciseSet]) -> String {
    let unit = profile.loadUnit
    return sets.enumerated().map { index, set in
      let load = set.loadKilograms.map {
        " with \(Numbers.plain(unit.displayed(kilograms: $0))) \(Self.name(of: unit))"
      }
      return "set \(index + 1) of \(set.repetitions) repetitions\(load ?? "")"
    }.joined(separator: ", ")
  }

  /// A sentence a nutrient: “Calcium: 842 of 1,200 milligrams, 358 to go.”
  func standings(
    _ intake: NutrientIntake, _ goals: PerNutrient<NutrientGoal?>, title: (Nutrient) -> String
  ) -> [String] {
    Nutrient.allCases.map { nutrient in
      let standing = standing(intake[nutrient], of: nutrient, goal: goals[nutrient])
      return "\(title(nutrient)): \(standing)."
    }
  }

  private func standing(_ intake: Intake, of nutrient: Nutrient, goal: NutrientGoal?) -> String {
    let least = intake.isComplete ? "" : "at least "
    let unknown = intake.unknown.map { "; \($0)" } ?? ""
    guard let goal else {
      return least + amount(intake.amount, of: nutrient)
        + "; its goal stands on your body weight, which is not known" + unknown
    }
    let range = wording.goal(goal).replacing("–", with: " to ")
    let unit = Self.name(of: wording.unit(of: nutrient))
    let have = "\(least)\(wording.number(intake.amount, of: nutrient)) of \(range) \(unit)"
    return have + ", " + verdict(goal, intake) + unknown
  }

  private func verdict(_ goal: NutrientGoal, _ intake: Intake) -> String {
    switch goal.status(of: intake) {
    case .short: return "\(wording.numberToGo(goal, from: intake, less: "less than ")) to go"
    case .met: return "goal reached"
    case .above: return "above the recommended range"
    case .overCeiling:
      guard let ceiling = goal.ceiling else { return "above the ceiling" }
      return
        "above the ceiling of \(amount(ceiling.amount, of: goal.nutrient))\(ceiling.scopeWords)"
    }
  }
}

extension Intake {
  /// “2 foods have no figure”; `nil` where each has one.
  var unknown: String? {
    guard !isComplete else { return nil }
    let verb = unknownFoods == 1 ? "has" : "have"
    return "\(Numbers.counted(unknownFoods, "food")) \(verb) no figure"
  }
}

extension GoalHistory {
  /// What to say of a nutrient whose goal cannot be told on a day, with the command that helps. The
  /// first weight that is said holds on all days; any other from its day on.
  func needsWeight(_ nutrient: Nutrient, on date: CivilDate) -> String {
    let command = hasNoWeight ? "profile --weight \"62 kg\"" : "weight \"62 kg\" --date \(date)"
    return "\(nutrient.name): its goal stands on your body weight; osteon \(command)"
  }
}

extension LoadUnit {
  /// “55.5 kg”.
  func text(kilograms: Double) -> String {
    "\(Numbers.plain(displayed(kilograms: kilograms))) \(rawValue)"
  }
}
