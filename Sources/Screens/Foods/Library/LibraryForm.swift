import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// A few lines in which the person describes something of their own. What they come to is shown as
/// they are typed.
struct LibraryForm<Item: LibraryItem>: Dialog {
  /// What is edited; `nil` for a new one.
  private let editing: Item?
  private var form = Form<Item.Field>(labelColumns: 16)
  /// The parts of what is edited, until their text is known.
  private var partsToFill: [Ingredient] = []
  private var entryText = EntryText()
  private var problem: String?

  // What was looked up last.
  private var library: Library?
  private var items: [EntryItem] = []
  private var foodsProblem: String?

  init(name: String) {
    editing = nil
    form[.name] = name
  }

  init(editing item: Item) {
    editing = item
    partsToFill = item.parts
    form[.name] = item.name
    item.fill(&form)
  }

  let needsKitchen = true

  var hints: [KeyHint] { form.keys().hints }

  // MARK: Update

  mutating func lookUp(in foodLookup: FoodLookup, context: Context) {
    library = foodLookup.kitchen?.library
    foodsProblem = foodLookup.reason
    guard let field = Item.partsField, let foods = foodLookup.foods,
      let kitchen = foodLookup.kitchen
    else { return }
    let own = kitchen.personalFoods(at: nil)
    if !partsToFill.isEmpty {
      let book = RecipeBook(kitchen.library)
      entryText = EntryText(partsToFill.map(book.current), in: foods, own: own)
      form[field] = entryText.line
      partsToFill = []
    }
    items = entryText.items(of: form.text(field).text, in: foods, own: own)
  }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    switch form.update(event) {
    case .leave: return [.close]
    case .save: return save(ids: &ids)
    case .step(let lines): form.step(lines)
    case .turn, .typed: problem = nil
    case nil: return nil
    }
    return []
  }

  private mutating func save(ids: inout EntryIDGenerator) -> [Effect] {
    guard let library else {
      problem = "what you keep cannot be read"
      return []
    }
    if let field = Item.partsField, items.isEmpty, !form[field].isEmpty {
      problem = foodsProblem
      return []
    }
    do throws(LibraryProblem) {
      let item = try Item(
        id: editing?.id ?? ids.next(), form: form, items: items, editing: editing)
      return [
        .apply(try library.saving(item), notice: "Saved \(item.name). u undoes it."), .close,
      ]
    } catch {
      problem = error.message
      return []
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let title = "\(editing == nil ? "New" : "Edit") \(Item.kind.noun)"
    var (rest, cursor) = form.draw(title, on: &canvas, in: rect)
    _ = rest.takeTop(1)
    if let problem {
      canvas.write(problem, in: rest.takeTop(1), style: .over)
      _ = rest.takeTop(1)
    }
    if items.isEmpty {
      drawMeaning(on: &canvas, in: rest, context: context)
    } else {
      drawItems(on: &canvas, in: rest, context: context)
    }
    return cursor
  }

  /// What the lines come to.
  private func drawMeaning(on canvas: inout Canvas, in rect: Rect, context: Context) {
    do throws(TypedProblem) {
      let lines = try Item.meaning(
        of: form, wording: context.wording, isNarrow: rect.columns < 100)
      for (index, (line, row)) in zip(lines, rect.dropping(2).lines).enumerated() {
        canvas.write(line, in: row, style: index == 0 ? .plain : .muted)
      }
    } catch {
      canvas.write(error.message, in: rect.dropping(2), style: .over)
    }
  }

  private func drawItems(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    let totals = rest.takeBottom(1)
    let table = EatTable(rest, context: context)
    table.drawHeading(on: &canvas, in: rest.takeTop(1))
    for item in items { table.draw(item, isCurrent: false, on: &canvas, in: rest.takeTop(1)) }
    guard let parts = try? Ingredient.list(items) else { return }
    let servings = Item.servings(in: form)
    let shown = NutrientAmounts.total(of: parts.map(\.nutrients)).map { $0.map { $0 / servings } }
    let lead = servings == 1 ? "all of it: " : "a serving: "
    let held = context.wording.list(shown, isNarrow: rect.columns < 100)
    canvas.write(lead + held, in: totals, style: .strong)
  }
}
