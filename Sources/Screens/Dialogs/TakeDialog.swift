import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// The line in which the person types a supplement, with the amounts it will count.
struct TakeDialog: EntryDialog {
  static let title = "Take"
  static let act = "take"
  var form: EntryForm
  private(set) var items: [SupplementItem] = []
  private var supplements: [OwnSupplement] = []

  init(in context: Context) { form = EntryForm(in: context, hasMeal: true) }

  init(editing entry: FoodEntry) { form = EntryForm(nil, editing: entry, meal: entry.meal) }

  let needsKitchen = true
  var summary: String { items.map(\.name).joined(separator: ", ") }

  mutating func lookUp(in foodLookup: FoodLookup, context: Context) {
    let library = foodLookup.kitchen?.library ?? Library()
    if form.opened == nil, let entry = form.edited as? FoodEntry {
      form.field = TextField(library.line(of: entry))
      form.opened = form.field.text
    }
    supplements = library.supplements
    items = SupplementLine.parse(form.field.text, own: library.supplements)
    // The supplement may be another by now; what was taken of it stays.
    if let entry = form.kept as? FoodEntry, items.count == 1, items[0].problem == nil {
      items[0].keep(entry)
    }
  }

  /// The names of the person's own supplements, where there are some.
  func drawExamples(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let own = supplements.prefix(max(1, rest.rows - 2)).map { ($0.name, $0.amount) }
    let examples = [
      "calcium 500 mg", "vitamin D 1000 IU", "magnesium citrate 400 mg",
      "calcium 600 mg + vitamin D 400 IU",
    ].map { ($0, "") }
    for (name, amount) in own.isEmpty ? examples : own {
      canvas.write(in: rest.takeTop(1), ("  " + name, .plain), ("  " + amount, .muted))
    }
    _ = rest.takeTop(1)
    canvas.write(
      "  A tablet of several joins them with +. Amounts are those on the label.", in: rest,
      style: .muted)
  }

  func drawItems(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    for item in items where !rest.isEmpty {
      guard let nutrients = item.nutrients, item.problem == nil else {
        canvas.write(fault: item.problem?.message ?? "", in: rest.takeTop(1))
        continue
      }
      let amounts = context.wording.list(
        nutrients.map { $0 == 0 ? nil : $0 }, isNarrow: false, skipsUnknown: true)
      canvas.write(
        in: rest.takeTop(1).dropping(2), (item.name, .strong), ("  " + amounts, .plain))
      if Absorption.exceedsBestDose(nutrients, origin: .supplement) {
        canvas.write(
          "  Calcium is best absorbed in doses of 500 mg or less.", in: rest.takeTop(1),
          style: .short)
      }
      if let note = item.note { canvas.write("  " + note, in: rest.takeTop(1), style: .muted) }
      _ = rest.takeTop(1)
    }
  }
}

extension Effect {
  /// Takes a dose of supplements of the person's own, without typing.
  static func taking(
    _ supplements: [OwnSupplement], in context: Context, ids: inout EntryIDGenerator
  ) -> Effect {
    let time = context.now.time
    let entries = supplements.map {
      $0.dose(id: ids.next(), date: context.date, time: time, meal: .usual(at: time))
    }
    let names = supplements.map(\.name).joined(separator: ", ")
    return .apply(.taking(entries), notice: "Logged \(names). u undoes it.")
  }
}
