/// On which day a week starts.
package enum WeekStart: String, CaseIterable, Hashable, Sendable {
  /// ISO 8601.
  case monday
  case sunday

  var weekday: Weekday { self == .monday ? .monday : .sunday }
}

/// Seven days, from the day the person's week starts on.
package struct Week: Hashable, Sendable {
  package let first: CivilDate
  package let start: WeekStart

  package init(containing date: CivilDate, start: WeekStart) {
    let offset = (date.weekday.rawValue - start.weekday.rawValue + 7) % 7
    first = date.advanced(by: -offset)
    self.start = start
  }

  package var last: CivilDate { first.advanced(by: 6) }
  package var days: [CivilDate] { (0..<7).map(first.advanced(by:)) }

  package func advanced(by weeks: Int) -> Week {
    Week(containing: first.advanced(by: 7 * weeks), start: start)
  }

  /// The number of the ISO week, with the year it belongs to, which is that of its Thursday. A week
  /// from Sunday has the number of the ISO week it shares six days with.
  package var number: (year: Int, week: Int) {
    let thursday = first.advanced(by: start == .monday ? 3 : 4)
    let year = thursday.components.year
    guard let newYear = CivilDate(year: year, month: 1, day: 1) else { return (year, 1) }
    return (year, newYear.distance(to: thursday) / 7 + 1)
  }

  /// As ISO 8601 writes it: `2026-W48`.
  package var identifier: String {
    let (year, week) = number
    return "\(year.padded(to: 4))-W\(week.padded(to: 2))"
  }

  /// “23 – 29 Nov 2026”, or with both months, or both years, where they differ.
  package var display: String {
    let (from, to) = (first.components, last.components)
    let end = "\(to.day) \(last.shortMonth) \(to.year)"
    if from.year != to.year { return "\(from.day) \(first.shortMonth) \(from.year) – \(end)" }
    if from.month != to.month { return "\(from.day) \(first.shortMonth) – \(end)" }
    return "\(from.day) – \(end)"
  }
}
