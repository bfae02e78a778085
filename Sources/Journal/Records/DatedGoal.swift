import BoneHealth

/// A goal of the person’s own that holds from a day on, until the next of its subject.
package struct DatedGoal: Hashable, Sendable {
  package var from: CivilDate
  package var subject: GoalSubject
  /// A day's amount in the nutrient's stored unit, or the week's days or minutes; `nil` when the
  /// recommended goal holds again.
  package var lower: Double?
  package var upper: Double?
}

extension DatedGoal: RecordType {
  package static let kindName = "dated_goal"
  package static let shape = Shape<DatedGoal>(
    kindName, noun: "goal with its day",
    "A goal of the person’s own that holds from a day on, until the next of its subject.",
    blank: DatedGoal(from: .blank, subject: .nutrient(.calcium)),
    key: { "\($0.from) \($0.subject.key)" }, date: \DatedGoal.from,
    summary: \.subject.name
  ) {
    Field("from", \.from, .date, "The first day on which it holds.")
    Field("subject", \.subject, .goalSubject, "A nutrient, or a modality that loads bone.")
    Field(
      "lower", \.lower, .goalAmount, unit: "as in a goal",
      "What is to be reached; null when the recommended goal holds again.")
    Field("upper", \.upper, .goalAmount, unit: "as lower", "The end of the range, where it is one.")
  } rule: { goal throws(RecordError) in
    if let lower = goal.lower {
      try goal.subject.check(lower: lower, upper: goal.upper)
    } else if goal.upper != nil {
      throw RecordError(field: "upper", problem: "must be null where “lower” is")
    }
  }
}
