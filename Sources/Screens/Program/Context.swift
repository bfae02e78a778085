import BoneHealth
import Journal
import Kitchen

/// What was read from the journal, with the moment and the day the person looks at. Screens draw
/// from it and never change it.
package struct Context: Sendable {
  package internal(set) var now: CivilMoment
  /// The day shown.
  package private(set) var date: CivilDate
  package private(set) var profile = Profile()
  package private(set) var goals: Goals
  /// The days of the week that the day shown lies in.
  package private(set) var days: [Day] = []
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
    profile = snapshot.profile ?? Profile()
    goals = Goals(profile: profile, own: snapshot.ownGoals, on: date)
    days = snapshot.days
    supplements = snapshot.supplements ?? supplements
    undoLabel = snapshot.undoLabel
    redoLabel = snapshot.redoLabel
    revision += 1
  }

  package var week: Week { Week(containing: date, start: profile.weekStart) }
  package var day: Day { days.first { $0.date == date } ?? Day(date: date) }
  package var wording: AmountWording { AmountWording(vitaminDUnit: profile.vitaminDUnit) }
  /// The supplements usually taken that are not recorded on the day shown.
  package var usualSupplements: [OwnSupplement] { supplements.usual(notTakenOn: day) }
  package var isToday: Bool { date == now.date }

  /// What was done this week of each modality.
  package var progress: [WeeklyProgress] { days.weeklyProgress }
}
