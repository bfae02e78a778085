import BoneHealth
import Journal
import Terminal

/// How each nutrient stands against its goal. The goals stand in one column, so that one look tells
/// what is short.
struct NutrientGauges {
  private let context: Context
  private let intake: NutrientIntake
  private let rect: Rect
  private let bars: Rect
  /// Leaves room for ranges, which end at most a quarter above it.
  private let goalColumn: Int
  private let ends: (have: Int, goal: Int, toGo: Int)

  init(_ context: Context, in rect: Rect) {
    self.context = context
    self.rect = rect
    intake = context.day.intake
    ends = (rect.endColumn - 23, rect.endColumn - 10, rect.endColumn)
    bars = rect.from(column: rect.column + 12, to: ends.have - 13)
    goalColumn = bars.columns * 4 / 5
  }

  func draw(on canvas: inout Canvas) {
    let row = rect.row
    canvas.write("goal", column: bars.column + goalColumn - 1, row: row, style: .muted)
    canvas.write("have", endingAt: ends.have, row: row, style: .muted)
    canvas.write("goal", endingAt: ends.goal, row: row, style: .muted)
    canvas.write("to go", endingAt: ends.toGo, row: row, style: .muted)
    for (nutrient, bar) in zip(Nutrient.allCases, bars.lines.dropFirst()) {
      draw(nutrient, on: &canvas, in: bar)
    }
    drawNote(on: &canvas, row: rect.endRow - 1)
  }

  private func draw(_ nutrient: Nutrient, on canvas: inout Canvas, in bar: Rect) {
    let (intake, wording) = (intake[nutrient], context.wording)
    canvas.write(nutrient.title, column: rect.column, row: bar.row)
    canvas.write(
      wording.total(intake, of: nutrient), endingAt: ends.have, row: bar.row,
      style: intake.amount == 0 ? .muted : .strong)
    guard let goal = context.goals[nutrient] else {
      canvas.write("its goal stands on your body weight: P", in: bar, style: .muted)
      canvas.write("–", endingAt: ends.goal, row: bar.row, style: .muted)
      return
    }
    canvas.write(wording.goal(goal), endingAt: ends.goal, row: bar.row, style: .muted)
    let status = goal.status(of: intake)
    Gauge(
      fraction: intake.amount / goal.lower, upperFraction: goal.upper.map { $0 / goal.lower },
      goalColumn: goalColumn, style: status.style
    ).draw(on: &canvas, in: bar)
    let toGo =
      switch status {
      case .short: wording.numberToGo(goal, from: intake)
      case .met: "✓"
      case .above: "✓ above"
      case .overCeiling: "! ceiling"
      }
    canvas.write(toGo, endingAt: ends.toGo, row: bar.row, style: status.style)
  }

  /// What the totals do not know, or which ceiling is passed.
  private func drawNote(on canvas: inout Canvas, row: Int) {
    let over = Nutrient.allCases.compactMap { nutrient -> String? in
      guard let ceiling = context.goals.ceilings[nutrient],
        ceiling.isPassed(by: intake[nutrient])
      else { return nil }
      return "\(nutrient.name): above the ceiling of "
        + context.wording.ceiling(ceiling, of: nutrient)
    }
    let unknown = Dictionary(grouping: Nutrient.allCases) { intake[$0].unknownFoods }
      .filter { $0.key > 0 }.sorted { $0.key < $1.key }
      .map { count, nutrients in
        let names = nutrients.map(\.name).joined(separator: ", ")
        return "\(names): \(count) \(count == 1 ? "food has" : "foods have") no figure"
      }
    let text = fitted((over + unknown).joined(separator: " · "), columns: rect.columns)
    canvas.write(text, endingAt: rect.endColumn, row: row, style: over.isEmpty ? .muted : .over)
  }
}

extension GoalStatus {
  /// The color that says the same as its sign or word.
  var style: Style {
    switch self {
    case .short: .short
    case .met, .above: .good
    case .overCeiling: .over
    }
  }
}
