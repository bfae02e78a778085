import BoneHealth
import Journal
import Kitchen
import Terminal

/// The whole program one sees: `update` takes events in, `draw` puts a frame out. It reads and
/// writes the journal it was given, and nothing else; the clock comes in with each event.
package struct Program: Sendable {
  package internal(set) var context: Context
  var screens = Self.screens
  /// The place of the screen that is seen.
  var shown = 0
  /// What stands before the screen, the foremost last.
  var dialogs: [any Dialog] = []
  /// The day shown, where it was today and something is typed since before midnight.
  private var dayThatEnded: CivilDate?
  var notice: Notice?
  package private(set) var size: Size
  package internal(set) var hasEnded = false
  /// Whether the whole screen is to be sent anew, after the events taken in last.
  package internal(set) var needsRepaint = false

  let journal: Journal
  var ids: EntryIDGenerator
  var foodLookup: FoodLookup
  /// What the person keeps, from when it is first asked for until it changes.
  var library: Library?
  /// The journal's when it was read last; `nil` where it could not be.
  var dataVersion: Int?

  /// - `now`: the moment it is; `tick` moves it on.
  /// - `foodLookup`: what can be picked from so far.
  package init(
    journal: Journal, foodLookup: FoodLookup, ids: EntryIDGenerator, now: CivilMoment, size: Size
  ) throws(FileError) {
    self.journal = journal
    self.ids = ids
    self.foodLookup = foodLookup
    self.size = size
    dataVersion = try journal.dataVersion()
    let snapshot = try journal.snapshot(around: now.date, hasSupplements: true)
    context = Context(now: now, showing: now.date, in: snapshot)
    if !snapshot.hasProfile {
      dialogs = [ProfileDialog(profile: context.profile, isFirstStart: true)]
    }
  }

  /// The keys that work whatever stands before the screen.
  package static let keys = KeyMap<Effect>([
    Binding(.control("l"), action: .repaint, help: "Draw the whole screen anew."),
    Binding(.control("c"), action: .quit, help: "Quit from anywhere. Everything is saved."),
  ])

  /// Takes in all events that came together, to be drawn once.
  package mutating func update(_ events: [Event], now: CivilMoment) {
    needsRepaint = false
    advance(to: now)
    for event in events where !hasEnded {
      // What is typed in one go is looked up once, before anything else is done with it.
      if !event.isText || (dialogs.isEmpty && !screens[shown].isTyping) { lookUp() }
      let depth = dialogs.count
      update(event)
      if dialogs.count != depth { lookUp() }
    }
    lookUp()
  }

  private mutating func advance(to now: CivilMoment) {
    let wasToday = context.isToday
    let isNewDay = now.date != context.now.date
    context.now = now
    if isNewDay { foodLookup.kitchen = nil }
    // At midnight the screen goes on to the new day, unless another day is being looked at; while
    // something is typed, that waits.
    if isNewDay, wasToday { dayThatEnded = context.date }
    guard let ended = dayThatEnded, dialogs.isEmpty else { return }
    dayThatEnded = nil
    if context.date == ended { carryOut([.go(to: now.date)]) }
  }

  private mutating func update(_ event: Event) {
    switch event {
    case .resize(let size): self.size = size
    case .inputEnded, .terminated: hasEnded = true
    case .tick:
      reloadIfChangedElsewhere()
      // While nothing is typed there is time to read what the next key may ask for.
      readKitchen()
    case .key, .paste, .mouse:
      guard Frame.fits(size) else {
        if event == .key(.character("q")) { hasEnded = true }
        return
      }
      carryOut(effects(of: event))
    }
  }

  private mutating func effects(of event: Event) -> [Effect] {
    if case .key = event { notice = nil }
    if case .mouse(let mouse) = event, mouse.kind == .click {
      if dialogs.isEmpty, let place = tabs.place(at: mouse.point) { return [.show(.number(place))] }
      if let key = Frame.key(at: mouse.point, hints: hints, size: size) {
        return effects(of: .key(key))
      }
    }
    if case .key(let key) = event, let effect = Self.keys.action(for: key) { return [effect] }
    guard let dialog = dialogs.indices.last else {
      return screens[shown].update(
        event, in: context, body: Frame.areas(of: size).body, ids: &ids)
    }
    if let effects = dialogs[dialog].update(event, in: context, ids: &ids) { return effects }
    guard case .key(let key) = event else { return [] }
    return [.say(.done("\(key) does nothing here; Esc leaves"))]
  }
}

extension Program {
  /// The frame as it stands, with the cursor's place if one is shown.
  package func draw(_ drawing: Drawing = .unicode) -> (canvas: Canvas, cursor: Point?) {
    var canvas = Canvas(size: size, drawing: drawing)
    guard Frame.fits(size) else {
      Frame.drawTooSmall(on: &canvas)
      return (canvas, nil)
    }
    let areas = Frame.areas(of: size)
    let dialog = dialogs.last
    tabs.draw(on: &canvas, in: areas.tabs)
    canvas.horizontalRule(row: areas.status.row - 1, columns: 0..<size.columns)
    let isScreenSeen = dialog?.isLine ?? true
    var cursor: Point?
    if isScreenSeen {
      cursor = screens[shown].draw(on: &canvas, in: areas.body, context: context)
    }
    if let dialog {
      cursor = dialog.draw(
        on: &canvas, in: isScreenSeen ? areas.status : areas.body, context: context)
    }
    if let notice {
      var place = areas.status
      if dialog?.isLine == true { place.row -= 1 }
      Frame.draw(notice, on: &canvas, in: place)
    } else if dialog == nil {
      screens[shown].drawStatus(on: &canvas, in: areas.status, context: context)
    }
    hints.draw(on: &canvas, in: areas.keys)
    return (canvas, cursor)
  }

  var tabs: TabBar {
    TabBar(shown: shown, period: screens[shown].period(in: context), columns: size.columns)
  }

  var hints: [KeyHint] { dialogs.last?.hints ?? screens[shown].hints(in: context) }
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
