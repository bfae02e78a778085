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
        let goals = context.goalsOfDays[index]
        draw(
          intakes[index][nutrient], goals[nutrient], goals.ceilings[nutrient], nutrient,
          on: &canvas, in: rect, endingAt: end)
      } else {
        let text = day.state == .skipped ? "skip" : "–"
        canvas.write(text, endingAt: end, row: rect.row, style: .muted)
      }
    }
    let goal = average.goals[nutrient]
    let end = layout.averageEnd
    if let intake = average.intake?[nutrient] {
      let ceiling = goal?.ceiling ?? context.goals.ceilings[nutrient]
      draw(intake, goal, ceiling, nutrient, on: &canvas, in: rect, endingAt: end, .strong)
    } else {
      canvas.write("–", endingAt: end, row: rect.row, style: .muted)
    }
    if let goal = goal ?? context.goals[nutrient], let end = layout.goalEnd {
      canvas.write(context.wording.goal(goal), endingAt: end, row: rect.row, style: .muted)
    }
  }

  private func draw(
    _ intake: Intake, _ goal: NutrientGoal?, _ ceiling: Ceiling?, _ nutrient: Nutrient,
    on canvas: inout Canvas, in rect: Rect, endingAt end: Int, _ style: Style = .plain
  ) {
    let status = goal?.status(of: intake)
    let isOver = ceiling?.isPassed(by: intake) == true
    let mark = (isOver ? "!" : "") + (intake.isComplete ? "" : "≥")
    let number = context.wording.number(intake.amount, of: nutrient)
    let text = shortened(mark + number, number)
    // A color stands for the mark where there is no room for it.
    let style = text.hasPrefix(mark) ? style : isOver ? .over : .short
    canvas.write(text, endingAt: end, row: rect.row, style: style)
    guard let goal, let status, rect.rows > 1 else { return }
    let columns = min(layout.dayColumns - 2, 10)
    Gauge(
      fraction: min(1, intake.amount / goal.lower), goalColumn: columns, style: status.style
    ).draw(
      on: &canvas, in: Rect(column: end - columns, row: rect.row + 1, columns: columns, rows: 1))
  }

  /// A text of a number that leaves a column free before it; or the digits alone, where there is no
  /// room for more, and thousands, where there is none for these.
  /// - `columns`: those of a day, unless told otherwise.
  private func shortened(_ text: String, _ number: String, columns: Int? = nil) -> String {
    func fits(_ text: String) -> Bool {
      displayWidth(of: text) < columns ?? layout.dayColumns
    }
    if columns != nil || !layout.isNarrow, fits(text) { return text }
    let digits = number.replacing(",", with: "")
    let whole = digits.prefix { $0 != "." }
    return [digits, String(whole), "\(whole.dropLast(3))k"].first(where: fits) ?? "…"
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
    let number = Numbers.plain(progress.amount(in: measure), decimals: 0)
    let mark = isMet && !layout.isNarrow ? "✓ " : ""
    let text = shortened(
      "\(mark)\(number) \(measure.sign)", number,
      columns: layout.averageEnd - (layout.dayEnds.last ?? 0))
    canvas.write(
      text, endingAt: layout.averageEnd, row: rect.row, style: isMet ? .good : .strong)
    if let end = layout.goalEnd {
      let text = goal.map { "\(Numbers.plain($0.target, decimals: 0)) \($0.measure.sign)" } ?? "–"
      canvas.write(text, endingAt: end, row: rect.row, style: .muted)
    }
  }

  /// The shortest that tells: impacts, lifts, or minutes.
  private func text(of sessions: [ExerciseEntry]) -> String {
    let impacts = sessions.compactMap(\.impacts).reduce(0, +)
    if impacts > 0 { return shortened("\(impacts)×", "\(impacts)") }
    let lifts = sessions.count { !$0.sets.isEmpty }
    if lifts > 0 { return shortened(Numbers.counted(lifts, "lift"), "\(lifts)") }
    let minutes = sessions.compactMap(\.minutes).reduce(0, +)
    let number = Numbers.plain(minutes, decimals: 0)
    return minutes > 0 ? shortened("\(number) min", number) : "✓"
  }
}
