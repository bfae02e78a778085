import BoneHealth
import Journal
import Terminal

/// How the person moved on the seven days, and how the week stands against its goals.
struct WeekExercise {
  let context: Context
  let layout: WeekLayout

  func draw(on canvas: inout Canvas) {
    let heading = layout.exerciseHeading
    canvas.horizontalRule(row: heading.row, columns: 0..<canvas.size.columns)
    canvas.write(" Exercise ", column: heading.column + 1, row: heading.row, style: .strong)
    canvas.write(" week ", endingAt: layout.averageEnd + 1, row: heading.row, style: .muted)
    if let end = layout.goalEnd {
      canvas.write(" goal ", endingAt: end + 1, row: heading.row, style: .muted)
    }
    let weekly = context.progress.filter { $0.modality != .nonWeightBearing }
    for (progress, rect) in zip(weekly, layout.exercise) {
      draw(progress, on: &canvas, in: rect)
    }
  }

  private func draw(_ progress: WeeklyProgress, on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    canvas.write(fitted(progress.modality.title, columns: WeekLayout.labelColumns), at: rect.origin)
    for (day, end) in zip(context.days, layout.dayEnds) {
      let sessions = day.exercises.filter { $0.modality == progress.modality }
      canvas.write(
        sessions.isEmpty ? "·" : text(of: sessions), endingAt: end, row: rect.row,
        style: sessions.isEmpty ? .muted : .plain)
    }
    let goal = context.goals[progress.modality]
    let isMet = goal.map(progress.meets) ?? false
    let measure = goal?.measure ?? .days
    canvas.write(
      (isMet ? "✓ " : "") + amount(progress.amount(in: measure), measure),
      endingAt: layout.averageEnd, row: rect.row, style: isMet ? .good : .strong)
    if let end = layout.goalEnd {
      canvas.write(
        goal.map { amount($0.target, $0.measure) } ?? "–", endingAt: end, row: rect.row,
        style: .muted)
    }
  }

  private func amount(_ amount: Double, _ measure: WeeklyMeasure) -> String {
    "\(Numbers.plain(amount, decimals: 0)) \(measure == .days ? "d" : "min")"
  }

  /// The shortest that tells: impacts, lifts, or minutes.
  private func text(of sessions: [ExerciseEntry]) -> String {
    let impacts = sessions.compactMap(\.impacts).reduce(0, +)
    if impacts > 0 { return "\(impacts)×" }
    let lifts = sessions.filter { !$0.sets.isEmpty }.count
    if lifts > 0 { return lifts == 1 ? "1 lift" : "\(lifts) lifts" }
    let minutes = sessions.compactMap(\.minutes).reduce(0, +)
    return minutes > 0 ? "\(Numbers.plain(minutes, decimals: 0)) min" : "✓"
  }
}
