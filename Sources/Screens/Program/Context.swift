import BoneHealth
import Journal
import Kitchen

/// What was read from the journal, with the moment and the day the person looks at. Screens draw
/// from it and never change it.
package struct Context: Sendable {
  package internal(set) var now: CivilMoment
  /// The day shown.
  package private(set) var date: CivilDate
  /// As it stands on the day shown.
  package private(set) var profile = Profile()
  /// What the goals of each day stand on.
  package private(set) var goalHistory = GoalHistory()
  package private(set) var goals: Goals
  /// The days of the week that the day shown lies in.
  package private(set) var days: [Day] = []
  /// The goals of each of these days.
  package private(set) var goalsOfDays: [Goals] = []
  /// The supplements of the person's own.
  package private(set) var supplements: [OwnSupplement] = []
  /// What undo and redo would act on.
  package private(set) var undoLabel: String?
  package private(set) var redoLabel: String?
  /// Entries copied, to be pasted.
  package internal(set) var clipboard: [Record] = []
  /// Changes when what was looked up before may hold no longer.
  package internal(set) var revision = 0

  init(now: CivilMoment, snapshot: Snapshot) {
    self.now = now
    date = now.date
    goals = Goals(profile: Profile(), own: [], on: now.date)
    show(now.date, in: snapshot)
  }

  /// Shows a day as it was read.
  mutating func show(_ date: CivilDate, in snapshot: Snapshot) {
    self.date = date
    goalHistory = snapshot.goalHistory
    profile = goalHistory.profile(on: date)
    goals = goalHistory.goals(on: date)
    days = snapshot.days
    goalsOfDays = days.map { goalHistory.goals(on: $0.date) }
    supplements = snapshot.supplements ?? supplements
    undoLabel = snapshot.undoLabel
    redoLabel = snapshot.redoLabel
    revision += 1
  }

  package var week: Week { Week(containing: date, start: profile.weekStart) }
  package var day: Day { days.first { $0.date == date } ?? Day(date) }
  package var wording: AmountWording { AmountWording(vitaminDUnit: profile.vitaminDUnit) }
  /// The supplements usually taken that are not recorded on the day shown.
  package var usualSupplements: [OwnSupplement] { supplements.usual(notTakenOn: day) }
  package var isToday: Bool { date == now.date }

  /// What was done this week of each modality.
  package var progress: [WeeklyProgress] { days.weeklyProgress }
}
