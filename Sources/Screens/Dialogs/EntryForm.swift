import BoneHealth
import Journal
import Terminal

/// What every entry line has in common: the line itself, and the day, time and meal it goes to.
struct EntryForm: Sendable {
  var field = TextField()
  let date: CivilDate
  private(set) var time: CivilTime
  /// Only what is eaten or taken belongs to a meal.
  private(set) var meal: Meal?
  /// The entry being edited; the first item logged replaces it.
  private(set) var edited: (any Entry)?
  /// The line it opened with, as long as that stands for it.
  var opened: String?
  /// Open while time and meal are being changed.
  private(set) var timeField: TextField?
  private(set) var timeProblem: String?
  var isTimeOpen: Bool { timeField != nil }
  var mealOrUsual: Meal { meal ?? .usual(at: time) }
  var editing: EntryID? { edited?.id }

  /// The entry being edited with its time and meal: as long as its line stays, all else does.
  var kept: (any Entry)? {
    guard field.text == opened, var entry = edited else { return nil }
    entry.time = time
    guard var food = entry as? FoodEntry else { return entry }
    food.meal = mealOrUsual
    return food
  }

  // MARK: Time and meal

  static let timeKeys = KeyMap<Bool>([
    Binding(.enter, action: true, label: "set", help: "Take time and meal as typed."),
    Binding(.escape, action: false, label: "back", help: "Leave time and meal as they were."),
  ])

  /// Takes what is typed while time and meal are open.
  private mutating func updateTime(_ event: Event, _ open: TextField) -> Action? {
    if case .key(let key) = event, let isTaken = Self.timeKeys.action(for: key) {
      if !isTaken || takeTime(open.text) { timeField = nil }
      return .typed
    }
    timeProblem = nil
    return timeField?.handle(event) == true ? .typed : nil
  }

  /// Reads a time, a meal, or both: “12:40”, “lunch”, “12:40 lunch”.
  private mutating func takeTime(_ text: String) -> Bool {
    var (newTime, newMeal, saysMeal) = (time, meal, false)
    for word in text.lowercased().split(separator: " ") {
      if let time = CivilTime(String(word)) {
        newTime = time
      } else if meal != nil, word.count >= 2,
        let named = Meal.allCases.first(where: { $0.rawValue.hasPrefix(word) })
      {
        (newMeal, saysMeal) = (named, true)
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

  /// What a key does in an entry line.
  enum Action: Sendable {
    case log, time, leave
    case nextItem, previousItem, takeMatch
    /// It only changes what is typed.
    case typed
  }

  /// The keys of every entry line, with a dialog’s own after the first.
  func keys(own: [Binding<Action>] = []) -> KeyMap<Action> {
    KeyMap(
      [
        Binding(
          .enter, action: .log, label: editing == nil ? "log" : "save",
          help: "Log what is shown, or save what was edited.")
      ] + own + [
        Binding(
          .control("t"), action: .time, label: meal == nil ? "time" : "time and meal",
          help: "Change time and meal: 12:40, lunch, 12:40 lunch."),
        Binding(.escape, action: .leave, label: "leave", help: "Leave; nothing is logged."),
      ])
  }

  /// The line of keys, for the keys that count at present.
  func hints(of keys: KeyMap<Action>) -> [KeyHint] {
    timeField == nil ? keys.hints : Self.timeKeys.hints
  }

  /// Takes what belongs to time and meal or to the text, and returns what happened or is asked of the
  /// dialog; `nil` where that does nothing here.
  mutating func update(_ event: Event, keys: KeyMap<Action>) -> Action? {
    if let timeField { return updateTime(event, timeField) }
    if case .paste(let text) = event {
      // A list with an item a line stays a list.
      field.insert(text.split(whereSeparator: \.isNewline).joined(separator: ", "))
      return .typed
    }
    guard case .key(let key) = event, let action = keys.action(for: key) else {
      return field.handle(event) ? .typed : nil
    }
    if action == .time { (timeField, timeProblem) = (TextField(), nil) }
    return action
  }

  // MARK: Drawing

  /// Draws the title and the line; returns what is left below, and the cursor's place.
  /// - `problems`: the parts of the line that are not understood.
  func draw(
    _ title: String, problems: [Range<String.Index>], on canvas: inout Canvas, in rect: Rect
  ) -> (rest: Rect, cursor: Point) {
    var rest = rect
    if rect.rows >= 20 { _ = rest.takeTop(1) }
    let heading = rest.takeTop(1)
    canvas.horizontalRule(row: heading.row, columns: 0..<canvas.size.columns)
    let when = [meal?.title.lowercased(), time.description].compactMap(\.self)
    canvas.write(
      in: heading.dropping(1), (" \(title) ", .strong),
      ("· \(date.shortDisplay) · \(when.joined(separator: ", ")) ", .accent))
    if rect.rows >= 14 { _ = rest.takeTop(1) }
    let line = rest.takeTop(1)
    let cursor: Point
    if let timeField {
      let label = meal == nil ? "Time: " : "Time and meal: "
      let box = line.dropping(canvas.write(label, at: line.origin, style: .accent))
      cursor = timeField.draw(on: &canvas, in: box)
      if timeField.isEmpty {
        let example = meal == nil ? "12:40" : "12:40, lunch, or 12:40 lunch"
        canvas.write(example, in: box.dropping(2), style: .muted)
      }
      if let timeProblem {
        canvas.write(timeProblem, in: rest.takeTop(1), style: .over)
        return (rest, cursor)
      }
    } else {
      let box = line.dropping(canvas.write("› ", at: line.origin, style: .accent.bold))
      cursor = field.draw(on: &canvas, in: box, style: .strong)
      point(at: problems, on: &canvas, in: box)
    }
    _ = rest.takeTop(1)
    return (rest, cursor)
  }

  /// Underlines parts of the line; a line too long for the window is scrolled and left as it is.
  private func point(at parts: [Range<String.Index>], on canvas: inout Canvas, in box: Rect) {
    let text = field.text
    guard displayWidth(of: text) < box.columns else { return }
    for part in parts where part.upperBound <= text.endIndex {
      let start = box.column + displayWidth(of: String(text[..<part.lowerBound]))
      let end = start + displayWidth(of: String(text[part]))
      canvas.restyle(box.from(column: start, to: end)) { $0 = .over.underlined }
    }
  }
}

extension EntryForm {
  /// A new entry for the day shown, at the time of day it is.
  init(_ text: String = "", in context: Context, hasMeal: Bool) {
    let time = context.now.time
    self.init(
      field: TextField(text), date: context.date, time: time,
      meal: hasMeal ? .usual(at: time) : nil)
  }

  /// - `line`: `nil` where it is opened later.
  init(_ line: String?, editing entry: some Entry, meal: Meal? = nil) {
    self.init(
      field: TextField(line ?? ""), date: entry.date, time: entry.time, meal: meal, edited: entry,
      opened: line)
  }
}
