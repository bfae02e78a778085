import BoneHealth
import GRDB

/// What the screens show of the journal, all of one moment.
package struct Snapshot: Sendable {
  /// `nil` when the person was never asked.
  package let profile: Profile?
  package let ownGoals: [OwnGoal]
  /// The days of the week in which the day asked for lies.
  package let days: [Day]
  /// The supplements of the person's own, by name; `nil` where they were not asked for.
  package let supplements: [OwnSupplement]?
  /// What undo would take back, and redo make again; `nil` when there is nothing.
  package let undoLabel: String?
  package let redoLabel: String?
}

extension Journal {
  /// Reads what the screens show around a day.
  /// - Parameter hasSupplements: whether the person's own supplements are wanted, too.
  package func snapshot(
    around date: CivilDate, hasSupplements: Bool
  ) throws(JournalError) -> Snapshot {
    try read { database in
      let profile = try Profile.fetch(database)
      let week = Week(containing: date, start: (profile ?? Profile()).weekStart)
      return Snapshot(
        profile: profile, ownGoals: try OwnGoal.fetchAll(database),
        days: try database.days(week.first...week.last),
        supplements: hasSupplements ? try database.library(.ownSupplement).supplements : nil,
        undoLabel: try database.newestApplied()?.label,
        redoLabel: try database.oldestUndone()?.label)
    }
  }
}
