import BoneHealth
import Journal
import Kitchen
import Terminal

/// What was read from the journal, with the moment and the place the person looks at. Screens draw
/// from it and never change it.
package struct Context: Sendable {
  package var now: CivilMoment
  /// The day shown.
  package var date: CivilDate
  package var profile: Profile
  package var goals: Goals
  /// The days of the week that the day shown lies in.
  package var days: [Day]
  /// The supplements of her own.
  package var supplements: [OwnSupplement] = []
  /// Entries copied, to be pasted.
  package var clipboard: [Record]
  /// What undo and redo would act on.
  package var undoLabel: String?
  package var redoLabel: String?

  package var week: Week { Week(containing: date, start: profile.weekStart) }
  package var day: Day { days.first { $0.date == date } ?? Day(date: date) }
  package var wording: AmountWording { AmountWording(vitaminDUnit: profile.vitaminDUnit) }
  /// The supplements she usually takes that are not recorded on the day shown.
  package var usualSupplements: [OwnSupplement] { supplements.usual(notTakenOn: day) }
  package var isToday: Bool { date == now.date }

  /// What was done this week of each modality.
  package var progress: [WeeklyProgress] { days.weeklyProgress }
}
