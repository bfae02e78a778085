/// The mean daily intake of a period, with the days it stands on.
package struct AverageIntake: Equatable, Sendable {
  /// The mean of a day; `nil` when there is no day to stand on.
  package var intake: NutrientIntake?
  /// How many days it stands on.
  package var days: Int

  /// - Parameter days: each day of the period, with its state and the sums of what was taken.
  package init(of days: some Sequence<(state: DayState, intake: NutrientIntake)>) {
    var sum = NutrientIntake.none
    var count = 0
    for day in days where day.state.countsInAverages {
      sum = sum + day.intake
      count += 1
    }
    self.days = count
    intake = count == 0 ? nil : sum.map { $0.divided(by: count) }
  }
}
