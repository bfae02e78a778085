/// What was done of one modality in a week.
package struct WeeklyProgress: Equatable, Hashable, Sendable {
  package let modality: Modality
  /// On how many days.
  package private(set) var days = 0
  /// For how many minutes, of the sessions whose minutes are known.
  package private(set) var minutes = 0.0
  private var counted: Set<CivilDate> = []

  package init(_ modality: Modality) { self.modality = modality }

  package mutating func add(on date: CivilDate, minutes: Double?) {
    if counted.insert(date).inserted { days += 1 }
    self.minutes += minutes ?? 0
  }

  /// What counts toward a goal, in the goal's measure.
  package func amount(in measure: WeeklyMeasure) -> Double {
    measure == .days ? Double(days) : minutes
  }

  package func meets(_ goal: WeeklyGoal) -> Bool { amount(in: goal.measure) >= goal.target }
}
