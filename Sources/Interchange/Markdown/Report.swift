import BoneHealth
import Formats
import Journal

/// The log as a report to read, to print or to show a clinician: what the period comes to, and then
/// each week with its days, foods and sessions.
struct Report {
  let goals: Goals
  let profile: Profile
  let narrowing: Narrowing?
  let wording: AmountWording

  init(profile: Profile, goals: Goals, narrowing: Narrowing?) {
    self.profile = profile
    self.goals = goals
    self.narrowing = narrowing
    wording = AmountWording(vitaminDUnit: profile.vitaminDUnit)
  }

  func writeHead(
    _ summary: ReportSummary, from: CivilDate, to: CivilDate, _ buffer: inout ByteBuffer
  ) {
    buffer.append("\(from.display) to \(to.display), recorded with Osteon.\n")
    if holds(FoodEntry.kind) {
      writeIntake(summary.average, days: from.distance(to: to) + 1, &buffer)
    }
    if holds(ExerciseEntry.kind) {
      writeExercise(summary, weeks: weeks(from: from, to: to), &buffer)
    }
  }

  /// Whether the report shows records of this kind.
  func holds(_ kind: Record.Kind) -> Bool { narrowing?.kinds.contains(kind) ?? true }

  private func weeks(from: CivilDate, to: CivilDate) -> Int {
    let first = Week(containing: from, start: profile.weekStart).first
    return first.distance(to: Week(containing: to, start: profile.weekStart).first) / 7 + 1
  }

  private func writeIntake(_ average: AverageIntake, days: Int, _ buffer: inout ByteBuffer) {
    buffer.append("\n## Intake\n\n")
    var table = MarkdownTable([
      ("Nutrient", .left), ("Average a day", .right), ("Goal a day", .right), ("To go", .left),
      ("Ceiling", .right), ("Source of the goal", .left),
    ])
    for nutrient in Nutrient.allCases {
      let intake = average.intake?[nutrient]
      let goal = goals[nutrient]
      table.add([
        nutrient.title,
        intake.map { wording.total($0, of: nutrient) } ?? "–",
        goal.map { "\(wording.goal($0)) \(wording.unit(of: nutrient).symbol)" } ?? "–",
        intake.flatMap { intake in goal.map { toGo(intake, $0) } } ?? "–",
        goal.flatMap(\.ceiling).map { ceiling($0, of: nutrient) } ?? "–",
        goal?.source ?? "needs a body weight; set it in the profile",
      ])
    }
    table.write(&buffer)
    let standing =
      average.days == 1
      ? "The average stands on 1 day of \(days)"
      : "The averages stand on \(average.days) days of \(days)"
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
    case .short:
      (intake.isComplete ? "" : "at most ")
        + wording.amount(goal.toGo(from: intake), of: goal.nutrient)
    case .met: "✓"
    case .above: "✓ above the range"
    case .overCeiling: "over the ceiling"
    }
  }

  private func ceiling(_ ceiling: Ceiling, of nutrient: Nutrient) -> String {
    let amount = wording.amount(ceiling.amount, of: nutrient)
    return ceiling.scope == .supplements ? "\(amount) from supplements" : amount
  }

  private func writeExercise(
    _ summary: ReportSummary, weeks: Int, _ buffer: inout ByteBuffer
  ) {
    buffer.append("\n## Exercise\n\n")
    var table = MarkdownTable([
      ("Modality", .left), ("Goal a week", .left), ("Weeks that met it", .right),
      ("Source of the goal", .left),
    ])
    for modality in Modality.allCases {
      guard let goal = goals[modality] else { continue }
      table.add([
        modality.title, "\(amount(goal.target, goal.measure)), \(goal.advice)",
        "\(summary.weeksThatMet(goal)) of \(weeks)", goal.source,
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
  /// Goes through the log twice: its summary stands first.
  func writeReport(_ buffer: inout ByteBuffer, _ sink: ByteSink) throws {
    buffer.append("# Nutrition and exercise for bone health\n\n")
    if let narrowing { buffer.append("Only \(narrowing.words).\n\n") }
    let profile = try journal.profile() ?? Profile()
    var summary = ReportSummary()
    try forEachWeek(start: profile.weekStart) { week in summary.add(week) }
    guard let first = from ?? summary.first, let last = to ?? summary.last, summary.first != nil
    else {
      buffer.append("Nothing is recorded.\n")
      return
    }
    let report = Report(profile: profile, goals: try journal.goals(on: last), narrowing: narrowing)
    report.writeHead(summary, from: first, to: last, &buffer)
    try forEachWeek(start: profile.weekStart) { week in
      report.write(week, &buffer)
      try buffer.flushIfFull(to: sink)
    }
  }
}
