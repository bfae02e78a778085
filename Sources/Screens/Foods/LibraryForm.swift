import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// A few lines in which she describes a food, a recipe, a meal or a supplement of her own. What they
/// come to is shown as she types.
struct LibraryForm: Dialog {
  enum Kind: Sendable {
    case ownFood, recipe, meal, supplement
  }

  let kind: Kind
  let editing: EntryID?
  private(set) var fields: [LibraryField]
  private(set) var focus = 0
  private(set) var isUsual: Bool
  /// The parts of what is edited, until their text is known.
  private var partsToFill: [Ingredient]?
  private var choices: [String: Food.ID] = [:]
  private(set) var problem: String?

  // What was looked up last.
  private var library: Library?
  private(set) var items: [EntryItem] = []
  private var foodsProblem: String?

  init(_ kind: Kind, name: String = "") {
    self.kind = kind
    editing = nil
    fields = LibraryField.all(of: kind)
    isUsual = false
    fields[0].text = TextField(name)
  }

  /// `nil` for a food of a table.
  init?(editing thing: FoodsItem) {
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
        "",
        recipe.servings.map { Numbers.plain($0, decimals: 3).replacing(",", with: "") } ?? "",
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
    fields = LibraryField.all(of: kind)
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

  mutating func look(in foodLookup: FoodLookup, context: Context) {
    library = foodLookup.kitchen?.library
    foodsProblem = foodLookup.problem
    guard kind == .recipe || kind == .meal, let foods = foodLookup.foods, foods.isBuilt,
      let kitchen = foodLookup.kitchen
    else { return }
    let shelf = kitchen.personalFoods(at: nil)
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
    guard let library else {
      problem = "what you keep cannot be read"
      return []
    }
    do throws(LibraryFormProblem) {
      let change = try draft(id: editing ?? ids.next()).change(in: library)
      return [
        .apply(change, notice: "Saved \(fields[0].typed). u undoes it."), .close,
      ]
    } catch {
      problem = error.message
      return []
    }
  }

  /// What the lines say, read.
  private func draft(id: EntryID) throws(LibraryFormProblem) -> LibraryDraft {
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

  private func readItems() throws(LibraryFormProblem) {
    if items.isEmpty, !fields[1].typed.isEmpty {
      throw LibraryFormProblem(
        message: foodsProblem ?? "The foods are being prepared; try again in a moment.")
    }
  }
}
