import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// The whole program one sees: `update` takes events in, `draw` puts a frame out. It reads and
/// writes the journal it was given, and nothing else; the clock comes in with each event.
package struct Program: Sendable {
  package private(set) var context: Context
  package private(set) var screen = ScreenName.today
  private var today = TodayScreen()
  private var week = WeekScreen()
  private var foods = FoodsScreen()
  /// What stands before the screen, the foremost last.
  private var dialogs: [any Dialog] = []
  private var notice: Notice?
  package private(set) var size: Size
  package private(set) var hasEnded = false

  private let journal: Journal
  private var ids: EntryIDGenerator
  private var foodLookup: FoodLookup
  /// What she keeps, from when it is first asked for until it changes.
  private var library: Library?
  private var dataVersion: Int

  /// - `now`: the moment it is; `tick` moves it on.
  /// - `foodLookup`: what can be picked from so far.
  package init(
    journal: Journal, foodLookup: FoodLookup, ids: EntryIDGenerator, now: CivilMoment, size: Size
  ) throws(JournalError) {
    self.journal = journal
    self.ids = ids
    self.foodLookup = foodLookup
    self.size = size
    dataVersion = try journal.dataVersion()
    let profile = try journal.profile()
    context = Context(
      now: now, date: now.date, profile: profile ?? Profile(),
      goals: Goals(profile: Profile(), own: [], on: now.date), days: [], clipboard: [],
      undoLabel: nil, redoLabel: nil)
    try readAnew(isLibrarySame: false)
    if profile == nil { open(ProfileDialog(profile: nil, isFirstStart: true)) }
  }

  // MARK: Events

  /// Takes in all events that came together, to be drawn once.
  package mutating func update(_ events: [Event], now: CivilMoment) {
    advance(to: now)
    for event in events where !hasEnded {
      // What is typed in one go is looked up once, before anything else is done with it.
      if !event.isText { look() }
      let depth = dialogs.count
      update(event)
      if dialogs.count != depth { look() }
    }
    look()
  }

  private mutating func look() {
    guard let dialog = dialogs.last else { return lookOnScreen() }
    if dialog.usesKitchen { openKitchen() }
    dialogs[dialogs.count - 1].look(in: foodLookup, context: context)
  }

  private mutating func lookOnScreen() {
    guard screen == .foods else { return }
    openKitchen()
    foods.look(in: foodLookup, context: context)
  }

  /// Reads what she keeps and eats, unless nothing has changed since it was read.
  private mutating func openKitchen() {
    guard foodLookup.kitchen == nil else { return }
    do throws(JournalError) {
      let kitchen = try Kitchen(journal, today: context.now.date, library: library)
      library = kitchen.library
      foodLookup.kitchen = kitchen
    } catch {
      notice = .problem(error.message)
    }
  }

  /// Takes in what became of the index of foods, which is built beside the program.
  package mutating func take(_ arrival: FoodsArrival) {
    switch arrival {
    case .ready(let catalog): foodLookup.foods = catalog
    case .failed(let problem): foodLookup.problem = problem
    }
    look()
  }

  private mutating func advance(to now: CivilMoment) {
    let wasToday = context.isToday
    let newDay = now.date != context.now.date
    context.now = now
    // At midnight the screen goes on to the new day, unless another day is being looked at.
    if newDay { foodLookup.kitchen = nil }
    if newDay, wasToday, dialogs.isEmpty { go(to: now.date) }
  }

  private mutating func update(_ event: Event) {
    switch event {
    case .resize(let size): self.size = size
    case .inputEnded, .terminated: hasEnded = true
    case .tick:
      readIfChangedElsewhere()
      // While nothing is typed there is time to read what the next key may ask for.
      openKitchen()
    case .key, .paste, .mouse:
      guard Frame.fits(size) else {
        if case .key(.character("q")) = event { hasEnded = true }
        return
      }
      if case .key = event { notice = nil }
      if let key = keyClicked(event) { return update(.key(key)) }
      if event == .key(.control("c")) {
        hasEnded = true
      } else if var dialog = dialogs.popLast() {
        let effects = dialog.update(event, in: context, ids: &ids)
        dialogs.append(dialog)
        carryOut(effects)
      } else {
        carryOut(updateScreen(event))
      }
    }
  }

  /// The key that a click on the line of keys or on a tab stands for.
  private func keyClicked(_ event: Event) -> Key? {
    guard case .mouse(let mouse) = event, mouse.kind == .click else { return nil }
    if dialogs.isEmpty, let tab = Frame.tab(at: mouse.point) {
      return .character(tab.digit)
    }
    return Frame.key(at: mouse.point, hints: hints, size: size)
  }

  private mutating func updateScreen(_ event: Event) -> [Effect] {
    if screen == .foods, foods.type(event) { return [] }
    if case .key(let key) = event {
      guard let binding = keys.binding(for: key) else { return [] }
      if let reason = binding.disabledReason {
        return [.say(.done("\(key) does nothing here: \(reason)."))]
      }
      if screen == .foods,
        let effects = foods.perform(binding.action, in: context, size: size, ids: &ids)
      {
        return effects
      }
      if let effects = common(binding.action) { return effects }
      switch screen {
      case .today: return today.perform(binding.action, in: context, size: size)
      case .week: return week.perform(binding.action, in: context)
      case .foods: return []
      }
    }
    guard case .mouse(let mouse) = event else { return [] }
    switch screen {
    case .today: return today.update(mouse, in: context, size: size)
    case .week: return week.update(mouse, in: context, size: size)
    case .foods: return foods.update(mouse, in: context, size: size, ids: &ids)
    }
  }

  private var keys: KeyMap<Action> {
    Keys.map(
      for: screen, in: context,
      hasSelection: screen == .foods
        ? foods.selected != nil : today.selected(in: context) != nil)
  }

  private var hints: [KeyHint] {
    if let dialog = dialogs.last { return dialog.hints }
    return screen == .foods && foods.isTyping ? FoodsScreen.searchKeys.hints : keys.hints
  }

  /// What an action does on every screen; `nil` where it depends on the screen.
  private mutating func common(_ action: Action) -> [Effect]? {
    switch action {
    case .eat: [.open(EatDialog(in: context))]
    case .take: [.open(TakeDialog(in: context))]
    case .takeUsual: takeUsual()
    case .move: [.open(MoveDialog(in: context))]
    case .undo: [.undo]
    case .redo: [.redo]
    case .copyDay: Clipboard.copyDay(context)
    case .paste: [.paste]
    case .mark: [.open(MarkDayDialog(date: context.date))]
    case .previousDay: [.go(to: context.date.advanced(by: -1))]
    case .nextDay: [.go(to: context.date.advanced(by: 1))]
    case .previousWeek: [.go(to: context.date.advanced(by: -7))]
    case .nextWeek: [.go(to: context.date.advanced(by: 7))]
    case .today: [.go(to: context.now.date)]
    case .goTo: [.open(GoToDialog())]
    case .show(let screen): [.show(screen)]
    case .nextScreen: [.show(neighbor(1))]
    case .previousScreen: [.show(neighbor(-1))]
    case .profileDialog: [.open(ProfileDialog(profile: context.profile, isFirstStart: false))]
    case .help: [.open(HelpDialog(keys: keys, title: screen.title))]
    case .quit: [.quit]
    default: nil
    }
  }

  private mutating func takeUsual() -> [Effect] {
    let entries = context.usualSupplements.map {
      $0.dose(
        id: ids.next(), date: context.date, time: context.now.time,
        meal: .usual(at: context.now.time))
    }
    let names = entries.map(\.foodName).joined(separator: ", ")
    return [.apply(.taking(entries), notice: "Logged \(names). u undoes it.")]
  }

  private func neighbor(_ step: Int) -> ScreenName {
    let count = ScreenName.allCases.count
    return ScreenName.allCases[(screen.rawValue + step + count) % count]
  }

  // MARK: Effects

  private mutating func carryOut(_ effects: [Effect]) {
    for effect in effects {
      do throws(JournalError) {
        try carryOut(effect)
      } catch {
        notice = .problem(error.message)
        return
      }
    }
  }

  private mutating func carryOut(_ effect: Effect) throws(JournalError) {
    switch effect {
    case .apply(let change, let text):
      try journal.apply(change)
      try readAnew(isLibrarySame: !change.isOfLibrary)
      notice = .done(text)
      if let id = change.lastEntryPut { today.select(id) }
    case .undo:
      let label = try journal.undo()
      try readAnew(isLibrarySame: false)
      notice = .done(
        label.map { "Undone: \($0). Ctrl-R redoes it." } ?? "There is nothing to undo.")
    case .redo:
      let label = try journal.redo()
      try readAnew(isLibrarySame: false)
      notice = .done(label.map { "Done again: \($0)." } ?? "There is nothing to redo.")
    case .copy(let records, let text):
      context.clipboard = records
      notice = .done(text)
    case .paste:
      let change = Change.copying(context.clipboard, to: context.date, ids: &ids)
      try carryOut(.apply(change, notice: Clipboard.pasted(change, to: context.date)))
    case .go(let date): go(to: date)
    case .show(let screen): self.screen = screen
    case .open(let dialog): open(dialog)
    case .close: _ = dialogs.popLast()
    case .say(let notice): self.notice = notice
    case .quit: hasEnded = true
    }
  }

  private mutating func open(_ dialog: any Dialog) {
    dialogs.append(dialog)
  }

  private mutating func go(to date: CivilDate) {
    guard Self.dates.contains(date) else {
      notice = .problem("\(date.components.year) is too far away.")
      return
    }
    context.date = date
    do throws(JournalError) { try read() } catch { notice = .problem(error.message) }
  }

  /// The days one can go to, so that the year always has four digits.
  private static let dates = CivilDate(dayNumber: -50_000)...CivilDate(dayNumber: 100_000)

  // MARK: Reading

  /// Reads what is shown: the profile, the goals and the week around the day.
  private mutating func read() throws(JournalError) {
    context.profile = try journal.profile() ?? Profile()
    context.goals = Goals(
      profile: context.profile, own: try journal.ownGoals(), on: context.date)
    let week = context.week
    context.days = try journal.days(week.first...week.last)
    foods.forget()
    context.undoLabel = try journal.nextUndo()
    context.redoLabel = try journal.nextRedo()
  }

  /// Reads after a change of the journal.
  /// - `isLibrarySame`: whether it left what she keeps beside her days as it was.
  private mutating func readAnew(isLibrarySame: Bool) throws(JournalError) {
    foodLookup.kitchen = nil
    if !isLibrarySame {
      library = nil
      context.supplements = try journal.ownSupplements()
    }
    try read()
  }

  private mutating func readIfChangedElsewhere() {
    if foodLookup.foods?.lookForImports() == true { foods.forget() }
    do throws(JournalError) {
      let version = try journal.dataVersion()
      guard version != dataVersion else { return }
      dataVersion = version
      try readAnew(isLibrarySame: false)
    } catch {
      notice = .problem(error.message)
    }
  }

  // MARK: Drawing

  /// The frame as it stands, with the cursor's place if one is shown.
  package func draw(_ drawing: Drawing = .unicode) -> (canvas: Canvas, cursor: Point?) {
    var canvas = Canvas(size: size, drawing: drawing)
    guard Frame.fits(size) else {
      Frame.drawTooSmall(on: &canvas)
      return (canvas, nil)
    }
    let areas = Frame.areas(of: size)
    Frame.drawTabs(on: &canvas, in: areas.tabs, screen: screen, period: period)
    Frame.drawRule(on: &canvas, above: areas.status)
    let dialog = dialogs.last
    var cursor: Point?
    if dialog == nil || dialog?.extent == .line {
      switch screen {
      case .today: today.draw(on: &canvas, in: areas.body, context: context)
      case .week: week.draw(on: &canvas, in: areas.body, context: context)
      case .foods: cursor = foods.draw(on: &canvas, in: areas.body, context: context)
      }
    }
    if let dialog {
      cursor = dialog.draw(
        on: &canvas, in: dialog.extent == .body ? areas.body : areas.status, context: context)
    }
    if dialog?.extent != .line {
      drawStatus(on: &canvas, in: areas.status, isDialogOpen: dialog != nil)
    }
    KeyHintBar(hints).draw(on: &canvas, in: areas.keys)
    return (canvas, cursor)
  }

  private var period: String { screen == .week ? week.period(context) : context.date.display }

  private func drawStatus(on canvas: inout Canvas, in rect: Rect, isDialogOpen: Bool) {
    if let notice {
      canvas.write(
        fitted(notice.text, columns: rect.columns), at: rect.origin,
        style: notice.isProblem ? .over.bold : .plain)
    } else if !isDialogOpen {
      switch screen {
      case .today, .foods: Advice.draw(on: &canvas, in: rect, context: context)
      case .week: week.drawSource(on: &canvas, in: rect, context: context)
      }
    }
  }
}

extension Change {
  /// Whether it changes what she keeps beside her days.
  fileprivate var isOfLibrary: Bool { edits.contains { Library.holds($0.key.kind) } }

  /// The last entry it records, to be selected.
  fileprivate var lastEntryPut: EntryID? {
    edits.last(where: { $0.record != nil && $0.key.kind.isEntry }).flatMap { EntryID($0.key.text) }
  }
}

extension Event {
  /// Whether it only adds to what is typed.
  fileprivate var isText: Bool {
    switch self {
    case .key(.character), .key(.backspace), .paste: true
    default: false
    }
  }
}
