import BoneHealth
import Journal

/// What the whole period comes to: stands at the head of the report.
struct ReportSummary {
  private(set) var first: CivilDate?
  private(set) var last: CivilDate?
  private var days: [(state: DayState, intake: NutrientIntake)] = []
  private var progress: [Modality: [WeeklyProgress]] = [:]

  mutating func add(_ week: ReportWeek) {
    let recorded = week.days.filter { $0.state != .open || !$0.exercises.isEmpty }
    first = first ?? recorded.first?.date
    last = recorded.last?.date ?? last
    days += recorded.map { ($0.state, $0.intake) }
    for done in week.days.weeklyProgress {
      progress[done.modality, default: []].append(done)
    }
  }

  var average: AverageIntake { AverageIntake(of: days) }

  /// In how many weeks the goal was reached.
  func weeksThatMet(_ goal: WeeklyGoal) -> Int {
    progress[goal.modality, default: []].count { $0.meets(goal) }
  }
}
