import BoneHealth

/// Whose recommendations are the goals from a day on, until the next choice.
package struct DatedGoalSet: Hashable, Sendable {
  package var from: CivilDate
  package var goals: PublishedGoals
}

extension DatedGoalSet: RecordType {
  package static let kindName = "dated_goal_set"
  package static let shape = Shape<DatedGoalSet>(
    kindName, noun: "choice of recommendations",
    "Whose recommendations are the goals from a day on, until the next choice.",
    blank: DatedGoalSet(from: .blank, goals: .standard), key: \.from.description,
    date: \DatedGoalSet.from, summary: { "the goals of \($0.goals.name)" }
  ) {
    Field("from", \.from, .date, "The first day on which they hold.")
    Field("goals", \.goals, .choice(PublishedGoals.allCases), "Whose they are.")
  }
}
