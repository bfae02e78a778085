import BoneHealth
import Journal
import Terminal

/// Seven days side by side: each nutrient, each modality, and which foods gave what.
struct WeekScreen: Screen {
  let tab = Tab(title: "Week", help: "Show the week.")
  /// The nutrient whose foods are shown.
  private var nutrient = Nutrient.calcium

  /// “23 – 29 Nov 2026 · W48”.
  func period(in context: Context) -> String {
    "\(context.week.display) · W\(context.week.number.week)"
  }

  // MARK: Keys

  /// Chooses another nutrient.
  typealias Action = ListStep

  func bindings(in context: Context) -> [KeyBinding] {
    [
      KeyBinding(
        .enter, action: .shared(.show(.home)), label: "open day", help: "Open the day on Today."),
      KeyBinding(
        .up, "k", action: .own(.up), label: "nutrient",
        help: "Choose the nutrient above: which foods gave it."),
      KeyBinding(
        .down, "j", action: .own(.down), label: "nutrient",
        help: "Choose the nutrient below: which foods gave it."),
      KeyBinding(.escape, action: .shared(.show(.home)), help: "Go back to Today."),
      KeyBinding(
        .pageUp, action: .shared(.step(days: -7)), label: "week", help: "Step back a week."),
      KeyBinding(
        .pageDown, action: .shared(.step(days: 7)), label: "week", help: "Step on a week."),
    ] + dayKeys() + recordingKeys(in: context) + historyKeys(in: context)
      + copyingKeys(in: context)
  }

  mutating func perform(
    _ step: ListStep, in context: Context, body: Rect, ids: inout EntryIDGenerator
  ) -> [Effect] {
    let all = Nutrient.allCases
    nutrient = all[step.index(from: all.firstIndex(of: nutrient) ?? 0, count: all.count, page: 1)]
    return []
  }

  mutating func update(_ mouse: MouseEvent, in context: Context, body: Rect) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: return [.go(to: context.date.advanced(by: -7))]
    case .wheelDown: return [.go(to: context.date.advanced(by: 7))]
    case .click:
      guard let index = WeekLayout(body).day(at: mouse.point) else { return [] }
      return [.go(to: context.week.days[index]), .show(.home)]
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let layout = WeekLayout(rect)
    drawHeading(on: &canvas, layout: layout, context: context)
    let table = WeekTable(context, layout)
    table.drawIntakes(selected: nutrient, on: &canvas)
    canvas.write(basis(of: table.average, context), in: layout.basis, style: .muted)
    table.drawExercise(on: &canvas)
    Contributions(of: nutrient, in: context.days).draw(on: &canvas, in: layout.contributions)
    return nil
  }

  /// Who recommends the goal of the nutrient chosen.
  func drawStatus(on canvas: inout Canvas, in rect: Rect, context: Context) {
    guard let goal = context.goals[nutrient] else {
      canvas.write(
        "The goal for \(nutrient.name) stands on your body weight: P", in: rect, style: .muted)
      return
    }
    let unit = context.wording.unit(of: nutrient).symbol
    canvas.write(
      in: rect, ("\(nutrient.title), \(context.wording.goal(goal)) \(unit) a day: ", .plain),
      (goal.source, .muted))
  }

  private func drawHeading(on canvas: inout Canvas, layout: WeekLayout, context: Context) {
    for (index, day) in context.week.days.enumerated() {
      let isShown = day == context.date
      // Where there is no room for the number, too, the week above tells it.
      let number = layout.dayColumns > 6 ? " \(day.components.day)" : ""
      canvas.write(
        day.weekday.shortName + number, endingAt: layout.dayEnds[index], row: layout.heading.row,
        style: isShown ? .accent.bold : day == context.now.date ? .strong : .plain)
    }
    canvas.write("average", endingAt: layout.averageEnd, row: layout.heading.row, style: .muted)
    if let end = layout.goalEnd {
      canvas.write("goal", endingAt: end, row: layout.heading.row, style: .muted)
    }
  }

  /// On which days the average stands, and why others are not counted.
  private func basis(of average: AverageIntake, _ context: Context) -> String {
    guard average.days > 0 else { return "No day of this week is recorded yet." }
    var parts = ["Average of \(Numbers.counted(average.days, "day"))"]
    for state in [DayState.skipped, .open] {
      let days = context.days.filter { $0.state == state && $0.date <= context.now.date }
      guard !days.isEmpty else { continue }
      let names = days.map(\.date.weekday.shortName).joined(separator: ", ")
      parts.append("\(names) \(days.count == 1 ? "is" : "are") \(state.title)")
    }
    if context.days.contains(where: { $0.date == context.now.date && $0.state == .recorded }) {
      parts.append("today so far counts")
    }
    let changing = context.goalHistory.changingSubjects(context.week.first...context.week.last)
    if !changing.isEmpty {
      parts.append("two goals this week: \(changing.map(\.name).joined(separator: ", "))")
    }
    return parts.joined(separator: " · ") + "."
  }
}

/// Where everything stands on the week.
struct WeekLayout {
  static let labelColumns = 11

  let body: Rect
  let heading: Rect
  /// Two rows a nutrient: its numbers and their bars, and a gap where there is room.
  let intakes: [Rect]
  let basis: Rect
  let exerciseHeading: Rect
  let exercise: [Rect]
  let contributions: Rect
  /// Where each day's numbers end.
  let dayEnds: [Int]
  let dayColumns: Int
  /// Whether a day has room for digits only, without units and marks.
  var isNarrow: Bool { dayColumns < 8 }
  let averageEnd: Int
  /// Where goals end; they are left out in a narrow window.
  let goalEnd: Int?

  init(_ body: Rect) {
    self.body = body
    let goalColumns = body.columns >= 96 ? 13 : 0
    let cells = body.columns - Self.labelColumns - goalColumns
    let width = min(20, cells / 8)
    let first = body.column + Self.labelColumns
    dayColumns = width
    dayEnds = (1...7).map { first + width * $0 }
    averageEnd = first + width * 7 + max(width, min(cells - width * 7, width + 4))
    goalEnd = goalColumns > 0 ? min(body.endColumn, averageEnd + goalColumns) : nil

    var rest = body
    /// Takes so many rows off, and a gap where the window has so many rows.
    func take(_ rows: Int, gapFrom tall: Int) -> Rect {
      defer { if body.rows >= tall { _ = rest.takeTop(1) } }
      return rest.takeTop(rows)
    }
    _ = take(0, gapFrom: 24)
    heading = take(1, gapFrom: 34)
    intakes = Nutrient.allCases.map { _ in take(body.rows >= 18 ? 2 : 1, gapFrom: 34) }
    basis = take(1, gapFrom: 24)
    exerciseHeading = take(1, gapFrom: 34)
    let weekly = Modality.allCases.count { $0 != .nonWeightBearing }
    exercise = take(weekly, gapFrom: 24).lines
    contributions = rest
  }

  func day(at point: Point) -> Int? {
    guard body.contains(point) else { return nil }
    return dayEnds.firstIndex { point.column < $0 && point.column >= $0 - dayColumns }
  }
}
