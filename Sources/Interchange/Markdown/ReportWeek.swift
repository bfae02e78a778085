import BoneHealth
import Journal

/// A week of the report: the days of it that belong to the report, those without entries too.
struct ReportWeek {
  let week: Week
  let days: [Day]

  var average: AverageIntake { AverageIntake(of: days.map { ($0.state, $0.intake) }) }
}

extension Export {
  /// Hands over the weeks in which something is recorded; one after the other, so that only one is
  /// held in memory.
  func forEachWeek(start: WeekStart, _ body: (ReportWeek) throws -> Void) throws {
    var current: Week?
    var days: [CivilDate: Day] = [:]
    func finish() throws {
      guard let current else { return }
      let dates = current.days.filter { ($0 >= from ?? $0) && ($0 <= to ?? $0) }
      try body(ReportWeek(week: current, days: dates.map { days[$0] ?? Day(date: $0) }))
      days = [:]
    }
    try forEachRecord { record in
      guard let date = record.value.date else { return }
      let week = Week(containing: date, start: start)
      if week != current {
        try finish()
        current = week
      }
      days[date, default: Day(date: date)].add(record)
    }
    try finish()
  }
}
