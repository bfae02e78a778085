/// Which intakes a ceiling counts.
package enum CeilingScope: String, Hashable, Sendable {
  /// Food, drink and supplements together.
  case allSources = "all_sources"
  /// Supplements and medicines only; what food holds does not count.
  case supplements
}

/// The most that is held safe to take each day for a long time (tolerable upper intake level).
package struct Ceiling: Equatable, Hashable, Sendable {
  /// In the nutrient's stored unit.
  package var amount: Double
  package var scope: CeilingScope

  package init(_ amount: Double, _ scope: CeilingScope) {
    self.amount = amount
    self.scope = scope
  }

  /// Behind its amount: what it counts, where that is not all.
  package var scopeWords: String { scope == .supplements ? " from supplements" : "" }

  /// Whether an intake is above it, of what it counts.
  package func isPassed(by intake: Intake) -> Bool {
    (scope == .supplements ? intake.fromSupplements : intake.amount) > amount
  }
}

/// What to take of a nutrient each day: at least `lower`, and, where a range is recommended, up to
/// `upper`. Amounts are in the nutrient's stored unit.
package struct NutrientGoal: Equatable, Hashable, Sendable {
  package var nutrient: Nutrient
  package var lower: Double
  /// The upper end of the recommended range, where there is one; it is no ceiling.
  package var upper: Double?
  package var ceiling: Ceiling?
  /// Who recommends it, in words to show.
  package var source: String

  package init(
    _ nutrient: Nutrient, lower: Double, upper: Double?, ceiling: Ceiling?, source: String
  ) {
    self.nutrient = nutrient
    self.lower = lower
    self.upper = upper
    self.ceiling = ceiling
    self.source = source
  }

  /// What a day’s goal is on average; `nil` of none. A range, and a ceiling, need one on each day.
  package static func mean(of goals: [Self]) -> Self? {
    guard var mean = goals.last, goals.contains(where: { $0 != mean }) else { return goals.last }
    func average(_ amounts: [Double]) -> Double? {
      amounts.count == goals.count ? amounts.reduce(0, +) / Double(goals.count) : nil
    }
    mean.lower = average(goals.map(\.lower)) ?? mean.lower
    mean.upper = average(goals.compactMap(\.upper))
    mean.ceiling = mean.ceiling.flatMap { ceiling in
      average(goals.compactMap(\.ceiling).filter { $0.scope == ceiling.scope }.map(\.amount))
        .map { Ceiling($0, ceiling.scope) }
    }
    return mean
  }

  /// How an intake stands against this goal.
  package func status(of intake: Intake) -> GoalStatus {
    if ceiling?.isPassed(by: intake) == true { return .overCeiling }
    if intake.amount < lower { return .short }
    if let upper, intake.amount > upper { return .above }
    return .met
  }

  /// What is missing to the lower end, in the stored unit; 0 when it is reached.
  package func toGo(from intake: Intake) -> Double { max(0, lower - intake.amount) }
}

/// How an intake stands against its goal.
package enum GoalStatus: String, CaseIterable, Hashable, Sendable {
  /// Below the goal, as far as the figures known tell.
  case short
  /// At the goal, or within its range.
  case met
  /// Above the recommended range, below the ceiling.
  case above
  /// Above the ceiling, counted in the ceiling's own scope.
  case overCeiling = "over_ceiling"
}
