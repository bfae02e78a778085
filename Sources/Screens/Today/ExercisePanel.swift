import BoneHealth
import Journal
import Terminal

/// The day's sessions and the week's progress, beside the meals.
enum ExercisePanel {
  static func draw(
    on canvas: inout Canvas, in rect: Rect, rows: [TodayRow], context: Context,
    selected: EntryID?
  ) {
    let line = rect.column - 2
    canvas.verticalRule(column: line, rows: rect.row - 1..<rect.endRow + 1)
    canvas.write(" Exercise ", column: rect.column, row: rect.row - 1, style: .strong)
    for (row, place) in zip(rows, places(of: rows, in: rect)) {
      if case .session(let entry) = row {
        SessionLine.draw(
          entry, isSelected: entry.id == selected, isWide: false, on: &canvas, in: place,
          context: context)
      } else {
        row.draw(
          on: &canvas, in: place, columns: MealColumns(place), context: context, selected: selected)
      }
    }
  }

  static func places(of rows: [TodayRow], in rect: Rect) -> [Rect] {
    var rest = rect
    return rows.map { _ in rest.takeTop(1) }.filter { !$0.isEmpty }
  }
}

/// A session in one or two lines.
enum SessionLine {
  private static let timeColumns = 6

  static func draw(
    _ entry: ExerciseEntry, isSelected: Bool, isWide: Bool, on canvas: inout Canvas,
    in rect: Rect, context: Context
  ) {
    let amount = SessionWording.amount(
      minutes: entry.minutes, impacts: entry.impacts, sets: entry.sets,
      loadUnit: context.profile.loadUnit)
    let shownAmount = fitted(amount, columns: rect.columns - timeColumns - 8)
    canvas.write(
      isSelected ? "▸" + entry.time.description : " " + entry.time.description,
      column: rect.column - (isWide ? 0 : 1), row: rect.row,
      style: isSelected ? .accent : .muted)
    let start = rect.column + timeColumns + (isWide ? 1 : 0)
    let width = displayWidth(of: shownAmount)
    var title = entry.activity
    if isWide { title += "  " }
    let written = canvas.write(
      fitted(title, columns: rect.endColumn - width - 1 - start), column: start, row: rect.row)
    if isWide {
      let detail = Self.detail(entry, context: context)
      canvas.write(
        fitted(detail, columns: rect.endColumn - width - 2 - start - written),
        column: start + written, row: rect.row, style: .muted)
    }
    canvas.write(shownAmount, endingAt: rect.endColumn, row: rect.row, style: .strong)
    if isSelected { canvas.restyle(rect, background: .raised) }
  }

  static func drawDetail(
    _ entry: ExerciseEntry, isSelected: Bool, on canvas: inout Canvas, in rect: Rect,
    context: Context
  ) {
    canvas.write(
      detail(entry, context: context), in: rect.dropping(timeColumns),
      style: isBeyond(entry, context) ? .short : .muted)
    if isSelected { canvas.restyle(rect, background: .raised) }
  }

  private static func detail(_ entry: ExerciseEntry, context: Context) -> String {
    if isBeyond(entry, context) { return "! more than advised" }
    return entry.modality.name + (entry.effort.map { ", effort \($0.rawValue)" } ?? "")
  }

  private static func isBeyond(_ entry: ExerciseEntry, _ context: Context) -> Bool {
    context.profile.fractures.limitsImpact && entry.modality == .highImpact
  }
}

/// How far the week is with one modality.
enum ProgressLine {
  private static let labelColumns = 12
  private static let most = 7.0

  static func draw(
    _ progress: WeeklyProgress, _ goal: WeeklyGoal, on canvas: inout Canvas, in rect: Rect
  ) {
    let isMet = progress.meets(goal)
    let style: Style = isMet ? .good : .short
    canvas.write(progress.modality.title, at: rect.origin)
    let dots = goal.measure == .days ? Int(rounding: min(most, goal.target.rounded(.up))) ?? 4 : 4
    let part = isMet ? 1 : progress.amount(in: goal.measure) / goal.target
    let reached = Int(rounding: (part * Double(dots)).rounded(.down)) ?? 0
    let filled = max(0, min(reached, dots))
    canvas.write(
      String(repeating: "●", count: filled) + String(repeating: "○", count: dots - filled),
      column: rect.column + labelColumns, row: rect.row, style: style)
    let end = min(rect.endColumn, rect.column + 28)
    canvas.write(
      isMet ? "\(done(progress, goal)) ✓" : "\(done(progress, goal, of: goal.target))",
      endingAt: end, row: rect.row, style: isMet ? .good : .muted)
  }

  /// “165 min”, or “35/150 min” of a target.
  private static func done(
    _ progress: WeeklyProgress, _ goal: WeeklyGoal, of target: Double? = nil
  ) -> String {
    let amount = Numbers.plain(progress.amount(in: goal.measure), decimals: 0)
    let part = target.map { "/\(Numbers.plain($0, decimals: 0))" } ?? ""
    return "\(amount)\(part) \(goal.measure == .days ? "d" : "min")"
  }
}
