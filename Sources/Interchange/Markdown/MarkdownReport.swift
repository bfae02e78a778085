import BoneHealth
import Formats
import Journal

/// The log as a report to read, to print or to show a clinician: what the period comes to, and then
/// each week with its days, foods and sessions.
struct MarkdownReport {
  let history: GoalHistory
  let narrowing: Narrowing?
  let wording: AmountWording

  init(_ history: GoalHistory, _ narrowing: Narrowing?) {
    self.history = history
    self.narrowing = narrowing
    wording = history.profile.wording
  }

  private var profile: Profile { history.profile }

  func writeHead(
    _ summary: ReportSummary, from: CivilDate, to: CivilDate, _ buffer: inout ByteBuffer
  ) {
    buffer.append("\(from.display) to \(to.display), recorded with Osteon.\n")
    if holds(FoodEntry.kind) { writeIntake(summary.average(history), from...to, &buffer) }
    if holds(ExerciseEntry.kind) { writeExercise(summary, from...to, &buffer) }
  }

  /// Whether the report shows records of this kind.
  func holds(_ kind: Record.Kind) -> Bool { narrowing?.kinds.contains(kind) ?? true }

  private func weeks(_ dates: ClosedRange<CivilDate>) -> Int {
    let first = Week(containing: dates.lowerBound, start: profile.weekStart).first
    let last = Week(containing: dates.upperBound, start: profile.weekStart).first
    return first.distance(to: last) / 7 + 1
  }

  /// Each goal of some days, with the first day of it where there are several: “1,200, from Wed 25 Nov
  /// 2026 1,300”. What is said of two alike is said once.
  func each(
    _ goals: [(from: CivilDate, goals: Goals)], _ words: (Goals) -> String?
  ) -> String {
    var said: [(from: CivilDate, words: String)] = []
    for (from, goals) in goals {
      let words = words(goals) ?? "–"
      if said.last?.words != words { said.append((from, words)) }
    }
    return said.enumerated().map { index, goal in
      (index == 0 ? "" : "from \(goal.from.display) ") + goal.words
    }.joined(separator: ", ")
  }

  private func writeIntake(
    _ average: AverageIntake, _ dates: ClosedRange<CivilDate>, _ buffer: inout ByteBuffer
  ) {
    let days = dates.count
    buffer.append("\n## Intake\n\n")
    var table = MarkdownTable([
      ("Nutrient", .left), ("Average a day", .right), ("Goal a day", .right), ("To go", .left),
      ("Ceiling", .right), ("Source of the goal", .left),
    ])
    for nutrient in Nutrient.allCases {
      let intake = average.intake?[nutrient]
      let goals = history.goalsOf(.nutrient(nutrient), dates)
      table.add([
        nutrient.title,
        intake.map { wording.total($0, of: nutrient) } ?? "–",
        each(goals) { goals in
          goals[nutrient].map { "\(wording.goal($0)) \(wording.unit(of: nutrient).symbol)" }
        },
        intake.flatMap { intake in average.goals[nutrient].map { toGo(intake, $0) } } ?? "–",
        each(goals) { $0.ceilings[nutrient].map { wording.ceiling($0, of: nutrient) } },
        each(goals) { $0[nutrient]?.source ?? "needs a body weight; set it in the profile" },
      ])
    }
    table.write(&buffer)
    let standing =
      average.days == 1
      ? "The average stands on 1 day of \(days)"
      : "The averages stand on \(average.days) days of \(days)"
    if history.changingSubjects(dates).contains(where: { Nutrient(rawValue: $0.key) != nil }) {
      buffer.append("\nTo go is from the average to the mean goal of the days it stands on.\n")
    }
    buffer.append(
      """

      \(standing): those with food recorded, complete, or with nothing taken. Days that are open or \
      skipped do not count.

      ≥ means: at least this much. One or more foods have no figure for the nutrient (? where \
      the food stands), and unknown is not counted as zero.

      """)
  }

  private func toGo(_ intake: Intake, _ goal: NutrientGoal) -> String {
    switch goal.status(of: intake) {
    case .short: amountToGo(intake, goal)
    case .met: "✓"
    case .above: "✓ above the range"
    case .overCeiling: "over the ceiling"
    }
  }

  /// “358 mg”, “at most 358 mg” where a food had no figure, “less than 1 mg”.
  private func amountToGo(_ intake: Intake, _ goal: NutrientGoal) -> String {
    let less = "less than "
    let number = wording.numberToGo(goal, from: intake, less: less)
    let most = intake.isComplete || number.hasPrefix(less) ? "" : "at most "
    return "\(most)\(number) \(wording.unit(of: goal.nutrient).symbol)"
  }

  private func writeExercise(
    _ summary: ReportSummary, _ dates: ClosedRange<CivilDate>, _ buffer: inout ByteBuffer
  ) {
    buffer.append("\n## Exercise\n\n")
    var table = MarkdownTable([
      ("Modality", .left), ("Goal a week", .left), ("Weeks that met it", .right),
      ("Source of the goal", .left),
    ])
    for modality in Modality.allCases {
      let goals = history.goalsOf(.modality(modality), dates)
      guard goals.contains(where: { $0.goals[modality] != nil }) else { continue }
      table.add([
        modality.title,
        each(goals) { goals in
          goals[modality].map { "\(amount($0.target, $0.measure)), \($0.advice)" }
        },
        "\(summary.weeksThatMet(modality, history)) of \(weeks(dates))",
        each(goals) { $0[modality]?.source },
      ])
    }
    table.write(&buffer)
    buffer.append("\n\(WeeklyGoal.caution)\n")
  }

  /// “4 days”, “150 min”.
  func amount(_ amount: Double, _ measure: WeeklyMeasure) -> String {
    switch measure {
    case .minutes: "\(Numbers.plain(amount)) min"
    case .days: "\(Numbers.plain(amount)) \(amount == 1 ? "day" : "days")"
    }
  }
}

extension Export {
  /// Goes through the log twice, since its summary stands first; the journal must stay as it is.
  func writeReport(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    buffer.append("# Nutrition and exercise for bone health\n\n")
    if let narrowing { buffer.append("\(narrowing.sentence)\n\n") }
    let history = try journal.goalHistory()
    let weekStart = history.profile.weekStart
    var summary = ReportSummary()
    try forEachWeek(start: weekStart) { week in summary.add(week) }
    guard let first = from ?? summary.first, let last = to ?? summary.last, summary.first != nil
    else {
      let what = narrowing == nil ? "that a report shows" : "of that"
      let when = from == nil && to == nil ? "" : " on these days"
      buffer.append("Nothing \(what) is recorded\(when).\n")
      return
    }
    let report = MarkdownReport(history, narrowing)
    report.writeHead(summary, from: first, to: last, &buffer)
    try forEachWeek(start: weekStart) { week in
      report.write(week, &buffer)
      try buffer.flushIfFull(to: sink)
    }
  }
}
