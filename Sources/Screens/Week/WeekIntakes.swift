import BoneHealth
import Journal
import Terminal

/// The five nutrients on the seven days: a number, and under it how much of the goal it is.
struct WeekIntakes {
  let context: Context
  let layout: WeekLayout
  let average: AverageIntake
  let selected: Nutrient

  func draw(on canvas: inout Canvas) {
    for (nutrient, rect) in zip(Nutrient.allCases, layout.intakes) {
      draw(nutrient, on: &canvas, in: rect)
    }
  }

  private func draw(_ nutrient: Nutrient, on canvas: inout Canvas, in rect: Rect) {
    let isSelected = nutrient == selected
    if isSelected {
      canvas.write("▸", column: rect.column - 1, row: rect.row, style: .accent)
    }
    canvas.write(nutrient.title, at: rect.origin, style: isSelected ? .strong : .plain)
    if rect.rows > 1 {
      canvas.write(
        context.wording.unit(of: nutrient).symbol,
        column: rect.column, row: rect.row + 1, style: .muted)
    }
    for ((day, goals), end) in zip(zip(context.days, context.goalsOfDays), layout.dayEnds) {
      if day.state.countsInAverages {
        draw(day.intake[nutrient], goals[nutrient], nutrient, on: &canvas, in: rect, endingAt: end)
      } else {
        let isSkipped = day.state == .skipped
        canvas.write(isSkipped ? "skip" : "–", endingAt: end, row: rect.row, style: .muted)
      }
    }
    let goal = context.goals[nutrient]
    if let intake = average.intake?[nutrient] {
      draw(intake, goal, nutrient, on: &canvas, in: rect, endingAt: layout.averageEnd)
    } else {
      canvas.write("–", endingAt: layout.averageEnd, row: rect.row, style: .muted)
    }
    if let goal, let end = layout.goalEnd {
      canvas.write(context.wording.goal(goal), endingAt: end, row: rect.row, style: .muted)
    }
  }

  private func draw(
    _ intake: Intake, _ goal: NutrientGoal?, _ nutrient: Nutrient, on canvas: inout Canvas,
    in rect: Rect, endingAt end: Int
  ) {
    let number = context.wording.number(intake.amount, of: nutrient)
    let isOver = goal?.status(of: intake) == .overCeiling
    let mark = (isOver ? "!" : "") + (intake.isComplete ? "" : "≥")
    let isAverage = end == layout.averageEnd
    canvas.write(mark + number, endingAt: end, row: rect.row, style: isAverage ? .strong : .plain)
    guard let goal, rect.rows > 1 else { return }
    let columns = min(layout.dayColumns - 2, 10)
    Gauge(
      fraction: min(1, intake.amount / goal.lower), goalColumn: columns,
      style: goal.status(of: intake).style
    ).draw(
      on: &canvas, in: Rect(column: end - columns, row: rect.row + 1, columns: columns, rows: 1))
  }
}
