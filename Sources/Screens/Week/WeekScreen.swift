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

  enum Action: Sendable {
    case openDay, leave
    /// Chooses another nutrient.
    case step(ListStep)
    case previousWeek, nextWeek
  }

  func bindings(in context: Context) -> [KeyBinding] {
    [
      KeyBinding(
        .enter, action: .own(.openDay), label: "open day", help: "Open the day on Today."),
      KeyBinding(
        .up, "k", action: .own(.step(.up)), label: "nutrient",
        help: "Choose the nutrient above: which foods gave it."),
      KeyBinding(
        .down, "j", action: .own(.step(.down)), label: "nutrient",
        help: "Choose the nutrient below: which foods gave it."),
      KeyBinding(.escape, action: .own(.leave), help: "Go back to Today."),
      KeyBinding(
        .pageUp, action: .own(.previousWeek), label: "week", help: "Step back a week."),
      KeyBinding(.pageDown, action: .own(.nextWeek), label: "week", help: "Step on a week."),
    ] + dayKeys() + recordingKeys(in: context) + historyKeys(in: context)
      + copyingKeys(in: context)
  }

  mutating func perform(
    _ action: Action, in context: Context, body: Rect, ids: inout EntryIDGenerator
  ) -> [Effect] {
    switch action {
    case .openDay, .leave: return [.show(.home)]
    case .step(let step):
      let all = Nutrient.allCases
      let index = all.firstIndex(of: nutrient) ?? 0
      nutrient = all[step.index(from: index, count: all.count, page: 1)]
      return []
    case .previousWeek: return [.go(to: context.date.advanced(by: -7))]
    case .nextWeek: return [.go(to: context.date.advanced(by: 7))]
    }
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
    let average = AverageIntake(of: context.days.map { ($0.state, $0.intake) })
    WeekIntakes(context: context, layout: layout, average: average, selected: nutrient)
      .draw(on: &canvas)
    canvas.write(
      fitted(basis(of: average, context), columns: rect.columns), at: layout.basis.origin,
      style: .muted)
    WeekExercise(context: context, layout: layout).draw(on: &canvas)
    Contributions(of: nutrient, in: context.days).draw(
      on: &canvas, in: layout.contributions, context: context)
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
    let lead = "\(nutrient.title), \(context.wording.goal(goal)) \(unit) a day: "
    let width = canvas.write(lead, at: rect.origin, style: .plain)
    canvas.write(goal.source, in: rect.dropping(width), style: .muted)
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
    var parts = ["Average of \(average.days) \(average.days == 1 ? "day" : "days")"]
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

  var heading: Rect
  /// Two rows a nutrient: its numbers and their bars, and a gap where there is room.
  var intakes: [Rect]
  var basis: Rect
  var exerciseHeading: Rect
  var exercise: [Rect]
  var contributions: Rect
  /// Where each day's numbers end.
  var dayEnds: [Int]
  var dayColumns: Int
  var averageEnd: Int
  /// Where goals end; they are left out in a narrow window.
  var goalEnd: Int?
  var body: Rect

  init(_ body: Rect) {
    self.body = body
    let goalColumns = body.columns >= 96 ? 13 : 0
    let cells = body.columns - Self.labelColumns - goalColumns
    dayColumns = min(20, cells / 8)
    let first = body.column + Self.labelColumns
    let width = dayColumns
    dayEnds = (1...7).map { first + width * $0 }
    averageEnd = first + width * 7 + max(width, min(cells - width * 7, width + 4))
    goalEnd = goalColumns > 0 ? min(body.endColumn, averageEnd + goalColumns) : nil

    var rest = body
    let isTall = body.rows >= 34
    let isAiry = body.rows >= 24
    if isAiry { _ = rest.takeTop(1) }
    heading = rest.takeTop(1)
    if isTall { _ = rest.takeTop(1) }
    let rowsPerNutrient = body.rows >= 18 ? 2 : 1
    var intakes: [Rect] = []
    for _ in Nutrient.allCases {
      intakes.append(rest.takeTop(rowsPerNutrient))
      if isTall { _ = rest.takeTop(1) }
    }
    self.intakes = intakes
    basis = rest.takeTop(1)
    if isAiry { _ = rest.takeTop(1) }
    exerciseHeading = rest.takeTop(1)
    if isTall { _ = rest.takeTop(1) }
    exercise = Modality.allCases.filter { $0 != .nonWeightBearing }.map { _ in rest.takeTop(1) }
    if isAiry { _ = rest.takeTop(1) }
    contributions = rest
  }

  func day(at point: Point) -> Int? {
    guard body.contains(point) else { return nil }
    return dayEnds.firstIndex { point.column < $0 && point.column >= $0 - dayColumns }
  }
}
