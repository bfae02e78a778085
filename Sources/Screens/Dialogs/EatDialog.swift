import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// The line in which the person types what they ate. It shows which food and how many grams each item
/// became before anything is recorded, and offers the next-best foods.
struct EatDialog: EntryDialog {
  static let title = "Eat"
  static let act = "eat"
  var form: EntryForm
  private(set) var items: [EntryItem] = []
  /// Foods taken instead of the best match, by what was typed for them.
  private var choices: [String: Food.ID] = [:]
  /// The food of the entry being edited, until it is put among the choices.
  private var editedFood: Food.ID?
  /// The item whose other matches the digits take; `nil` while typing.
  private var focus: Int?
  /// Why foods cannot be searched at present.
  private var problem = ""
  /// What is usually eaten at this meal, shown while nothing is typed.
  private var usual: [EntryItem] = []
  /// The usual food in focus; `nil` while typing.
  private var usualFocus: Int?

  /// - `text`: what is typed already.
  /// - `food`: the very food that it means.
  init(_ text: String = "", food: Food.ID? = nil, in context: Context) {
    form = EntryForm(text, in: context, hasMeal: true)
    editedFood = food
  }

  init(editing entry: FoodEntry) {
    let line = "\(entry.amount) \(entry.foodName)".asEntryWords
    form = EntryForm(line, editing: entry, meal: entry.meal)
    editedFood = entry.foodID
  }

  let needsKitchen = true

  var summary: String {
    let foods = items.compactMap { item in item.food.map { "\($0.name), \(item.amountLabel)" } }
    return foods.count == 1 ? foods[0] : "\(foods.count) foods"
  }

  /// Why foods cannot be searched at present.
  var hindrance: String? { items.isEmpty && isTyping ? problem : nil }

  var keys: KeyMap<EntryForm.Action> {
    form.keys(
      own: isTyping
        ? Self.keys(hasItems: !items.isEmpty, isInItems: focus != nil)
        : Self.usualKeys(has: !usual.isEmpty, isIn: usualFocus != nil))
  }

  /// The keys that go to the usual foods, while nothing is typed.
  static func usualKeys(has: Bool, isIn: Bool) -> [Binding<EntryForm.Action>] {
    guard has else { return [] }
    let down = Binding<EntryForm.Action>(
      .down, action: .nextItem, label: "usual foods", help: "Go down to what you usually eat.")
    guard isIn else { return [down] }
    return [
      Binding(
        .tab, action: .takeMatch, label: "take and go on",
        help: "Put the usual food into the line, and go on typing."),
      Binding(.up, action: .previousItem, label: "usual foods", help: "Go back up."), down,
    ]
  }

  /// The keys that go to the items below the line. Digits belong to the text while one types.
  static func keys(hasItems: Bool, isInItems: Bool) -> [Binding<EntryForm.Action>] {
    let down = Binding<EntryForm.Action>(
      .down, action: .nextItem, label: isInItems ? "item" : "other matches",
      help: "Go down to the next item, to take another match for it.")
    guard hasItems else { return [] }
    guard isInItems else { return [down] }
    return [
      Binding(
        "2", "3", "4", "5", action: .takeMatch,
        label: "… take another match", help: "Take another match for the item."),
      Binding(.up, action: .previousItem, label: "item", help: "Go back up, and on typing."),
      down,
    ]
  }

  // MARK: Update

  mutating func lookUp(in foodLookup: FoodLookup, context: Context) {
    problem = foodLookup.reason
    guard let foods = foodLookup.foods else { return }
    let own = foodLookup.kitchen?.personalFoods(at: form.meal) ?? .empty
    let line = EntryLine(parsing: form.field.text)
    if let id = editedFood, foods.isBuilt {
      editedFood = nil
      if let key = line.lastChoiceKey { choices[key] = id }
    }
    items = line.resolve(in: foods, own: own, choices: choices)
    if let entry = form.kept as? FoodEntry, items.count == 1 {
      items[0].food?.name = entry.foodName
      (items[0].grams, items[0].nutrients) = (entry.grams, entry.nutrients)
    }
    if form.editing == nil, !isTyping, usual.isEmpty, let kitchen = foodLookup.kitchen {
      usual = Self.usual(kitchen, foods, at: form.mealOrUsual)
    }
    if let focus { self.focus = items.isEmpty ? nil : min(focus, items.count - 1) }
  }

  /// As many usual foods are shown.
  private static let usualFoods = 9

