import BoneHealth

/// What is wrong with a record.
package struct RecordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The field, as the log file names it: `nutrients.calcium_mg`; `nil` when it is the whole record.
  package let field: String?
  /// What is wrong with it, and what would be right, in words that can follow the field’s name.
  package let problem: String

  package init(field: String?, problem: String) {
    self.field = field
    self.problem = problem
  }

  package var description: String {
    field.map { "“\($0)” \(problem)" } ?? "the record \(problem)"
  }
}

/// The greatest values that are taken for meant. They are far beyond what a person eats or lifts,
/// and keep slips and hostile files out. A later version may widen them but never narrow them,
/// because the history holds records that were within them.
extension Record {
  /// In characters, of names, amounts as typed and identifiers of foods and activities.
  package static let longestName = 500
  /// In characters.
  package static let longestNote = 5_000
  package static let greatestGrams = 100_000.0
  /// In the nutrient’s stored unit.
  package static let greatestNutrient = 1_000_000.0
  /// A goal of nothing is none.
  package static let leastGoal = 0.001
  package static let minutesOfAWeek = 10_080.0
  /// The minutes of a day.
  package static let greatestMinutes = 1_440.0
  package static let greatestImpacts = 100_000
  package static let mostSets = 100
  package static let greatestRepetitions = 10_000
  package static let greatestLoadKilograms = 1_000.0
  package static let greatestForceBodyWeights = 50.0
  package static let birthYears = 1850...9999
  /// Of a recipe, or items of a saved meal.
  package static let mostIngredients = 100
  package static let mostPortions = 100
  /// In kilocalories, of 100 g: fat, which has the most of all foods, has 902 (USDA, lard).
  package static let greatestEnergyPer100Grams = 1_000.0
  /// Of what is divided by: the grams of a portion, the servings and the cooked grams of a recipe.
  package static let leastShare = 0.001
  package static let mostServings = 10_000.0
  /// In digits: a GTIN-8 has the fewest, a GTIN-14 the most (GS1 General Specifications).
  package static let barcodeLengths = 8...14

  /// Checks that all of it can be meant: finite amounts of 0 or more, known states, sane sizes.
  package func validate() throws(RecordError) {
    switch self {
    case .food(let entry): try Self.validate(entry)
    case .exercise(let entry): try Self.validate(entry)
    case .day(let mark):
      guard DayState.marks.contains(mark.state) else {
        let marks = DayState.marks.map(\.rawValue).joined(separator: ", ")
        throw RecordError(field: "state", problem: "must be one of: \(marks)")
      }
      try Self.check(mark.date)
    case .profile(let profile): try Self.validate(profile)
    case .goal(let goal):
      let most = goal.subject.isWeekly ? Self.minutesOfAWeek : Self.greatestNutrient
      try Self.check(goal.lower, "lower", atMost: most)
      try Self.check(goal.upper, "upper", atMost: most)
      guard goal.lower >= Self.leastGoal else {
        throw RecordError(field: "lower", problem: "must be at least \(Self.leastGoal)")
      }
      if let upper = goal.upper, upper < goal.lower {
        throw RecordError(field: "upper", problem: "must not be below “lower”")
      }
    case .ownFood(let food): try food.validate()
    case .recipe(let recipe): try recipe.validate()
    case .savedMeal(let meal): try meal.validate()
    case .ownSupplement(let supplement): try supplement.validate()
    case .favorite(let food): try food.validate()
    case .exclusion(let exclusion): try exclusion.validate()
    }
  }

  private static func validate(_ entry: FoodEntry) throws(RecordError) {
    try check(entry.date)
    try check(entry.foodID, "food.id", atMost: longestName)
    try check(entry.foodName, "food.name", atMost: longestName)
    try check(entry.amount, "amount", atMost: longestName, canBeEmpty: true)
    try check(entry.grams, "grams", atMost: greatestGrams)
    try check(entry.nutrients, "nutrients")
  }

  private static func validate(_ entry: ExerciseEntry) throws(RecordError) {
    try check(entry.date)
    try check(entry.activity, "activity", atMost: longestName)
    try check(entry.activityID, "activity_id", atMost: longestName)
    try check(entry.minutes, "minutes", atMost: greatestMinutes)
    try check(entry.impacts, "impacts", atMost: greatestImpacts)
    try check(entry.peakForceBodyWeights, "peak_force_bw", atMost: greatestForceBodyWeights)
    try check(entry.note, "note", atMost: longestNote, canBeEmpty: true)
    try check(count: entry.sets.count, "sets", 0...mostSets)
    for (index, set) in entry.sets.enumerated() {
      try check(set.repetitions, "sets.\(index + 1).reps", atMost: greatestRepetitions)
      try check(set.loadKilograms, "sets.\(index + 1).load_kg", atMost: greatestLoadKilograms)
    }
  }

  private static func validate(_ profile: Profile) throws(RecordError) {
    let weights = Profile.bodyWeightRange
    if let weight = profile.bodyWeightKilograms, !weights.contains(weight) {
      throw RecordError(
        field: "body_weight_kg",
        problem: "must be from \(Int(weights.lowerBound)) to \(Int(weights.upperBound))")
    }
    if let year = profile.birthYear, !birthYears.contains(year) {
      throw RecordError(
        field: "birth_year",
        problem: "must be from \(birthYears.lowerBound) to \(birthYears.upperBound)")
    }
    guard profile.vitaminDUnit == .micrograms || profile.vitaminDUnit == .internationalUnits
    else { throw RecordError(field: "vitamin_d_unit", problem: "must be one of: mcg, iu") }
  }
}

extension GoalSubject {
  /// Whether its goal is one of days or minutes a week, not of an amount a day.
  fileprivate var isWeekly: Bool {
    if case .modality = self { true } else { false }
  }
}
