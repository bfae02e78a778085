/// The mean daily intake of a period, with the days it stands on.
///
/// What it lacks is the mean goal of these days less the mean intake: what is above the goal on one
/// day makes up for another, as it does in the average itself.
package struct AverageIntake: Equatable, Sendable {
  /// The mean of a day; `nil` when there is no day to stand on.
  package var intake: NutrientIntake?
  /// The mean of the goals that the same days have; `nil` where none of them has one.
  package var goals: PerNutrient<NutrientGoal?>
  /// How many days it stands on.
  package var days: Int

  /// - Parameter days: each day of the period, with its state, what was taken, and its goals.
  package init(of days: some Sequence<(state: DayState, intake: NutrientIntake, goals: Goals)>) {
    let counted = days.filter(\.state.countsInAverages)
    self.days = counted.count
    intake =
      counted.isEmpty
      ? nil : counted.reduce(.none) { $0 + $1.intake }.map { $0.divided(by: counted.count) }
    goals = PerNutrient { nutrient in
      NutrientGoal.mean(of: counted.compactMap { $0.goals[nutrient] })
    }
  }
}
