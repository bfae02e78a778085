import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// The line in which the person types how they moved, with what it will become.
struct MoveDialog: EntryDialog {
  var form: EntryForm
  private var items: [MovementItem] = []

  init(in context: Context) {
    form = EntryForm(in: context, hasMeal: false)
  }

  init(editing entry: ExerciseEntry, in context: Context) {
    form = EntryForm(
      editing: entry.id,
      text: MovementLine.text(
        activity: entry.activity, minutes: entry.minutes, effort: entry.effort,
        impacts: entry.impacts, sets: entry.sets, note: entry.note,
        loadUnit: context.profile.loadUnit),
      date: entry.date, time: entry.time, meal: nil)
  }

  mutating func lookUp(in foodLookup: FoodLookup, context: Context) {
    items = MovementLine.parse(
      form.field.text, activities: .embedded, loadUnit: context.profile.loadUnit)
  }

  func log(ids: inout EntryIDGenerator) -> [Effect] {
    if let problem = items.lazy.compactMap(\.problem).first {
      return [.say(.problem(problem.message))]
    }
    guard !items.isEmpty else { return [.close] }
    let entries = items.enumerated().compactMap { index, item in
      ExerciseEntry(
        item, id: form.id(ofItem: index, ids: &ids), date: form.date, time: form.time)
    }
    return form.logging(
      entries.map(Record.init), as: "log", entries.map(\.activity).joined(separator: ", "))
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let title = form.editing == nil ? "Move" : "Edit"
    var (rest, cursor) = form.draw(
      title, problems: items.compactMap(\.problem?.range), on: &canvas, in: rect)
    if items.isEmpty {
      drawExamples(on: &canvas, in: rest)
      return cursor
    }
    for item in items { draw(item, on: &canvas, in: &rest, context: context) }
    return cursor
  }

  private func draw(
    _ item: MovementItem, on canvas: inout Canvas, in rest: inout Rect, context: Context
  ) {
    let row = rest.takeTop(1)
    guard !row.isEmpty else { return }
    if let problem = item.problem {
      canvas.write("!", at: row.origin, style: .over.bold)
      canvas.write(problem.message, in: row.dropping(2), style: .over)
      drawAlternatives(of: item, on: &canvas, in: &rest)
      return
    }
    guard let activity = item.activity else { return }
    let amount = SessionWording.amount(
      minutes: item.minutes, impacts: item.impacts, sets: item.sets,
      loadUnit: context.profile.loadUnit)
    var column = row.column + 2
    column += canvas.write(activity.name, column: column, row: row.row, style: .strong)
    canvas.write("  " + amount, column: column, row: row.row)
    var details = [activity.modality.name]
    if let effort = item.effort { details.append("effort \(effort.rawValue)") }
    if !activity.sites.isEmpty { details.append("loads " + activity.sites.joined(separator: ", ")) }
    if let note = item.note { details.append("“\(note)”") }
    canvas.write("  " + details.joined(separator: " · "), in: rest.takeTop(1), style: .muted)
    if context.profile.fractures.limitsImpact, activity.modality == .highImpact {
      let warning = rest.takeTop(1)
      canvas.write(
        "  ! More impact than is advised after fractures of the spine, or several.", in: warning,
        style: .short)
    }
    drawAlternatives(of: item, on: &canvas, in: &rest)
    _ = rest.takeTop(1)
  }

  private func drawAlternatives(
    of item: MovementItem, on canvas: inout Canvas, in rest: inout Rect
  ) {
    guard !item.alternatives.isEmpty else { return }
    let row = rest.takeTop(1)
    let names = item.alternatives.map(\.name).joined(separator: ", ")
    canvas.write("  or: \(names)", in: row, style: .muted)
  }

  private func drawExamples(on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    let examples = [
      ("brisk walk 35 min", "how long"), ("squat 3x8 40 kg", "sets × repetitions, and the load"),
      ("50 jumps", "how many impacts"), ("tai chi 30 min effort 4", "how hard, from 1 to 10"),
    ]
    for (example, meaning) in examples {
      let row = rest.takeTop(1)
      guard !row.isEmpty else { return }
      canvas.write(example, column: row.column + 2, row: row.row)
      canvas.write(meaning, in: row.dropping(30), style: .muted)
    }
    _ = rest.takeTop(1)
    canvas.write(WeeklyGoal.caution, in: rest.dropping(2), style: .muted)
  }
}
