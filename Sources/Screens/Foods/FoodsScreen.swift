import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// All foods, and all the person keeps: to look up, to eat, to make and to change.
struct FoodsScreen: Screen {
  let tab = Tab(
    title: "Foods", help: "Show the foods: search, your own, what fills the gap.")
  private var section = FoodsSection.all
  private var search = TextField()
  /// Whether keys go to the line of the search.
  private(set) var isTyping = false
  /// What foods are to be rich in; all gaps of the day where it is `nil`.
  private var nutrient: Nutrient?
  private var selectedID: Food.ID?
  private var selectedIndex = 0

  // What was looked up last.
  private var question: FoodsList.Question?
  private var list = FoodsList()
  private var detail: FoodDetail?
  private var library = Library()

  // MARK: Looking up

  let needsKitchen = true

  mutating func lookUp(in foodLookup: FoodLookup, context: Context) {
    let asked = FoodsList.Question(
      section: section, search: search.text, nutrient: nutrient,
      hasFoods: foodLookup.foods?.isBuilt == true, hasKitchen: foodLookup.kitchen != nil,
      hour: context.now.time.hour, revision: context.revision)
    if asked != question {
      if let question, asked.section != question.section || asked.search != question.search {
        (selectedID, selectedIndex) = (nil, 0)
      }
      library = foodLookup.kitchen?.library ?? Library()
      list = FoodsList(asked, in: foodLookup, context: context)
      question = asked
      detail = nil
    }
    let selected = selected
    if detail?.row.id != selected?.id { detail = selected.map { FoodDetail($0, in: foodLookup) } }
  }

  /// The place of the selected row: that of the selected item, or where it stood before it went.
  private var selectedRow: Int? {
    selectedID.flatMap { id in list.index(of: id) }
      ?? (list.isEmpty ? nil : min(selectedIndex, list.count - 1))
  }

  private var selected: FoodsRow? { selectedRow.map { list[$0] } }

  private mutating func select(_ index: Int) {
    guard !list.isEmpty else { return }
    selectedIndex = max(0, min(index, list.count - 1))
    selectedID = list[selectedIndex].id
  }

  // MARK: Keys

  enum Action: Sendable {
    case search, leaveSearch, leave
    case eat, open, make, edit, delete, favor, exclude
    case stepSection(Int), nextNutrient
    case select(ListStep)
  }

  func bindings(in context: Context) -> [KeyBinding] {
    isTyping
      ? Self.searchKeys
      : foodKeys + otherRecordingKeys(in: context) + historyKeys(in: context)
        + dayKeys(hasArrows: false)
  }

  /// While one types in the line of the search.
  private static let searchKeys = [
    KeyBinding(
      .enter, .down, action: .own(.leaveSearch), label: "to the list",
      help: "Go to what was found."),
    KeyBinding(
      .escape, action: .own(.leave), label: "clear", help: "Clear the search, then leave it."),
  ]

  private var foodKeys: [KeyBinding] {
    let nothingSelected = selectedRow == nil ? "nothing is selected" : nil
    return [
      KeyBinding("/", action: .own(.search), label: "search", help: "Search by name or barcode."),
      KeyBinding(
        .enter, action: .own(.open), label: "detail", help: "Show all that is known of it.",
        disabledReason: nothingSelected),
      KeyBinding(
        "a", action: .own(.eat), label: "eat", help: "Eat or take what is selected.",
        disabledReason: nothingSelected),
      KeyBinding(
        "n", action: .own(.make), label: "new",
        help: "Make a food, a recipe, a meal or a supplement of your own."),
      KeyBinding(
        "e", action: .own(.edit), label: "edit", help: "Edit what is of your own.",
        disabledReason: nothingSelected),
      KeyBinding(
        "d", .delete, action: .own(.delete), label: "delete",
        help: "Delete what is of your own. Undo brings it back.", disabledReason: nothingSelected),
      KeyBinding(
        "f", action: .own(.favor), label: "favorite",
        help: "Make it a favorite, or none any more.", disabledReason: nothingSelected),
      KeyBinding(
        .left, "[", action: .own(.stepSection(-1)), label: "section",
        help: "Show the section before."),
      KeyBinding(
        .right, "]", action: .own(.stepSection(1)), label: "section",
        help: "Show the next section."),
      KeyBinding(
        ".", action: .own(.nextNutrient), label: "nutrient",
        help: "What fills the gap: all gaps, then one nutrient after the other."),
      KeyBinding(
        "x", action: .own(.exclude),
        help: "Leave a group of foods or a word out of what is proposed."),
    ] + ListStep.bindings(of: "row", disabledReason: nothingSelected, as: Action.select) + [
      KeyBinding(
        .escape, action: .own(.leave), help: "Clear the search, then go back to Today.")
    ]
  }

  mutating func type(_ event: Event) -> Bool { search.handle(event) }

  mutating func perform(
    _ action: Action, in context: Context, body: Rect, ids: inout EntryIDGenerator
  ) -> [Effect] {
    switch action {
    case .select(let step):
      let page = max(1, FoodsLayout(body).list.rows - 1)
      select(step.index(from: selectedRow ?? 0, count: list.count, page: page))
    case .stepSection(let step): section = section.neighbor(step)
    case .nextNutrient:
      let all: [Nutrient?] = [nil] + Nutrient.allCases
      nutrient = all[((all.firstIndex(of: nutrient) ?? 0) + 1) % all.count]
      section = .gaps
    case .search:
      section = .all
      isTyping = true
    case .leaveSearch: isTyping = false
    case .leave:
      if section == .all, !search.isEmpty {
        search = TextField()
      } else if isTyping {
        isTyping = false
      } else {
        return [.show(.home)]
      }
    case .make: return [.open(section.kind.form(name: newName))]
    case .open: return detail.map { [.open(FoodDetailDialog(detail: $0))] } ?? []
    case .eat: return selected.map { [eat($0, in: context, ids: &ids)] } ?? []
    case .edit: return selected.map { [edit($0)] } ?? []
    case .delete: return selected.map { [delete($0)] } ?? []
    case .favor: return selected.map { [favor($0)] } ?? []
    case .exclude: return [.open(ExcludeDialog(suggesting: selected?.food))]
    }
    return []
  }

