import BoneHealth
import Catalog
import Journal
import Terminal

/// The line in which the person types how they moved, with what it will become.
struct MoveDialog: EntryDialog {
  static let title = "Move"
  static let act = "log"
  var form: EntryForm
  private(set) var items: [MovementItem] = []

  init(in context: Context) { form = EntryForm(in: context, hasMeal: false) }

  init(editing entry: ExerciseEntry, in context: Context) {
    let line = MovementLine.text(
      activity: entry.activity, minutes: entry.minutes, effort: entry.effort,
      impacts: entry.impacts, sets: entry.sets, note: entry.note,
      loadUnit: context.profile.loadUnit)
    form = EntryForm(line, editing: entry)
  }

  var summary: String { items.compactMap(\.activity?.name).joined(separator: ", ") }

  mutating func lookUp(in foodLookup: FoodLookup, context: Context) {
    items = MovementLine.parse(
      form.field.text, activities: .embedded, loadUnit: context.profile.loadUnit)
  }

  func drawExamples(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let examples = [
      ("brisk walk 35 min", "how long"), ("squat 3x8 40 kg", "sets × repetitions, and the load"),
      ("50 jumps", "how many impacts"), ("tai chi 30 min effort 4", "how hard, from 1 to 10"),
    ]
    for ((example, meaning), row) in zip(examples, rest.takeTop(examples.count).lines) {
      canvas.write(example, column: row.column + 2, row: row.row)
      canvas.write(meaning, in: row.dropping(30), style: .muted)
    }
    _ = rest.takeTop(1)
    canvas.write(WeeklyGoal.caution, in: rest.dropping(2), style: .muted)
  }

  func drawItems(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    for item in items where !rest.isEmpty {
      if let activity = item.activity, item.problem == nil {
        draw(item, activity, on: &canvas, in: &rest, context: context)
      } else {
        canvas.write(fault: item.problem?.message ?? "", in: rest.takeTop(1))
      }
      if !item.alternatives.isEmpty {
        let names = item.alternatives.map(\.name).joined(separator: ", ")
        canvas.write("  or: \(names)", in: rest.takeTop(1), style: .muted)
      }
      if item.problem == nil { _ = rest.takeTop(1) }
    }
  }

  private func draw(
    _ item: MovementItem, _ activity: Activity, on canvas: inout Canvas, in rest: inout Rect,
    context: Context
  ) {
    let amount = SessionWording.amount(
      minutes: item.minutes, impacts: item.impacts, sets: item.sets,
      loadUnit: context.profile.loadUnit)
    canvas.write(
      in: rest.takeTop(1).dropping(2), (activity.name, .strong), ("  " + amount, .plain))
    var details = [activity.modality.name]
    if let effort = item.effort { details.append("effort \(effort.rawValue)") }
    if !activity.sites.isEmpty { details.append("loads " + activity.sites.joined(separator: ", ")) }
    if let note = item.note { details.append("“\(note)”") }
    canvas.write("  " + details.joined(separator: " · "), in: rest.takeTop(1), style: .muted)
    if context.profile.fractures.limitsImpact, activity.modality == .highImpact {
      canvas.write(
        "  ! More impact than is advised after fractures of the spine, or several.",
        in: rest.takeTop(1), style: .short)
    }
  }
}
