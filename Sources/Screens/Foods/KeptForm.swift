import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// A few lines in which she describes a food, a recipe, a meal or a supplement of her own. What they
/// come to is shown as she types.
struct KeptForm: Dialog {
  enum Kind: Sendable {
    case ownFood, recipe, meal, supplement
  }

  private let kind: Kind
  private let editing: EntryID?
  private var fields: [KeptField]
  private var focus = 0
  private var isUsual: Bool
  /// The parts of what is edited, until their text is known.
  private var partsToFill: [Ingredient]?
  private var choices: [String: Food.ID] = [:]
  private var problem: String?

  // What was looked up last.
  private var kept: Kept?
  private var items: [EntryItem] = []
  private var foodsProblem: String?

  init(_ kind: Kind, name: String = "") {
    self.kind = kind
    editing = nil
    fields = KeptField.all(of: kind)
    isUsual = false
    fields[0].text = TextField(name)
  }

  /// `nil` for a food of a table.
  init?(editing thing: FoodsThing) {
    var texts = [thing.name]
    isUsual = false
    switch thing {
    case .food: return nil
    case .ownFood(let food):
      kind = .ownFood
      editing = food.id
      texts += [food.labelText, food.barcode ?? ""]
    case .recipe(let recipe, _):
      kind = .recipe
      editing = recipe.id
      partsToFill = recipe.ingredients
      texts += [
        "", recipe.servings.map { Numbers.plain($0, decimals: 3) } ?? "",
        recipe.cookedGrams.map { Numbers.plain($0, decimals: 3).replacing(",", with: "") } ?? "",
      ]
    case .meal(let meal):
      kind = .meal
      editing = meal.id
      partsToFill = meal.items
      texts.append("")
    case .supplement(let supplement):
      kind = .supplement
      editing = supplement.id
      isUsual = supplement.isUsual
      texts += [supplement.amount, supplement.form ?? "", ""]
    }
    fields = KeptField.all(of: kind)
    for (index, text) in texts.enumerated() { fields[index].text = TextField(text) }
  }

  let extent = DialogExtent.body
  var usesKitchen: Bool { true }

  // MARK: Keys

  private enum Action { case next, previous, turn, save, leave }

  private var isLast: Bool { focus == fields.count - 1 }

  private var keys: KeyMap<Action> {
    KeyMap(
      [
        Binding(
          .enter, .down, .tab, action: .next, label: isLast ? "save" : "next",
          help: "Go to the next line; after the last, save."),
        Binding(.up, .backTab, action: .previous, label: "back", help: "Go back a line."),
      ]
        + (fields[focus].isSwitch
          ? [
            Binding(
              .left, .right, .character(" "), action: .turn, label: "choose",
              help: "Choose the other answer.")
          ] : []) + [
          Binding(.control("s"), action: .save, label: "save", help: "Save all lines."),
          Binding(.escape, action: .leave, label: "leave", help: "Leave without saving."),
        ])
  }

  var hints: [KeyHint] { keys.hints }

  // MARK: Update