  private static func usual(_ kitchen: Kitchen, _ foods: Catalog, at meal: Meal) -> [EntryItem] {
    let own = kitchen.personalFoods(at: meal)
    return kitchen.usual(at: meal, most: usualFoods).compactMap { use in
      guard let food = own.food(id: use.foodID) ?? foods.food(id: use.foodID) else { return nil }
      let item = EntryLine.item(food, amount: use.lastAmount)
      return item.problem == nil ? item : nil
    }
  }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    if case .key(.escape) = event, focus != nil || usualFocus != nil, !form.isTimeOpen {
      (focus, usualFocus) = (nil, nil)
      return []
    }
    let meal = form.meal
    defer { if form.meal != meal { (usual, usualFocus) = ([], nil) } }
    if !isTyping, !form.isTimeOpen, let effects = updateUsual(event, ids: &ids) { return effects }
    switch form.update(event, keys: keys) {
    case .nextItem: focus = min((focus ?? -1) + 1, items.count - 1)
    case .previousItem: focus = focus.flatMap { $0 > 0 ? $0 - 1 : nil }
    case .takeMatch: return choose(event) ? [] : nil
    case .log: return log(ids: &ids)
    case .leave: return [.close]
    case .time, .typed: focus = nil
    case nil: return nil
    }
    return []
  }

  /// What a key does while nothing is typed and a usual food is in focus; `nil` for all others.
  private mutating func updateUsual(
    _ event: Event, ids: inout EntryIDGenerator
  ) -> [Effect]? {
    guard case .key(let key) = event, let action = keys.action(for: key) else {
      usualFocus = nil
      return nil
    }
    switch (action, usualFocus) {
    case (.nextItem, let focus): usualFocus = min((focus ?? -1) + 1, usual.count - 1)
    case (.previousItem, let focus?): usualFocus = focus > 0 ? focus - 1 : nil
    case (.takeMatch, let focus?): take(usual[focus])
    case (.log, let focus?):
      items = [usual[focus]]
      return log(ids: &ids)
    default: return nil
    }
    return []
  }

  /// Puts a usual food into the line, so that more can be typed behind it.
  private mutating func take(_ item: EntryItem) {
    guard let food = item.food else { return }
    form.field = TextField("\(item.amountLabel) \(food.name)".asEntryWords)
    editedFood = food.id
    usualFocus = nil
  }

  /// Takes another match for the current item: they are numbered from 2, after the one shown.
  /// Returns false where there is none with the digit typed.
  private mutating func choose(_ event: Event) -> Bool {
    guard case .key(.character(let digit)) = event, let number = digit.wholeNumberValue,
      items.indices.contains(current)
    else { return false }
    let item = items[current]
    guard item.alternatives.indices.contains(number - 2) else { return false }
    choices[item.choiceKey] = item.alternatives[number - 2].id
    form.opened = nil
    return true
  }

  /// The item in focus, or the one the cursor stands in.
  private var current: Int {
    if let focus { return focus }
    let text = form.field.text
    let cursor = text.index(text.startIndex, offsetBy: form.field.cursor, limitedBy: text.endIndex)
    return items.lastIndex { $0.range.lowerBound <= cursor ?? text.endIndex } ?? 0
  }

  private var isTyping: Bool { !form.field.text.allSatisfy(\.isWhitespace) }

  // MARK: Drawing

  func drawItems(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let becomes = rest.takeBottom(1)
    if rest.rows > 8 { _ = rest.takeBottom(1) }
    let table = EatTable(rest, context: context)
    table.drawHeading(on: &canvas, in: rest.takeTop(1))
    let current = current
    // Every item keeps its row; the other matches take what is left.
    let spare = max(0, rest.rows - items.count)
    let first = max(0, min(current - rest.rows / 2, items.count - rest.rows))
    for (index, item) in items.enumerated().dropFirst(first) {
      table.draw(item, isCurrent: index == current, on: &canvas, in: rest.takeTop(1))
      guard index == current else { continue }
      for (number, food) in item.alternatives.prefix(spare).enumerated() {
        table.draw(
          food, number: number + 2, for: item, isFocused: focus != nil, on: &canvas,
          in: rest.takeTop(1))
      }
    }
    drawBecomes(on: &canvas, in: becomes, context: context)
  }

  func drawExamples(on canvas: inout Canvas, in rect: Rect, context: Context) {
    if isTyping {
      canvas.write("  " + problem, in: rect, style: .muted)
    } else if usual.isEmpty {
      let examples = [
        "170 g greek yogurt, 30 g almonds, 1 cup milk", "2 eggs; 1 slice rye bread", "½ cup kale",
      ]
      let advice = [
        "", "Several foods are told apart by commas. An amount can be a weight, a volume,",
        "a measure of the food’s own such as a slice, a count, or nothing at all.",
      ]
      for (index, (line, row)) in zip(examples + advice, rect.lines).enumerated() {
        canvas.write("  " + line, in: row, style: index < examples.count ? .plain : .muted)
      }
    } else {
      drawUsual(on: &canvas, in: rect, context: context)
    }
  }

  private func drawUsual(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let table = EatTable(rest, context: context)
    table.drawHeading(
      "usual \(form.mealOrUsual.title.lowercased())", on: &canvas, in: rest.takeTop(1))
    let first = max(0, (usualFocus ?? 0) - rest.rows + 1)
    for (index, row) in zip(first..<usual.count, rest.lines) {
      table.draw(usual[index], isCurrent: index == usualFocus, on: &canvas, in: row)
    }
  }

  /// What the day’s totals will be.
  private func drawBecomes(on canvas: inout Canvas, in rect: Rect, context: Context) {
    guard form.date == context.date, items.allSatisfy({ $0.problem == nil }) else { return }
    var intake = context.day.foods.filter { $0.id != form.editing }.intake
    for item in items { if let nutrients = item.nutrients { intake.add(nutrients) } }
    let isNarrow = rect.columns < 120
    var rest = rect
    func write(_ text: String, _ style: Style) {
      _ = rest.takeLeft(canvas.write(text, in: rest, style: style))
    }
    write("The day:", .muted)
    for nutrient in Nutrient.allCases {
      write(isNarrow ? "  \(nutrient.sign) " : "   \(nutrient.name) ", .plain)
      let number = context.wording.number(intake[nutrient].amount, of: nutrient)
      guard let goal = context.goals[nutrient] else {
        let isOver = context.goals.ceilings[nutrient]?.isPassed(by: intake[nutrient]) == true
        write(number + (isOver ? " !" : ""), isOver ? .over.bold : .strong)
        continue
      }
      let status = goal.status(of: intake[nutrient])
      write(number, status.style.bold)
      if rect.columns >= 94 {
        write((isNarrow ? "/" : " of ") + context.wording.goal(goal), .muted)
      }
      if status != .short { write(status == .overCeiling ? " !" : " ✓", status.style) }
    }
  }
}
