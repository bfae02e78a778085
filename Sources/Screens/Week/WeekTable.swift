import BoneHealth
import Journal
import Terminal

/// The seven days, what a day is on average, and the goals, side by side.
struct WeekTable {
  let context: Context
  let layout: WeekLayout
  /// Of each day.
  let intakes: [NutrientIntake]
  let average: AverageIntake

  init(_ context: Context, _ layout: WeekLayout) {
    self.context = context
    self.layout = layout
    intakes = context.days.map(\.intake)
    average = context.goalHistory.average(
      of: zip(context.days, intakes).map { ($0.date, $0.state, $1) })
  }

  // MARK: Intakes

  /// The five nutrients: a number, and under it how much of the goal it is.
  func drawIntakes(selected: Nutrient, on canvas: inout Canvas) {
    for (nutrient, rect) in zip(Nutrient.allCases, layout.intakes) {
      draw(nutrient, isSelected: nutrient == selected, on: &canvas, in: rect)
    }
  }

  private func draw(
    _ nutrient: Nutrient, isSelected: Bool, on canvas: inout Canvas, in rect: Rect
  ) {
    if isSelected { canvas.write("▸", column: rect.column - 1, row: rect.row, style: .accent) }
    canvas.write(nutrient.title, at: rect.origin, style: isSelected ? .strong : .plain)
    if rect.rows > 1 {
      canvas.write(
        context.wording.unit(of: nutrient).symbol, column: rect.column, row: rect.row + 1,
        style: .muted)
    }
    for (index, end) in layout.dayEnds.enumerated() where index < intakes.count {
      let day = context.days[index]
      if day.state.countsInAverages {
        let goal = context.goalsOfDays[index][nutrient]
        draw(intakes[index][nutrient], goal, nutrient, on: &canvas, in: rect, endingAt: end)
      } else {
        let text = day.state == .skipped ? "skip" : "–"
        canvas.write(text, endingAt: end, row: rect.row, style: .muted)
      }
    }
    let goal = average.goals[nutrient]
    let end = layout.averageEnd
    if let intake = average.intake?[nutrient] {
      draw(intake, goal, nutrient, on: &canvas, in: rect, endingAt: end, .strong)
    } else {
      canvas.write("–", endingAt: end, row: rect.row, style: .muted)
    }
    if let goal = goal ?? context.goals[nutrient], let end = layout.goalEnd {
      canvas.write(context.wording.goal(goal), endingAt: end, row: rect.row, style: .muted)
    }
  }

  private func draw(
    _ intake: Intake, _ goal: NutrientGoal?, _ nutrient: Nutrient, on canvas: inout Canvas,
    in rect: Rect, endingAt end: Int, _ style: Style = .plain
  ) {
    let status = goal?.status(of: intake)
    let mark = (status == .overCeiling ? "!" : "") + (intake.isComplete ? "" : "≥")
    let number = context.wording.number(intake.amount, of: nutrient)
    canvas.write(mark + number, endingAt: end, row: rect.row, style: style)
    guard let goal, let status, rect.rows > 1 else { return }
    let columns = min(layout.dayColumns - 2, 10)
    Gauge(
      fraction: min(1, intake.amount / goal.lower), goalColumn: columns, style: status.style
    ).draw(
      on: &canvas, in: Rect(column: end - columns, row: rect.row + 1, columns: columns, rows: 1))
  }

  // MARK: Exercise

  /// How the person moved on the seven days, and how the week stands against its goals.
  func drawExercise(on canvas: inout Canvas) {
    let heading = layout.exerciseHeading
    canvas.horizontalRule(row: heading.row, columns: 0..<canvas.size.columns)
    canvas.write(" Exercise ", column: heading.column + 1, row: heading.row, style: .strong)
    canvas.write(" week ", endingAt: layout.averageEnd + 1, row: heading.row, style: .muted)
    if let end = layout.goalEnd {
      canvas.write(" goal ", endingAt: end + 1, row: heading.row, style: .muted)
    }
    let weekly = context.progress.filter { $0.modality != .nonWeightBearing }
    for (progress, rect) in zip(weekly, layout.exercise) where !rect.isEmpty {
      draw(progress, on: &canvas, in: rect)
    }
  }

  private func draw(_ progress: WeeklyProgress, on canvas: inout Canvas, in rect: Rect) {
    canvas.write(fitted(progress.modality.title, columns: WeekLayout.labelColumns), at: rect.origin)
    for (day, end) in zip(context.days, layout.dayEnds) {
      let sessions = day.exercises.filter { $0.modality == progress.modality }
      canvas.write(
        sessions.isEmpty ? "·" : text(of: sessions), endingAt: end, row: rect.row,
        style: sessions.isEmpty ? .muted : .plain)
    }
    let goal = (context.goalsOfDays.last ?? context.goals)[progress.modality]
    let isMet = goal.map(progress.meets) ?? false
    let measure = goal?.measure ?? .days
    canvas.write(
      (isMet ? "✓ " : "") + amount(progress.amount(in: measure), measure),
      endingAt: layout.averageEnd, row: rect.row, style: isMet ? .good : .strong)
    if let end = layout.goalEnd {
      let text = goal.map { amount($0.target, $0.measure) } ?? "–"
      canvas.write(text, endingAt: end, row: rect.row, style: .muted)
    }
  }

  private func amount(_ amount: Double, _ measure: WeeklyMeasure) -> String {
    "\(Numbers.plain(amount, decimals: 0)) \(measure.sign)"
  }

  /// The shortest that tells: impacts, lifts, or minutes.
  private func text(of sessions: [ExerciseEntry]) -> String {
    let impacts = sessions.compactMap(\.impacts).reduce(0, +)
    if impacts > 0 { return "\(impacts)×" }
    let lifts = sessions.count { !$0.sets.isEmpty }
    if lifts > 0 { return Numbers.counted(lifts, "lift") }
    let minutes = sessions.compactMap(\.minutes).reduce(0, +)
    return minutes > 0 ? "\(Numbers.plain(minutes, decimals: 0)) min" : "✓"
  }
}
