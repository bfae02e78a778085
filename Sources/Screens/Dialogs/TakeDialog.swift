import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// The line in which the person types a supplement, with the amounts it will count.
struct TakeDialog: EntryDialog {
  var form: EntryForm
  private var items: [SupplementItem] = []
  private var supplements: [OwnSupplement] = []
  /// The entry being edited, until its line is known.
  private var edited: FoodEntry?

  init(in context: Context) {
    form = EntryForm(in: context, hasMeal: true)
  }

  init(editing entry: FoodEntry, in context: Context) {
    form = EntryForm(
      editing: entry.id, text: "", date: entry.date, time: entry.time, meal: entry.meal)
    edited = entry
  }

  let needsKitchen = true

  mutating func lookUp(in foodLookup: FoodLookup, context: Context) {
    let library = foodLookup.kitchen?.library ?? Library()
    if let entry = edited {
      edited = nil
      form.field = TextField(library.line(of: entry))
    }
    supplements = library.supplements
    items = SupplementLine.parse(form.field.text, own: library.supplements)
  }

  func log(ids: inout EntryIDGenerator) -> [Effect] {
    if let problem = items.lazy.compactMap(\.problem).first {
      return [.say(.problem(problem.message))]
    }
    guard !items.isEmpty else { return [.close] }
    let entries = items.enumerated().compactMap { index, item in
      FoodEntry(
        item, id: form.id(ofItem: index, ids: &ids), date: form.date, time: form.time,
        meal: form.meal ?? .usual(at: form.time))
    }
    return form.logging(
      entries.map(Record.init), as: "take", items.map(\.name).joined(separator: ", "))
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    var (rest, cursor) = form.draw(
      form.editing == nil ? "Take" : "Edit", problems: items.compactMap(\.problem?.range),
      on: &canvas, in: rect)
    if items.isEmpty {
      drawExamples(on: &canvas, in: rest)
      return cursor
    }
    for item in items { draw(item, on: &canvas, in: &rest, context: context) }
    return cursor
  }

  private static let examples = [
    "calcium 500 mg", "vitamin D 1000 IU", "magnesium citrate 400 mg",
    "calcium 600 mg + vitamin D 400 IU",
  ]

  /// What one may type: the names of the person's own supplements, where there are some.
  private func drawExamples(on canvas: inout Canvas, in rect: Rect) {
    var rest = rect
    let own = supplements.prefix(max(1, rest.rows - 2))
    for line in own.isEmpty ? Self.examples : own.map(\.name) {
      let row = rest.takeTop(1)
      let width = canvas.write("  " + line, in: row)
      let amount = own.first { $0.name == line }?.amount ?? ""
      canvas.write("  " + amount, in: row.dropping(width), style: .muted)
    }
    _ = rest.takeTop(1)
    let row = rest.takeTop(1)
    let advice = "A tablet of several joins them with +. Amounts are those on the label."
    canvas.write("  " + advice, in: row, style: .muted)
  }

  private func draw(
    _ item: SupplementItem, on canvas: inout Canvas, in rest: inout Rect, context: Context
  ) {
    let row = rest.takeTop(1)
    guard !row.isEmpty else { return }
    guard let nutrients = item.nutrients, item.problem == nil else {
      canvas.write("!", at: row.origin, style: .over.bold)
      canvas.write(item.problem?.message ?? "", in: row.dropping(2), style: .over)
      return
    }
    var column = row.column + 2
    column += canvas.write(
      fitted(item.name, columns: row.columns - 2), column: column, row: row.row, style: .strong)
    let amounts = Nutrient.allCases.compactMap { nutrient -> String? in
      guard let amount = nutrients[nutrient], amount > 0 else { return nil }
      return "\(nutrient.name) \(context.wording.amount(amount, of: nutrient))"
    }
    canvas.write("  " + amounts.joined(separator: " · "), in: row.from(column: column))
    if Absorption.exceedsBestDose(nutrients, origin: .supplement) {
      note("Calcium is best absorbed in doses of 500 mg or less.", .short)
    }
    if let text = item.note { note(text, .muted) }
    _ = rest.takeTop(1)

    func note(_ text: String, _ style: Style) {
      canvas.write("  " + text, in: rest.takeTop(1), style: style)
    }
  }
}

extension Effect {
  /// Takes a dose of supplements of the person's own, without typing.
  static func taking(
    _ supplements: [OwnSupplement], in context: Context, ids: inout EntryIDGenerator
  ) -> Effect {
    let entries = supplements.map {
      $0.dose(
        id: ids.next(), date: context.date, time: context.now.time,
        meal: .usual(at: context.now.time))
    }
    let names = supplements.map(\.name).joined(separator: ", ")
    return .apply(.taking(entries), notice: "Logged \(names). u undoes it.")
  }
}
