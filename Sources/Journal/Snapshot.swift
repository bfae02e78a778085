import BoneHealth

/// What the screens show of the journal, all of one moment.
package struct Snapshot: Sendable {
  /// What the goals of each day stand on.
  package let goalHistory: GoalHistory
  /// Whether the person was ever asked for a profile.
  package let hasProfile: Bool
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
  /// - `hasSupplements`: whether the person's own supplements are wanted, too.
  package func snapshot(
    around date: CivilDate, hasSupplements: Bool
  ) throws(FileError) -> Snapshot {
    try read { database in
      let history = try database.goalHistory()
      let week = Week(containing: date, start: history.profile.weekStart)
      return Snapshot(
        goalHistory: history, hasProfile: try database.all(Profile.self).first != nil,
        days: try database.days(week.first...week.last),
        supplements: hasSupplements
          ? try database.all(OwnSupplement.self).sorted(byName: \.name) : nil,
        undoLabel: try database.newestApplied()?.label,
        redoLabel: try database.oldestUndone()?.label)
    }
  }
}
