import BoneHealth
import Journal

/// A week of the report: the days of it that belong to the report, those without entries too.
typealias ReportWeek = (week: Week, days: [Day])

extension Export {
  /// The kinds that a report shows.
  package static let kindsOfReports: Set = [FoodEntry.kind, ExerciseEntry.kind, DayMark.kind]

  /// The kinds that this report is made of. What a day counts as is told by its food and its mark
  /// together, so one is not read without the other.
  private var reportedKinds: Set<Record.Kind>? {
    guard var kinds = narrowing.map({ Set($0.kinds) }) else { return nil }
    let ofDays: Set = [FoodEntry.kind, DayMark.kind]
    if !kinds.isDisjoint(with: ofDays) { kinds.formUnion(ofDays) }
    return kinds
  }

  /// Hands over the weeks in which something is recorded; one after the other, so that only one is
  /// held in memory.
  func forEachWeek(start: WeekStart, _ body: (ReportWeek) throws -> Void) throws {
    var current: Week?
    var days: [CivilDate: Day] = [:]
    func finish() throws {
      guard let current else { return }
      let dates = current.days.filter { ($0 >= from ?? $0) && ($0 <= to ?? $0) }
      try body((current, dates.map { days[$0] ?? Day($0) }))
      days = [:]
    }
    try journal.forEachRecord(from: from, to: to, of: reportedKinds) { record in
      // Weights and goals that begin to hold are no part of a week's tables.
      guard Self.kindsOfReports.contains(record.kind), let date = record.value.date else { return }
      let week = Week(containing: date, start: start)
      if week != current {
        try finish()
        current = week
      }
      days[date, default: Day(date)].add(record)
    }
    try finish()
  }
}
