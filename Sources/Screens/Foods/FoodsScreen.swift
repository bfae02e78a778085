import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// All foods, and all she keeps: to look up, to eat, to make and to change.
struct FoodsScreen: Sendable {
  private(set) var section = FoodsSection.all
  private(set) var search = TextField()
  /// Whether keys go to the line of the search.
  private(set) var isTyping = false
  /// What foods are to be rich in; all gaps of the day where it is `nil`.
  private(set) var nutrient: Nutrient?
  private var selectedID: Food.ID?
  private var selectedIndex = 0

  // What was looked up last.
  private var question: FoodsList.Question?
  private(set) var list = FoodsList()
  private(set) var detail: FoodDetail?
  private(set) var library = Library()

  // MARK: Looking up

  /// What was looked up holds no longer: something was recorded, or another day is shown.
  mutating func forget() { question = nil }

  mutating func look(in foodLookup: FoodLookup, context: Context) {
    let asked = FoodsList.Question(
      section: section, search: search.text, nutrient: nutrient,
      hasFoods: foodLookup.foods?.isBuilt == true, hour: context.now.time.hour)
    if asked != question {
      let isSameList = asked.section == question?.section && asked.search == question?.search
      library = foodLookup.kitchen?.library ?? Library()
      list = FoodsList(asked, in: foodLookup, context: context)
      if question != nil, !isSameList { (selectedID, selectedIndex) = (nil, 0) }
      question = asked
      detail = nil
    }
    let selected = selected
    if detail?.id != selected?.thing.id { detail = selected.map { FoodDetail($0, in: foodLookup) } }
  }

  /// The place of the selected row: that of the selected thing, or where it stood before it went.
  var selectedRow: Int? {
    selectedID.flatMap { id in list.index(of: id) }
      ?? (list.isEmpty ? nil : min(selectedIndex, list.count - 1))
  }

  var selected: FoodsRow? { selectedRow.map { list[$0] } }

  private mutating func select(_ index: Int) {
    guard !list.isEmpty else { return }
    selectedIndex = max(0, min(index, list.count - 1))
    selectedID = list[selectedIndex].thing.id
  }

  // MARK: The line of the search

  static let searchKeys = KeyMap<Action>([
    Binding(.enter, .down, action: .open, label: "to the list", help: "Go to what was found."),
    Binding(.escape, action: .delete, label: "clear", help: "Clear the search, then leave it."),
  ])

  /// Takes what is typed in the line of the search. Returns false for what is not its own.
  mutating func type(_ event: Event) -> Bool {
    guard isTyping else { return false }
    guard case .key(let key) = event else {
      if case .paste = event { return search.handle(event) }
      return false
    }
    switch Self.searchKeys.action(for: key) {
    case .open: isTyping = false
    case .delete:
      if search.isEmpty { isTyping = false } else { search = TextField() }
    default:
      if key == .tab || key == .backTab { return false }
      search.handle(event)
    }
    return true
  }

  // MARK: Keys

  /// `nil` for what is the same on every screen.
  mutating func perform(
    _ action: Action, in context: Context, size: Size, ids: inout EntryIDGenerator
  ) -> [Effect]? {
    let index = selectedRow ?? 0
    let page = max(1, FoodsLayout(Frame.areas(of: size).body, section).list.rows - 1)
    switch action {
    case .up: select(index - 1)
    case .down: select(index + 1)
    case .first: select(0)
    case .last: select(list.count - 1)
    case .pageUp: select(index - page)
    case .pageDown: select(index + page)
    case .nextSection: section = section.neighbor(1)
    case .previousSection: section = section.neighbor(-1)
    case .nextNutrient:
      let all: [Nutrient?] = [nil] + Nutrient.allCases
      nutrient = all[((all.firstIndex(of: nutrient) ?? 0) + 1) % all.count]
      section = .gaps
    case .search:
      section = .all
      isTyping = true
    case .leaveSearch:
      if section == .all, !search.isEmpty { search = TextField() } else { return [.show(.today)] }
    case .make: return [.open(LibraryForm(section.makes, name: newName))]
    case .open: return detail.map { [.open(FoodDetailDialog($0))] } ?? []
    case .eat: return selected.map { eat($0, in: context, ids: &ids) }
    case .edit: return edit()
    case .delete: return delete()
    case .favor: return favor()
    case .exclude:
      return [.open(ExcludeDialog(suggesting: selected?.thing.food, excluded: library.exclusions))]
    default: return nil
    }
    return []
  }

  /// What was searched for and not found is what one wants to make.
  private var newName: String {
    section == .all && list.isEmpty && (try? Barcode(search.text)) == nil ? search.text : ""
  }

  private func eat(
    _ row: FoodsRow, in context: Context, ids: inout EntryIDGenerator
  ) -> [Effect] {
    switch row.thing {
    case .supplement(let supplement):
      let entry = supplement.dose(
        id: ids.next(), date: context.date, time: context.now.time,
        meal: .usual(at: context.now.time))
      return [.apply(.taking([entry]), notice: "Logged \(supplement.name). u undoes it.")]
    case .meal(let meal):
      return [.open(EatDialog(meal.name.asEntryWords, food: nil, in: context))]
    case .food, .ownFood, .recipe:
      let text = "\(row.amount) \(row.thing.name)".asEntryWords
      return [.open(EatDialog(text, food: row.thing.id, in: context))]
    }
  }

  private func edit() -> [Effect] {
    guard let thing = selected?.thing else { return [] }
    guard let form = LibraryForm(editing: thing) else {
      return [.say(.done("\(thing.name) comes from a table; n makes a food of your own."))]
    }
    return [.open(form)]
  }

  private func delete() -> [Effect] {
    guard let thing = selected?.thing else { return [] }
    let change: Change
    switch thing {
    case .food:
      return [.say(.done("\(thing.name) comes from a table; x leaves it out of what is proposed."))]
    case .ownFood(let food): change = library.deleting(food)
    case .recipe(let recipe, _): change = library.deleting(recipe)
    case .meal(let meal): change = library.deleting(meal)
    case .supplement(let supplement): change = library.deleting(supplement)
    }
    return [.apply(change, notice: "Deleted \(thing.name). u brings it back.")]
  }

  private func favor() -> [Effect] {
    guard let thing = selected?.thing else { return [] }
    guard let food = thing.food else {
      return [.say(.done("Only foods and recipes can be favorites."))]
    }
    if let favorite = library.favorites.first(where: { $0.foodID == food.id }) {
      return [
        .apply(
          library.unfavoring(favorite), notice: "\(food.name) is no favorite now. u undoes it.")
      ]
    }
    return [.apply(library.favoring(food), notice: "\(food.name) is a favorite. u undoes it.")]
  }

  // MARK: Mouse

  mutating func update(
    _ mouse: MouseEvent, in context: Context, size: Size, ids: inout EntryIDGenerator
  ) -> [Effect] {
    switch mouse.kind {
    case .wheelUp: return perform(.up, in: context, size: size, ids: &ids) ?? []
    case .wheelDown: return perform(.down, in: context, size: size, ids: &ids) ?? []
    case .click:
      let layout = FoodsLayout(Frame.areas(of: size).body, section)
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
      return []
    }
  }

  /// The selected row stands in the middle, as far as it can.
  func firstShown(in rect: Rect) -> Int {
    let index = selectedRow ?? 0
    return max(0, min(index - rect.rows / 2, list.count - rect.rows))
  }
}
