import Terminal

/// A line of a form, by its name; its raw value is its label.
protocol FormField: RawRepresentable<String>, Hashable, CaseIterable, Sendable
where AllCases == [Self] {
  /// What one might type.
  var example: String { get }
  /// The answers one chooses from; none where one types.
  var choices: [String] { get }
}

extension FormField {
  var choices: [String] { [] }
}

/// Lines to fill in, one after the other: texts, and answers to choose from.
struct Form<Field: FormField>: Sendable {
  private(set) var focus = Field.allCases[0]
  private var texts: [Field: TextField] = [:]
  /// The texts that were filled in before anything was typed.
  private var filled: [Field: String] = [:]
  private var chosen: [Field: Int] = [:]
  /// What stands in the place of a text that was not typed; its example, where it is `nil`.
  let unanswered: String?
  private let labelColumns: Int

  init(labelColumns: Int, unanswered: String? = nil) {
    self.labelColumns = labelColumns
    self.unanswered = unanswered
  }

  /// What was typed, without white space around it.
  subscript(field: Field) -> String {
    get { text(field).text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    set { (texts[field], filled[field]) = (TextField(newValue), newValue) }
  }

  /// Whether a text is the one it was filled with.
  func isAsFilled(_ field: Field) -> Bool { text(field).text == filled[field] ?? "" }

  /// The place of the answer chosen.
  subscript(choice field: Field) -> Int {
    get { chosen[field] ?? 0 }
    set { chosen[field] = newValue }
  }

  /// What was typed, to the letter.
  func text(_ field: Field) -> TextField { texts[field] ?? TextField() }

  private var place: Int { Field.allCases.firstIndex(of: focus) ?? 0 }

  mutating func step(_ lines: Int) {
    focus = Field.allCases[max(0, min(place + lines, Field.allCases.count - 1))]
  }

  // MARK: Keys

  enum Action: Sendable {
    case step(Int)
    /// Chooses another answer.
    case turn(Int)
    case save, leave
    /// Only the text changed.
    case typed
  }

  /// - `leave`: what it is called to leave the form.
  func keys(leave: String = "leave") -> KeyMap<Action> {
    KeyMap(
      [
        Binding(
          .enter, action: isLast ? .save : .step(1), label: isLast ? "save" : "next",
          help: "Go to the next line; after the last, save."),
        Binding(.down, .tab, action: .step(1), help: "Go to the next line."),
        Binding(.up, .backTab, action: .step(-1), label: "back", help: "Go back a line."),
      ]
        + (focus.choices.isEmpty
          ? []
          : [
            Binding(.left, action: .turn(-1), label: "choose", help: "Choose the answer before."),
            Binding(
              .right, " ", action: .turn(1), label: "choose", help: "Choose the next answer."),
          ]) + [
          Binding(.control("s"), action: .save, label: "save", help: "Save all lines."),
          Binding(.escape, action: .leave, label: leave, help: "Leave without saving."),
        ])
  }

  private var isLast: Bool { place == Field.allCases.count - 1 }

  /// Takes what is typed and chosen, and returns what happened or is asked of the dialog; `nil` where
  /// that does nothing here.
  mutating func update(_ event: Event) -> Action? {
    if case .key(let key) = event, let action = keys().action(for: key) {
      if case .turn(let step) = action {
        let count = focus.choices.count
        chosen[focus] = (self[choice: focus] + step + count) % count
      }
      return action
    }
    guard focus.choices.isEmpty else { return nil }
    return texts[focus, default: TextField()].handle(event) ? .typed : nil
  }

  // MARK: Drawing

  /// Draws a title and all lines; returns what is left below, and the cursor's place.
  /// - `purpose`: what it is for, in a line below the title.
  /// - `isAiry`: whether a row is left between lines.
  func draw(
    _ title: String, _ purpose: String? = nil, isAiry: Bool = false, on canvas: inout Canvas,
    in rect: Rect
  ) -> (rest: Rect, cursor: Point?) {
    var rest = rect
    if rect.rows >= 18 { _ = rest.takeTop(1) }
    canvas.write(title, in: rest.takeTop(1), style: .accent.bold)
    if let purpose { canvas.write(purpose, in: rest.takeTop(1), style: .muted) }
    if rect.rows >= 14 { _ = rest.takeTop(1) }
    var cursor: Point?
    for field in Field.allCases {
      cursor = draw(field, on: &canvas, in: rest.takeTop(1)) ?? cursor
      if isAiry { _ = rest.takeTop(1) }
    }
    return (rest, cursor)
  }

  /// Draws a line, and tells where the cursor belongs if it is in it.
  private func draw(_ field: Field, on canvas: inout Canvas, in row: Rect) -> Point? {
    let isHere = field == focus
    if isHere { canvas.write("▸", at: row.origin, style: .accent) }
    canvas.write(
      field.rawValue, column: row.column + 2, row: row.row, style: isHere ? .strong : .plain)
    var box = row.dropping(labelColumns)
    if !field.choices.isEmpty {
      let answer = field.choices[self[choice: field]]
      canvas.write(
        isHere ? "‹ \(answer) ›" : "  \(answer)", in: box, style: isHere ? .accent.bold : .plain)
      return nil
    }
    _ = box.takeLeft(2)
    guard text(field).isEmpty else {
      let cursor = text(field).draw(on: &canvas, in: box, style: isHere ? .strong : .plain)
      return isHere ? cursor : nil
    }
    let hint = isHere ? nil : unanswered
    canvas.write(hint ?? "  \(field.example)", in: box, style: .muted)
    return isHere ? box.origin : nil
  }
}
