import BoneHealth
import Journal

/// What the whole period comes to: stands at the head of the report.
struct ReportSummary {
  private(set) var first: CivilDate?
  private(set) var last: CivilDate?
  private var days: [(date: CivilDate, state: DayState, intake: NutrientIntake)] = []
  private var weeks: [(last: CivilDate, progress: [WeeklyProgress])] = []

  mutating func add(_ week: ReportWeek) {
    let recorded = week.days.filter { $0.state != .open || !$0.exercises.isEmpty }
    first = first ?? recorded.first?.date
    last = recorded.last?.date ?? last
    days += recorded.map { ($0.date, $0.state, $0.intake) }
    weeks.append((week.week.last, week.days.weeklyProgress))
  }

  func average(_ history: GoalHistory) -> AverageIntake { history.average(of: days) }

  /// In how many weeks the goal was reached that held at their end.
  func weeksThatMet(_ modality: Modality, _ history: GoalHistory) -> Int {
    weeks.count { week in
      guard let goal = history.goals(on: week.last)[modality] else { return false }
      return week.progress.contains { $0.modality == modality && $0.meets(goal) }
    }
  }
}
