import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// A line in which the person types what is then recorded, with what it will become.
protocol EntryDialog: Dialog {
  associatedtype Item: TypedItem
  /// What it is called, where it is no edit.
  static var title: String { get }
  /// What the history calls what it does, where it is no edit: “eat”.
  static var act: String { get }

  var form: EntryForm { get set }
  /// What was typed, as it is understood.
  var items: [Item] { get }
  var keys: KeyMap<EntryForm.Action> { get }
  /// What is recorded, in words.
  var summary: String { get }
  /// Why nothing can be recorded, though something was typed.
  var hindrance: String? { get }

  func drawItems(on canvas: inout Canvas, in rect: Rect, context: Context)
  /// Draws what one may type.
  func drawExamples(on canvas: inout Canvas, in rect: Rect, context: Context)
}

/// An item of such a line.
protocol TypedItem {
  /// Why it cannot be recorded, and the part of the line that is the reason.
  var fault: (message: String, range: Range<String.Index>)? { get }
  /// `nil` where it cannot be recorded.
  func record(id: EntryID, in form: EntryForm) -> Record?
}

extension EntryItem: TypedItem {
  var fault: (message: String, range: Range<String.Index>)? {
    problem.map { ($0.message, range) }
  }

  func record(id: EntryID, in form: EntryForm) -> Record? {
    FoodEntry(self, id: id, date: form.date, time: form.time, meal: form.mealOrUsual)
      .map(Record.init)
  }
}

extension SupplementItem: TypedItem {
  var fault: (message: String, range: Range<String.Index>)? {
    problem.map { ($0.message, $0.range) }
  }

  func record(id: EntryID, in form: EntryForm) -> Record? {
    FoodEntry(self, id: id, date: form.date, time: form.time, meal: form.mealOrUsual)
      .map(Record.init)
  }
}

extension MovementItem: TypedItem {
  var fault: (message: String, range: Range<String.Index>)? {
    problem.map { ($0.message, $0.range) }
  }

  func record(id: EntryID, in form: EntryForm) -> Record? {
    ExerciseEntry(self, id: id, date: form.date, time: form.time).map(Record.init)
  }
}

extension EntryDialog {
  var keys: KeyMap<EntryForm.Action> { form.keys() }
  var hindrance: String? { nil }
  var hints: [KeyHint] { form.hints(of: keys) }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    switch form.update(event, keys: keys) {
    case .leave: [.close]
    case .log: log(ids: &ids)
    case nil: nil
    default: []
    }
  }

  /// Records what was typed and leaves, or says why it cannot be: then the line stays.
  func log(ids: inout EntryIDGenerator) -> [Effect] {
    let kept = form.kept
    if kept == nil, let problem = items.lazy.compactMap(\.fault).first?.message ?? hindrance {
      return [.say(.problem(problem))]
    }
    guard kept != nil || !items.isEmpty else { return [.close] }
    // The first takes the place of the one that is edited.
    let records =
      kept.map { [Record($0)] }
      ?? items.enumerated().compactMap { index, item in
        item.record(id: (index == 0 ? form.editing : nil) ?? ids.next(), in: form)
      }
    let (isEdit, summary) = (form.editing != nil, kept?.title ?? summary)
    let change = Change(
      label: "\(isEdit ? "edit" : Self.act) \(summary)", edits: records.map(Edit.put))
    let notice = "\(isEdit ? "Saved" : "Logged") \(summary). u undoes it."
    return [.apply(change, notice: notice), .close]
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let (faults, kept) = (items.compactMap(\.fault?.range), form.kept)
    let (rest, cursor) = form.draw(
      form.editing == nil ? Self.title : "Edit", problems: kept == nil ? faults : [], on: &canvas,
      in: rect)
    if let kept, items.count != 1 || !faults.isEmpty {
      // What it says means something else by now, or nothing.
      canvas.write("  \(kept.title) stays as it was recorded.", in: rest, style: .muted)
    } else if items.isEmpty {
      drawExamples(on: &canvas, in: rest, context: context)
    } else {
      drawItems(on: &canvas, in: rest, context: context)
    }
    return cursor
  }
}

extension Canvas {
  /// Says in a row why something cannot be.
  mutating func write(fault: String, in row: Rect) {
    write("!", in: row, style: .over.bold)
    write(fault, in: row.dropping(2), style: .over)
  }
}
