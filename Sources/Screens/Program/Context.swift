import BoneHealth
import Journal
import Kitchen

/// What was read from the journal, with the moment and the day the person looks at. Screens draw
/// from it and never change it.
package struct Context: Sendable {
  package internal(set) var now: CivilMoment
  /// The day shown.
  package let date: CivilDate
  let snapshot: Snapshot
  /// As it stands on the day shown.
  package let profile: Profile
  package let goals: Goals
  /// The goals of each day of the week.
  let goalsOfDays: [Goals]
  /// The supplements of the person's own.
  private(set) var supplements: [OwnSupplement]
  /// Entries copied, to be pasted.
  var clipboard: [Record] = []
  /// Changes when what was looked up before may hold no longer.
  var revision = 0

  init(now: CivilMoment, showing date: CivilDate, in snapshot: Snapshot) {
    let history = snapshot.goalHistory
    (self.now, self.date, self.snapshot) = (now, date, snapshot)
    (profile, goals) = (history.profile(on: date), history.goals(on: date))
    goalsOfDays = history.goals(ofEach: snapshot.days.map(\.date))
    supplements = snapshot.supplements ?? []
  }

  /// Shows a day as it was read.
  mutating func show(_ date: CivilDate, in snapshot: Snapshot) {
    var other = Context(now: now, showing: date, in: snapshot)
    if snapshot.supplements == nil { other.supplements = supplements }
    (other.clipboard, other.revision) = (clipboard, revision + 1)
    self = other
  }

  /// What the goals of each day stand on.
  var goalHistory: GoalHistory { snapshot.goalHistory }
  /// The days of the week that the day shown lies in.
  package var days: [Day] { snapshot.days }
  package var week: Week { Week(containing: date, start: profile.weekStart) }
  package var day: Day { days.first { $0.date == date } ?? Day(date) }
  package var wording: AmountWording { AmountWording(vitaminDUnit: profile.vitaminDUnit) }
  /// The supplements usually taken that are not recorded on the day shown.
  package var usualSupplements: [OwnSupplement] { supplements.usual(notTakenOn: day) }
  package var isToday: Bool { date == now.date }

  /// What was done this week of each modality.
  package var progress: [WeeklyProgress] { days.weeklyProgress }
}
