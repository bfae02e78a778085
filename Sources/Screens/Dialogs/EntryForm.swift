import BoneHealth
import Journal
import Terminal

/// What every entry line has in common: the line itself, and the day, time and meal it goes to.
struct EntryForm: Sendable {
  var field: TextField
  var date: CivilDate
  var time: CivilTime
  /// Only what is eaten or taken belongs to a meal.
  var meal: Meal?
  /// The identifier of the entry being edited; the first item logged replaces it.
  let editing: EntryID?
  /// Open while time and meal are being changed.
  private(set) var timeField: TextField?
  private(set) var timeProblem: String?
  var isTimeOpen: Bool { timeField != nil }

  /// A new entry, for the day shown: now, if that is today; otherwise at the meal's own time.
  init(in context: Context, hasMeal: Bool) {
    field = TextField()
    date = context.date
    time = context.now.time
    meal = hasMeal ? .usual(at: context.now.time) : nil
    editing = nil
  }

  init(editing id: EntryID, text: String, date: CivilDate, time: CivilTime, meal: Meal?) {
    field = TextField(text)
    self.date = date
    self.time = time
    self.meal = meal
    editing = id
  }

  // MARK: Time and meal

  static let timeKey = Key.control("t")

  /// Takes what belongs to time and meal. Returns false for what does not.
  mutating func updateTime(_ event: Event) -> Bool {
    guard var open = timeField else {
      guard event == .key(Self.timeKey) else { return false }
      timeField = TextField()
      timeProblem = nil
      return true
    }
    switch event {
    case .key(.escape), .key(Self.timeKey): timeField = nil
    case .key(.enter):
      if takeTime(open.text) { timeField = nil }
    default:
      open.handle(event)
      timeField = open
      timeProblem = nil
    }
    return true
  }

  /// Reads a time, a meal, or both: “12:40”, “lunch”, “12:40 lunch”.
  private mutating func takeTime(_ text: String) -> Bool {
    var newTime = time
    var newMeal = meal
    var saysMeal = false
    for word in text.lowercased().split(separator: " ") {
      if let time = CivilTime(String(word)) {
        newTime = time
      } else if meal != nil, word.count >= 2,
        let named = Meal.allCases.first(where: { $0.rawValue.hasPrefix(word) })
      {
        newMeal = named
        saysMeal = true
      } else {
        timeProblem = "“\(word)” is no time: 12:40" + (meal == nil ? "" : ", or a meal: lunch")
        return false
      }
    }
    if !saysMeal, newMeal != nil, newTime != time { newMeal = .usual(at: newTime) }
    (time, meal) = (newTime, newMeal)
    return true
  }

  // MARK: The line

  /// The keys of every entry line, with a dialog’s own between.
  func hints(_ own: [KeyHint] = []) -> [KeyHint] {
    [KeyHint(keys: [.enter], label: editing == nil ? "log" : "save")] + own + [
      KeyHint(keys: [Self.timeKey], label: meal == nil ? "time" : "time and meal"),
      KeyHint(keys: [.escape], label: "leave"),
    ]
  }

  /// What an event meant to the line.
  enum Step {
    case typed
    case leave
    case log
  }

  mutating func update(_ event: Event) -> Step {
    if updateTime(event) { return .typed }
    switch event {
    case .key(.escape): return .leave
    case .key(.enter): return .log
    default:
      field.handle(event)
      return .typed
    }
  }

  /// The identifier of the entry an item becomes: the first takes the place of the one edited.
  func id(ofItem index: Int, ids: inout EntryIDGenerator) -> EntryID {
    (index == 0 ? editing : nil) ?? ids.next()
  }

  /// Records entries, says which, and then leaves: a line that cannot be recorded stays.
  /// - Parameter act: what the history calls it when it is no edit: “eat”.
  func logging(_ entries: [Record], as act: String, _ what: String) -> [Effect] {
    let verb = editing == nil ? "Logged" : "Saved"
    let change = Change(
      label: "\(editing == nil ? act : "edit") \(what)", edits: entries.map(Edit.put))
    return [.apply(change, notice: "\(verb) \(what). u undoes it."), .close]
  }

  // MARK: Drawing

  /// Draws the title and the line; returns what is left below, and the cursor's place.
  func draw(_ title: String, on canvas: inout Canvas, in rect: Rect) -> (rest: Rect, cursor: Point)
  {
    var rest = rect
    if rect.rows >= 20 { _ = rest.takeTop(1) }
    let heading = rest.takeTop(1)
    canvas.horizontalRule(row: heading.row, columns: 0..<canvas.size.columns)
    var column = heading.column + 1
    column += canvas.write(
      " \(title) ", at: Point(column: column, row: heading.row), style: .strong)
    let when = [meal?.title.lowercased(), time.description].compactMap(\.self)
    canvas.write(
      "· \(date.shortDisplay) · \(when.joined(separator: ", ")) ",
      at: Point(column: column, row: heading.row), style: .accent)
    if rect.rows >= 14 { _ = rest.takeTop(1) }
    let line = rest.takeTop(1)
    let cursor: Point
    if let timeField {
      let label = meal == nil ? "Time: " : "Time and meal: "
      let width = canvas.write(label, at: line.origin, style: .accent)
      var box = line
      _ = box.takeLeft(width)
      cursor = timeField.draw(on: &canvas, in: box)
      if timeField.isEmpty {
        canvas.write(
          fitted(
            meal == nil ? "12:40" : "12:40, lunch, or 12:40 lunch", columns: box.columns - 2),
          at: Point(column: cursor.column + 2, row: cursor.row), style: .muted)
      }
      if let timeProblem {
        let below = rest.takeTop(1)
        canvas.write(fitted(timeProblem, columns: below.columns), at: below.origin, style: .over)
        return (rest, cursor)
      }
    } else {
      let width = canvas.write("› ", at: line.origin, style: .accent.bold)
      var box = line
      _ = box.takeLeft(width)
      cursor = field.draw(on: &canvas, in: box, style: .strong)
    }
    _ = rest.takeTop(1)
    return (rest, cursor)
  }
}