  mutating func look(in pantry: Pantry, context: Context) {
    kept = pantry.kitchen?.kept
    foodsProblem = pantry.problem
    guard kind == .recipe || kind == .meal, let foods = pantry.foods, foods.isBuilt,
      let kitchen = pantry.kitchen
    else { return }
    let shelf = kitchen.ownShelf(at: nil)
    if let parts = partsToFill {
      let text = EntryText(parts, in: foods, own: shelf)
      fields[1].text = TextField(text.line)
      choices = text.choices
      partsToFill = nil
    }
    items = EntryLine(parsing: fields[1].text.text)
      .resolve(in: foods, own: shelf, choices: choices)
  }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]
  {
    guard case .key(let key) = event, let action = keys.action(for: key) else {
      if !fields[focus].isSwitch { fields[focus].text.handle(event) }
      problem = nil
      return []
    }
    switch action {
    case .leave: return [.close]
    case .turn: isUsual.toggle()
    case .previous: focus = max(0, focus - 1)
    case .next:
      if key == .enter, isLast { return save(ids: &ids) }
      focus = min(fields.count - 1, focus + 1)
    case .save: return save(ids: &ids)
    }
    return []
  }

  private mutating func save(ids: inout EntryIDGenerator) -> [Effect] {
    guard let kept else {
      problem = "what you keep cannot be read"
      return []
    }
    do throws(KeptFormProblem) {
      let change = try draft(id: editing ?? ids.next()).change(in: kept)
      return [
        .apply(change, notice: "Saved \(fields[0].typed). u undoes it."), .close,
      ]
    } catch {
      problem = error.message
      return []
    }
  }

  /// What the lines say, read.
  private func draft(id: EntryID) throws(KeptFormProblem) -> KeptDraft {
    let name = fields[0].typed
    switch kind {
    case .ownFood: return try .ownFood(id, name, label: fields[1].typed, barcode: fields[2].typed)
    case .recipe:
      try readItems()
      return try .recipe(
        id, name, items, servings: fields[2].typed, cooked: fields[3].typed)
    case .meal:
      try readItems()
      return try .meal(id, name, items)
    case .supplement:
      return try .supplement(
        id, name, line: fields[1].typed, form: fields[2].typed, isUsual: isUsual)
    }
  }

  private func readItems() throws(KeptFormProblem) {
    if items.isEmpty, !fields[1].typed.isEmpty {
      throw KeptFormProblem(
        message: foodsProblem ?? "The foods are being prepared; try again in a moment.")
    }
  }

  // MARK: Drawing

  private var title: String {
    let noun =
      switch kind {
      case .ownFood: "food of your own"
      case .recipe: "recipe"
      case .meal: "saved meal"
      case .supplement: "supplement"
      }
    return "\(editing == nil ? "New" : "Edit") \(noun)"
  }

  private static let labelColumns = 16

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    var rest = rect
    if rect.rows >= 18 { _ = rest.takeTop(1) }
    canvas.write(title, at: rest.takeTop(1).origin, style: .accent.bold)
    if rect.rows >= 14 { _ = rest.takeTop(1) }
    var cursor: Point?
    for index in fields.indices {
      if let place = draw(index, on: &canvas, in: rest.takeTop(1)) { cursor = place }
    }
    _ = rest.takeTop(1)
    if let problem {
      let row = rest.takeTop(1)
      canvas.write(fitted(problem, columns: row.columns), at: row.origin, style: .over)
      _ = rest.takeTop(1)
    }
    drawMeaning(on: &canvas, in: rest, context: context)
    return cursor
  }

  private func draw(_ index: Int, on canvas: inout Canvas, in row: Rect) -> Point? {
    let isHere = index == focus
    let field = fields[index]
    if isHere { canvas.write("▸", at: row.origin, style: .accent) }
    canvas.write(
      field.label, at: Point(column: row.column + 2, row: row.row),
      style: isHere ? .strong : .plain)
    var box = row
    _ = box.takeLeft(Self.labelColumns)
    if field.isSwitch {
      let text = isUsual ? "yes" : "no"
      canvas.write(
        isHere ? "‹ \(text) ›" : "  \(text)", at: box.origin, style: isHere ? .accent.bold : .plain)
      return nil
    }
    _ = box.takeLeft(2)
    guard !field.text.isEmpty else {
      canvas.write(
        fitted("  " + field.example, columns: box.columns), at: box.origin, style: .muted)
      return isHere ? box.origin : nil
    }
    let cursor = field.text.draw(on: &canvas, in: box, style: isHere ? .strong : .plain)
    return isHere ? cursor : nil
  }

  /// What the lines come to.
  private func drawMeaning(on canvas: inout Canvas, in rect: Rect, context: Context) {
    if kind == .recipe || kind == .meal, !items.isEmpty {
      drawItems(on: &canvas, in: rect, context: context)
      return
    }
    let meaning = meaning(context)
    var rest = rect
    for (index, line) in meaning.lines.enumerated() {
      let row = rest.takeTop(1)
      guard !row.isEmpty else { return }
      let style: Style = meaning.isProblem ? .over : index == 0 ? .plain : .muted
      canvas.write(
        fitted(line, columns: row.columns - 2), at: Point(column: row.column + 2, row: row.row),
        style: style)
    }
  }

  private func meaning(_ context: Context) -> (lines: [String], isProblem: Bool) {
    guard fields.count > 1, !fields[1].typed.isEmpty else { return ([], false) }
    switch kind {
    case .recipe, .meal: return ([], false)
    case .ownFood:
      do throws(LabelProblem) {
        let label = try FoodLabel.read(fields[1].typed)
        return (["100 g: " + amounts(label.per100Grams, context)] + label.notes, false)
      } catch { return ([error.message], true) }
    case .supplement:
      let items = SupplementLine.parse(fields[1].typed)
      guard let item = items.first else { return ([], false) }
      if let problem = item.problem { return ([problem.message], true) }
      guard let nutrients = item.nutrients else { return ([], false) }
      let held = amounts(nutrients.map { $0 == 0 ? nil : $0 }, context, skipsUnknown: true)
      return (["one dose: " + held] + (item.note.map { [$0] } ?? []), false)
    }
  }

  private func amounts(
    _ amounts: NutrientAmounts, _ context: Context, skipsUnknown: Bool = false
  ) -> String {
    Nutrient.allCases.compactMap { nutrient in
      guard let amount = amounts[nutrient] else {
        return skipsUnknown ? nil : "\(nutrient.name) ?"
      }
      return "\(nutrient.name) \(context.wording.amount(amount, of: nutrient))"
    }.joined(separator: " · ")
  }

  private func drawItems(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let totals = rest.takeBottom(1)
    let table = EatTable(rest, context: context)
    table.drawHeading(on: &canvas, in: rest.takeTop(1))
    for item in items { table.draw(item, isCurrent: false, on: &canvas, in: rest.takeTop(1)) }
    guard let parts = try? Ingredient.list(items, of: .recipe) else { return }
    let sum = NutrientAmounts { nutrient in
      parts.reduce(.some(0)) { sum, part in
        sum.flatMap { sum in part.nutrients[nutrient].map { sum + $0 } }
      }
    }
    let servings = kind == .recipe ? KeptDraft.number(fields[2].typed) ?? 1 : 1
    let shown = sum.map { $0.map { $0 / servings } }
    let lead = servings == 1 ? "all of it: " : "a serving: "
    canvas.write(
      fitted(lead + amounts(shown, context), columns: totals.columns), at: totals.origin,
      style: .strong)
  }
}
