import BoneHealth
import Journal
import Terminal

/// A row of the lists on Today.
enum TodayRow {
  case gap
  case meal(DayMeal)
  case food(FoodEntry)
  case heading(String)
  case session(ExerciseEntry)
  /// The second line of a session: what it is for bone.
  case sessionDetail(ExerciseEntry)
  case progress(WeeklyProgress, WeeklyGoal)

  var entryID: EntryID? {
    switch self {
    case .food(let entry): entry.id
    case .session(let entry), .sessionDetail(let entry): entry.id
    default: nil
    }
  }

  /// Each meal with its foods.
  static func meals(of day: Day) -> [TodayRow] {
    day.meals.enumerated().flatMap { index, meal in
      (index > 0 ? [.gap] : []) + [.meal(meal)] + meal.foods.map(TodayRow.food)
    }
  }

  /// The day's sessions, and how the week stands against its goals.
  static func movement(of context: Context, isBesideMeals: Bool) -> [TodayRow] {
    var rows: [TodayRow] = []
    let sessions = context.day.exercises
    if !isBesideMeals {
      if !context.day.foods.isEmpty { rows.append(.gap) }
      if !sessions.isEmpty { rows.append(.heading("Exercise")) }
    }
    for session in sessions {
      rows.append(.session(session))
      if isBesideMeals { rows.append(.sessionDetail(session)) }
    }
    if !sessions.isEmpty { rows.append(.gap) }
    rows.append(.heading("This week"))
    for progress in context.progress {
      if let goal = context.goals[progress.modality] { rows.append(.progress(progress, goal)) }
    }
    return rows
  }
}

extension TodayLayout {
  func drawRows(on canvas: inout Canvas) {
    for (row, rect) in rows {
      switch row {
      case .gap: break
      case .meal(let meal): draw(meal, on: &canvas, in: rect)
      case .food(let entry): draw(entry, on: &canvas, in: rect)
      case .heading(let title): canvas.write(title, at: rect.origin, style: .accent)
      case .session(let entry): draw(entry, on: &canvas, in: rect)
      case .sessionDetail(let entry):
        canvas.write(
          detail(entry), in: rect.dropping(Self.timeColumns),
          style: isBeyond(entry) ? .short : .muted)
      case .progress(let progress, let goal): draw(progress, goal, on: &canvas, in: rect)
      }
      if let id = row.entryID, id == selected { canvas.raise(rect) }
    }
  }

  // MARK: Meals

  func drawHeading(on canvas: inout Canvas) {
    canvas.horizontalRule(row: heading.row, columns: heading.column - 1..<heading.endColumn + 1)
    let state = context.day.state
    canvas.write(" Meals ", column: heading.column + 1, row: heading.row, style: .strong)
    if state != .open, state != .recorded {
      canvas.write(
        "\(state.title) ", column: heading.column + 8, row: heading.row, style: .accent)
    }
    columns.drawHeading(on: &canvas, row: heading.row, context.wording, margin: " ")
  }

  private func draw(_ meal: DayMeal, on canvas: inout Canvas, in rect: Rect) {
    let width = canvas.write(meal.meal.title, at: rect.origin, style: .accent)
    if let time = meal.foods.first?.time {
      canvas.write(time.description, column: rect.column + width + 2, row: rect.row, style: .accent)
    }
    let intake = meal.intake
    for (nutrient, end) in columns.nutrients {
      let sum = intake[nutrient]
      let number = context.wording.number(sum.amount, of: nutrient)
      canvas.write(
        sum.isComplete ? number : "≥ \(number)", endingAt: end, row: rect.row, style: .strong)
    }
  }

  private func draw(_ entry: FoodEntry, on canvas: inout Canvas, in rect: Rect) {
    if entry.id == selected {
      canvas.write("▸", at: rect.origin, style: .accent)
    } else if entry.origin == .supplement {
      canvas.write("+", at: rect.origin, style: .muted)
    }
    let amount = fitted(entry.amount, columns: columns.amountColumns)
    let nameEnd = columns.amountEnd - displayWidth(of: amount) - 2
    canvas.write(entry.foodName, in: rect.from(column: columns.nameColumn, to: nameEnd))
    canvas.write(amount, endingAt: columns.amountEnd, row: rect.row, style: .muted)
    columns.draw(entry.nutrients, on: &canvas, row: rect.row, context.wording)
    if Absorption.exceedsBestDose(entry.nutrients, origin: entry.origin),
      let calcium = columns.nutrients.first
    {
      canvas.write("*", column: calcium.end, row: rect.row, style: .short)
    }
  }

  // MARK: Movement

  private static let timeColumns = 6

  /// A session: beside the meals in one line of two, below them with its detail.
  private func draw(_ entry: ExerciseEntry, on canvas: inout Canvas, in rect: Rect) {
    let isWide = panel == nil
    let amount = fitted(
      SessionWording.amount(
        minutes: entry.minutes, impacts: entry.impacts, sets: entry.sets,
        loadUnit: context.profile.loadUnit), columns: rect.columns - Self.timeColumns - 8)
    let isSelected = entry.id == selected
    canvas.write(
      (isSelected ? "▸" : " ") + entry.time.description,
      column: rect.column - (isWide ? 0 : 1), row: rect.row, style: isSelected ? .accent : .muted)
    let start = rect.column + Self.timeColumns + (isWide ? 1 : 0)
    let end = rect.endColumn - displayWidth(of: amount) - 1
    let title = entry.activity + (isWide ? "  " : "")
    let width = canvas.write(title, in: rect.from(column: start, to: end))
    if isWide {
      canvas.write(
        detail(entry), in: rect.from(column: start + width, to: end - 1), style: .muted)
    }
    canvas.write(amount, endingAt: rect.endColumn, row: rect.row, style: .strong)
  }

  private func detail(_ entry: ExerciseEntry) -> String {
    if isBeyond(entry) { return "! more than advised" }
    return entry.modality.name + (entry.effort.map { ", effort \($0.rawValue)" } ?? "")
  }

  private func isBeyond(_ entry: ExerciseEntry) -> Bool {
    context.profile.fractures.limitsImpact && entry.modality == .highImpact
  }

  /// How far the week is with one modality.
  private func draw(
    _ progress: WeeklyProgress, _ goal: WeeklyGoal, on canvas: inout Canvas, in rect: Rect
  ) {
    let isMet = progress.meets(goal)
    canvas.write(progress.modality.title, at: rect.origin)
    let dots = goal.measure == .days ? Int(rounding: min(7, goal.target.rounded(.up))) ?? 4 : 4
    let amount = progress.amount(in: goal.measure)
    let part = isMet ? 1 : amount / goal.target
    let reached = Int(rounding: (part * Double(dots)).rounded(.down)) ?? 0
    let filled = max(0, min(reached, dots))
    canvas.write(
      String(repeating: "●", count: filled) + String(repeating: "○", count: dots - filled),
      column: rect.column + 12, row: rect.row, style: isMet ? .good : .short)
    let done = Numbers.plain(amount, decimals: 0)
    let target = isMet ? "" : "/" + Numbers.plain(goal.target, decimals: 0)
    canvas.write(
      "\(done)\(target) \(goal.measure.sign)\(isMet ? " ✓" : "")",
      endingAt: min(rect.endColumn, rect.column + 28), row: rect.row,
      style: isMet ? .good : .muted)
  }
}

extension WeeklyMeasure {
  /// What stands behind its numbers.
  var sign: String { self == .days ? "d" : "min" }
}
