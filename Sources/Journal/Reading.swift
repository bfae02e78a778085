import BoneHealth
import GRDB

extension Journal {
  /// All that is recorded of a day.
  package func day(_ date: CivilDate) throws(JournalError) -> Day {
    try days(date...date)[0]
  }

  /// Every day of a range, those without entries too.
  package func days(_ dates: ClosedRange<CivilDate>) throws(JournalError) -> [Day] {
    try read { database in try database.days(dates) }
  }

  /// A food or exercise entry; `nil` when there is none with this identifier.
  package func entry(_ id: EntryID) throws(JournalError) -> Record? {
    try read { database in try database.record(.food(id)) ?? database.record(.exercise(id)) }
  }

  /// What the person said of herself; `nil` when she was never asked.
  package func profile() throws(JournalError) -> Profile? {
    try read { database in try Profile.fetch(database) }
  }

  /// The goals the person set herself.
  package func ownGoals() throws(JournalError) -> [OwnGoal] {
    try read { database in try OwnGoal.fetchAll(database) }
  }

  /// All goals as they stand for the person on a day.
  package func goals(on date: CivilDate) throws(JournalError) -> Goals {
    try read { database in
      Goals(
        profile: try Profile.fetch(database) ?? Profile(), own: try OwnGoal.fetchAll(database),
        on: date)
    }
  }

  /// Hands over all records, one after the other: the profile, the goals, what is kept by
  /// kind and key, and then day by day what was said of the day, its foods and its sessions. They are
  /// those of one moment.
  /// - Parameters:
  ///   - from: the first day; with it or `to`, only what belongs to a day is handed over.
  ///   - to: the last day.
  ///   - body: must not use the journal.
  /// - Throws: `JournalError`, or what `body` throws.
  package func forEachRecord(
    from: CivilDate? = nil, to: CivilDate? = nil, _ body: (Record) throws -> Void
  ) throws {
    var refusal: (any Error)?
    do {
      try read { database in
        try database.forEachRecord(from: from, to: to) { record in
          do {
            try body(record)
          } catch {
            refusal = error
            throw error
          }
        }
      }
    } catch {
      throw refusal ?? error
    }
  }
}

extension Database {
  func days(_ dates: ClosedRange<CivilDate>) throws -> [Day] {
    var days = dates.map { Day(date: $0) }
    let arguments: StatementArguments = [
      dates.lowerBound.description, dates.upperBound.description,
    ]
    let first = dates.lowerBound
    for mark in try DayMark.fetch(self, where: "date BETWEEN ? AND ?", arguments) {
      days[first.distance(to: mark.date)].mark = mark.state
    }
    for entry in try FoodEntry.fetch(self, where: "date BETWEEN ? AND ?", arguments) {
      days[first.distance(to: entry.date)].foods.append(entry)
    }
    for entry in try ExerciseEntry.fetch(self, where: "date BETWEEN ? AND ?", arguments) {
      days[first.distance(to: entry.date)].exercises.append(entry)
    }
    return days
  }

  /// Reads some days at a time, so that ten years never stand in memory at once.
  fileprivate func forEachRecord(
    from: CivilDate?, to: CivilDate?, _ body: (Record) throws -> Void
  ) throws {
    if from == nil, to == nil {
      if let profile = try Profile.fetch(self) { try body(.profile(profile)) }
      for goal in try OwnGoal.fetchAll(self) { try body(.goal(goal)) }
      try forEachKept { try body($0) }
    }
    guard let recorded = try recordedDates() else { return }
    var date = max(from ?? recorded.lowerBound, recorded.lowerBound)
    let last = min(to ?? recorded.upperBound, recorded.upperBound)
    while date <= last {
      let end = min(date.advanced(by: 99), last)
      for day in try days(date...end) {
        if let mark = day.mark { try body(.day(DayMark(date: day.date, state: mark))) }
        for entry in day.foods { try body(.food(entry)) }
        for entry in day.exercises { try body(.exercise(entry)) }
      }
      date = end.advanced(by: 1)
    }
  }

  /// From the first day of which something is recorded to the last; `nil` when there is none.
  fileprivate func recordedDates() throws -> ClosedRange<CivilDate>? {
    var dates: [CivilDate] = []
    for table in ["day_mark", "food_entry", "exercise_entry"] {
      for end in ["min", "max"] {
        let text = try String.fetchOne(self, sql: "SELECT \(end)(date) FROM \(table)")
        if let date = text.flatMap(CivilDate.init) { dates.append(date) }
      }
    }
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }
}
