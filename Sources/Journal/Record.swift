import BoneHealth

/// One thing the journal holds: what a line of the log file says, and what a change puts or removes.
package enum Record: Equatable, Hashable, Sendable {
  case food(FoodEntry)
  case exercise(ExerciseEntry)
  case day(DayMark)
  case profile(Profile)
  case goal(OwnGoal)

  /// What tells a record from all others: there is at most one with the same key.
  package enum Key: Hashable, Sendable {
    case food(EntryID)
    case exercise(EntryID)
    case day(CivilDate)
    case profile
    case goal(GoalSubject)
  }

  /// The kinds, by their names in the log file and in the history.
  package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case food
    case exercise
    case day
    case profile
    case goal
  }

  package var key: Key {
    switch self {
    case .food(let entry): .food(entry.id)
    case .exercise(let entry): .exercise(entry.id)
    case .day(let mark): .day(mark.date)
    case .profile: .profile
    case .goal(let goal): .goal(goal.subject)
    }
  }

  package var kind: Kind { key.kind }
}

extension Record.Key {
  package var kind: Record.Kind {
    switch self {
    case .food: .food
    case .exercise: .exercise
    case .day: .day
    case .profile: .profile
    case .goal: .goal
    }
  }

  /// The key in words, as the history keeps it beside the kind.
  package var text: String {
    switch self {
    case .food(let id), .exercise(let id): id.description
    case .day(let date): date.description
    case .profile: "profile"
    case .goal(let subject): subject.key
    }
  }

  /// `nil` when the text is no key of this kind.
  package init?(kind: Record.Kind, text: String) {
    let key: Self? =
      switch kind {
      case .food: EntryID(text).map(Self.food)
      case .exercise: EntryID(text).map(Self.exercise)
      case .day: CivilDate(text).map(Self.day)
      case .profile: text == "profile" ? .profile : nil
      case .goal: GoalSubject(key: text).map(Self.goal)
      }
    guard let key else { return nil }
    self = key
  }
}
