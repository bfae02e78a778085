/// What a goal of the person’s own is about.
package enum GoalSubject: Hashable, Sendable {
  case nutrient(Nutrient)
  case modality(Modality)

  /// Its name in the journal and in the log file: `calcium`, `high_impact`.
  package var key: String {
    switch self {
    case .nutrient(let nutrient): nutrient.rawValue
    case .modality(let modality): modality.rawValue
    }
  }

  /// In running text: “vitamin D”, “high impact”.
  package var name: String {
    switch self {
    case .nutrient(let nutrient): nutrient.name
    case .modality(let modality): modality.name
    }
  }

  /// All that goals of one’s own can be about.
  package static let all =
    Nutrient.allCases.map(GoalSubject.nutrient)
    + Modality.allCases.filter { $0 != .nonWeightBearing }.map(GoalSubject.modality)

  package init?(key: String) {
    guard let subject = Self.all.first(where: { $0.key == key }) else { return nil }
    self = subject
  }
}

/// A goal of the person’s own, which stands before the published one.
package struct OwnGoal: Hashable, Sendable {
  package var subject: GoalSubject
  /// A day's amount in the nutrient's stored unit, or the week's days or minutes.
  package var lower: Double
  package var upper: Double?

  package init(_ subject: GoalSubject, lower: Double, upper: Double? = nil) {
    self.subject = subject
    self.lower = lower
    self.upper = upper
  }
}

/// All goals as they stand for this person on a day.
package struct Goals: Equatable, Sendable {
  /// What shows as the source of a goal of the person’s own.
  package static let ownSource = "your own goal"

  package let nutrients: PerNutrient<NutrientGoal?>
  /// The ceilings, which stand on no body weight: there may be one without a goal.
  package let ceilings: PerNutrient<Ceiling?>
  private let modalities: [Modality: WeeklyGoal]

  package init(profile: Profile, own: [OwnGoal], on date: CivilDate) {
    let own = Dictionary(own.map { ($0.subject, $0) }, uniquingKeysWith: { _, last in last })
    let age = profile.age(on: date)
    let ceilings = PerNutrient<Ceiling?> { profile.goals.ceiling(for: $0, age: age) }
    self.ceilings = ceilings
    nutrients = PerNutrient { nutrient in
      guard let goal = own[.nutrient(nutrient)] else {
        return profile.goals.goal(
          for: nutrient, age: age, bodyWeightKilograms: profile.bodyWeightKilograms)
      }
      return NutrientGoal(
        nutrient, lower: goal.lower, upper: goal.upper, ceiling: ceilings[nutrient],
        source: Self.ownSource)
    }
    var modalities: [Modality: WeeklyGoal] = [:]
    for modality in Modality.allCases {
      var goal = WeeklyGoal.standard(for: modality, fractures: profile.fractures)
      if let own = own[.modality(modality)] {
        goal?.target = own.lower
        goal?.source = Self.ownSource
      }
      modalities[modality] = goal
    }
    self.modalities = modalities
  }

  /// `nil` when the goal stands on a body weight that is not known.
  package subscript(nutrient: Nutrient) -> NutrientGoal? { nutrients[nutrient] }

  /// `nil` where the modality has no goal.
  package subscript(modality: Modality) -> WeeklyGoal? { modalities[modality] }
}
