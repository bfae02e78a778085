import BoneHealth

extension OwnGoal: RecordType {
  package static let kindName = "goal"
  package static let shape = Shape<OwnGoal>(
    kindName, noun: "goal", "A goal of the person’s own, which holds from the beginning.",
    blank: OwnGoal(.nutrient(.calcium), lower: 0), key: \.subject.key, summary: \.subject.name
  ) {
    Field("subject", \.subject, .goalSubject, "A nutrient, or a modality that loads bone.")
    Field(
      "lower", \.lower, .goalAmount, unit: "the nutrient’s unit a day, or days or minutes a week",
      "What is to be reached.")
    Field(
      "upper", \.upper, .goalAmount, unit: "as lower", "The end of the range, where it is one.")
  } rule: { goal throws(RecordError) in
    try goal.subject.check(lower: goal.lower, upper: goal.upper)
  }
}

extension FieldFormat where Self == WordFormat<GoalSubject> {
  static var goalSubject: WordFormat<GoalSubject> { .choice(GoalSubject.all, word: \.key) }
}

extension FieldFormat where Self == NumberFormat {
  /// A goal of nothing is none.
  static var goalAmount: NumberFormat { .number(0.001...1_000_000) }
}

extension GoalSubject {
  /// Checks what a range cannot: that a week is not longer than one, and ends are in their order.
  func check(lower: Double, upper: Double?) throws(RecordError) {
    if case .modality = self {
      for (field, amount) in [("lower", lower), ("upper", upper ?? lower)]
      where amount > Self.minutesOfAWeek {
        throw RecordError(field: field, problem: "must be from 0.001 to 10080")
      }
    }
    if let upper, upper < lower {
      throw RecordError(field: "upper", problem: "must not be below “lower”")
    }
  }

  private static let minutesOfAWeek = 10_080.0
}
