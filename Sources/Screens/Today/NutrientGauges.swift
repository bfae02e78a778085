import BoneHealth
import Journal
import Terminal

/// How each nutrient stands against its goal. The goals stand in one column, so that one look tells
/// what is short.
struct NutrientGauges {
  private let context: Context
  private static let labelColumns = 12
  private static let haveColumns = 13
  private static let goalColumns = 13
  private static let toGoColumns = 10

  init(_ context: Context) {
    self.context = context
  }

  func draw(on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    let bars = bars(in: rect)
    drawHeading(on: &canvas, in: rest.takeTop(1), bars: bars)
    for nutrient in Nutrient.allCases {
      draw(nutrient, on: &canvas, in: rest.takeTop(1), bars: bars)
    }
    drawUnknown(on: &canvas, in: rest)
  }

  private func bars(in rect: Rect) -> Rect {
    var rest = rect
    _ = rest.takeLeft(Self.labelColumns)
    _ = rest.takeRight(Self.haveColumns + Self.goalColumns + Self.toGoColumns)
    return rest
  }

  /// The column of the goal leaves room for ranges, which end at most a quarter above it.
  private func goalColumn(in bars: Rect) -> Int { bars.columns * 4 / 5 }

  private func drawHeading(on canvas: inout Canvas, in rect: Rect, bars: Rect) {
    canvas.write(
      "goal", column: bars.column + goalColumn(in: bars) - 1, row: rect.row, style: .muted)
    let ends = ends(in: rect)
    canvas.write("have", endingAt: ends.have, row: rect.row, style: .muted)
    canvas.write("goal", endingAt: ends.goal, row: rect.row, style: .muted)
    canvas.write("to go", endingAt: ends.toGo, row: rect.row, style: .muted)
  }

  private func ends(in rect: Rect) -> (have: Int, goal: Int, toGo: Int) {
    let toGo = rect.endColumn
    return (toGo - Self.toGoColumns - Self.goalColumns, toGo - Self.toGoColumns, toGo)
  }

  private func draw(_ nutrient: Nutrient, on canvas: inout Canvas, in rect: Rect, bars: Rect) {
    let intake = context.day.intake[nutrient]
    let wording = context.wording
    let ends = ends(in: rect)
    canvas.write(nutrient.title, at: rect.origin)
    let have = wording.total(intake, of: nutrient)
    canvas.write(
      have, endingAt: ends.have, row: rect.row, style: intake.amount == 0 ? .muted : .strong)
    let bar = Rect(column: bars.column, row: rect.row, columns: bars.columns, rows: 1)
    guard let goal = context.goals[nutrient] else {
      canvas.write("its goal stands on your body weight: P", in: bar, style: .muted)
      canvas.write("–", endingAt: ends.goal, row: rect.row, style: .muted)
      return
    }
    canvas.write(wording.goal(goal), endingAt: ends.goal, row: rect.row, style: .muted)
    let status = goal.status(of: intake)
    Gauge(
      fraction: intake.amount / goal.lower, upperFraction: goal.upper.map { $0 / goal.lower },
      goalColumn: goalColumn(in: bars), style: status.style
    ).draw(on: &canvas, in: bar)
    canvas.write(
      toGo(status, goal, intake), endingAt: ends.toGo, row: rect.row, style: status.style)
  }

  private func toGo(_ status: GoalStatus, _ goal: NutrientGoal, _ intake: Intake) -> String {
    switch status {
    case .short: context.wording.number(goal.toGo(from: intake), of: goal.nutrient)
    case .met: "✓"
    case .above: "✓ above"
    case .overCeiling: "! ceiling"
    }
  }

  /// What the totals do not know, or which ceiling is passed.
  private func drawUnknown(on canvas: inout Canvas, in rect: Rect) {
    let intake = context.day.intake
    let over = Nutrient.allCases.compactMap { nutrient -> String? in
      guard let goal = context.goals[nutrient], let ceiling = goal.ceiling,
        goal.status(of: intake[nutrient]) == .overCeiling
      else { return nil }
      let scope = ceiling.scope == .supplements ? " from supplements" : ""
      return "\(nutrient.name): above the ceiling of "
        + "\(context.wording.amount(ceiling.amount, of: nutrient))\(scope)"
    }
    let counts = Set(Nutrient.allCases.map { intake[$0].unknownFoods }).subtracting([0]).sorted()
    let unknown = counts.map { count in
      let names = Nutrient.allCases.filter { intake[$0].unknownFoods == count }.map(\.name)
      let foods = count == 1 ? "food has" : "foods have"
      return "\(names.joined(separator: ", ")): \(count) \(foods) no figure"
    }
    let text = fitted((over + unknown).joined(separator: " · "), columns: rect.columns)
    canvas.write(
      text, endingAt: rect.endColumn, row: rect.row, style: over.isEmpty ? .muted : .over)
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