  /// What was searched for and not found is what one wants to make.
  private var newName: String {
    section == .all && list.isEmpty && (try? Barcode(search.text)) == nil ? search.text : ""
  }

  private func eat(_ row: FoodsRow, in context: Context, ids: inout EntryIDGenerator) -> Effect {
    if let supplement = row.own as? OwnSupplement {
      return .taking([supplement], in: context, ids: &ids)
    }
    let line = row.food == nil ? row.name : "\(row.amount) \(row.name)"
    return .open(EatDialog(line.asEntryWords, food: row.food?.id, in: context))
  }

  private func edit(_ row: FoodsRow) -> Effect {
    row.own.map { .open($0.form()) }
      ?? .say(.done("\(row.name) comes from a table; n makes a food of your own."))
  }

  private func delete(_ row: FoodsRow) -> Effect {
    row.own.map { .apply(library.deleting($0), notice: "Deleted \($0.name). u brings it back.") }
      ?? .say(.done("\(row.name) comes from a table; x leaves it out of what is proposed."))
  }

  private func favor(_ row: FoodsRow) -> Effect {
    guard let food = row.food else {
      return .say(.done("Only foods and recipes can be favorites."))
    }
    if let favorite = library.favorites.first(where: { $0.foodID == food.id }) {
      return .apply(
        library.unfavoring(favorite), notice: "\(food.name) is no favorite now. u undoes it.")
    }
    return .apply(library.favoring(food), notice: "\(food.name) is a favorite. u undoes it.")
  }

  // MARK: Mouse

  mutating func update(_ mouse: MouseEvent, in context: Context, body: Rect) -> [Effect] {
    let row = selectedRow ?? 0
    let layout = FoodsLayout(body)
    switch mouse.kind {
    case .wheelUp: select(row - 1)
    case .wheelDown: select(row + 1)
    case .click:
      if let section = layout.section(at: mouse.point) {
        self.section = section
        isTyping = false
      } else if layout.search.contains(mouse.point), section == .all {
        isTyping = true
      } else if layout.list.contains(mouse.point) {
        isTyping = false
        let index = firstShown(in: layout.list) + mouse.point.row - layout.list.row
        if index < list.count { select(index) }
      }
    }
    return []
  }

  /// The selected row stands in the middle, as far as it can.
  private func firstShown(in rect: Rect) -> Int {
    let index = selectedRow ?? 0
    return max(0, min(index - rect.rows / 2, list.count - rect.rows))
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let layout = FoodsLayout(rect)
    layout.drawSections(on: &canvas, shown: section)
    let cursor = drawLine(on: &canvas, in: layout.search, context: context)
    let table = FoodsTable(layout.heading, section, context: context)
    table.drawHeading(on: &canvas, in: layout.heading)
    if list.isEmpty {
      for (line, row) in zip(wrapped(list.note, columns: layout.list.columns), layout.list.lines) {
        canvas.write(line, in: row, style: .muted)
      }
    }
    let first = firstShown(in: layout.list)
    let selected = selectedRow
    for (index, row) in zip(first..<list.count, layout.list.lines) {
      table.draw(list[index], isSelected: index == selected, on: &canvas, in: row)
    }
    if let place = layout.detail, let detail {
      layout.drawDetailRule(on: &canvas)
      detail.draw(on: &canvas, in: place, context: context)
    }
    return isTyping ? cursor : nil
  }

  /// The search, or what the list stands on.
  private func drawLine(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    guard section == .all else {
      canvas.write(basis(context, isNarrow: rect.columns < 100), in: rect, style: .muted)
      return nil
    }
    let width = canvas.write("› ", at: rect.origin, style: isTyping ? .accent.bold : .muted)
    let box = rect.dropping(width)
    let cursor = search.draw(on: &canvas, in: box, style: isTyping ? .strong : .plain)
    if search.isEmpty {
      canvas.write(
        isTyping ? "a name or a barcode" : "/ searches by name or barcode", in: box.dropping(2),
        style: .muted)
    }
    return cursor
  }

  private func basis(_ context: Context, isNarrow: Bool) -> String {
    switch section {
    case .all: return ""
    case .own(let kind): return kind.basis
    case .gaps: break
    }
    let excluded =
      library.exclusions.isEmpty
      ? "" : " · without \(library.exclusions.map(\.name).joined(separator: ", "))"
    if let nutrient { return "Rich in \(nutrient.name), and the part of its goal\(excluded)" }
    let gaps = DayGaps(goals: context.goals, intake: context.day.intake)
    let missing = gaps.nutrients.map { nutrient in
      let name = isNarrow ? nutrient.sign : nutrient.name
      return "\(name) \(context.wording.amount(gaps.open[nutrient] ?? 0, of: nutrient))"
    }
    return missing.isEmpty
      ? "Nothing is to go." : "To go: \(missing.joined(separator: ", "))\(excluded)"
  }
}
