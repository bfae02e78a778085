/// What is known of a day: a day without entries is not a day without food.
package enum DayState: String, CaseIterable, Hashable, Sendable {
  /// Nothing is recorded and nothing is said of it.
  case open
  /// Something is recorded; there may have been more.
  case recorded
  /// The person says that all that was eaten is recorded.
  case complete
  /// The person says that nothing was taken.
  case noneTaken = "none"
  /// The person says not to count the day.
  case skipped = "skip"

  /// The states a person gives a day; the others follow from its entries.
  package static let marks: [DayState] = [.complete, .noneTaken, .skipped]

  /// The state of a day: the person’s own mark, or what its food entries tell. A day marked as one without
  /// food, to which a food was added since, is recorded.
  package init(mark: DayState?, hasFood: Bool) {
    switch mark {
    case .complete: self = .complete
    case .skipped: self = .skipped
    case .noneTaken: self = hasFood ? .recorded : .noneTaken
    case .open, .recorded, nil: self = hasFood ? .recorded : .open
    }
  }

  /// Whether averages stand on such a day. A day on which nothing was taken counts as zero; a
  /// skipped or open day does not count at all.
  package var countsInAverages: Bool {
    switch self {
    case .recorded, .complete, .noneTaken: true
    case .open, .skipped: false
    }
  }

  package var title: String {
    switch self {
    case .open: "open"
    case .recorded: "recorded"
    case .complete: "complete"
    case .noneTaken: "nothing taken"
    case .skipped: "skipped"
    }
  }
}
