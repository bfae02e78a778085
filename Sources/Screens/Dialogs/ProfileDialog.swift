import BoneHealth
import Journal
import Terminal

/// The few things asked at first start, each of which can be skipped, and changed at any time.
struct ProfileDialog: Dialog {
  private enum Field: CaseIterable {
    case weight, birthYear, fractures, goals, vitaminD, loadUnit, weekStart
  }

  private var profile: Profile
  private let isFirstStart: Bool
  private var field = Field.weight
  private var weight: TextField
  private var birthYear: TextField
  private var problem: String?

  init(profile: Profile?, isFirstStart: Bool) {
    let profile = profile ?? Profile()
    self.profile = profile
    self.isFirstStart = isFirstStart
    weight = TextField(
      profile.bodyWeightKilograms.map {
        "\(Numbers.plain(profile.loadUnit.displayed(kilograms: $0))) \(profile.loadUnit.rawValue)"
      } ?? "")
    birthYear = TextField(profile.birthYear.map(String.init) ?? "")
  }

  let extent = DialogExtent.body

  private enum Action { case next, previous, turn, save, leave }

  private var keys: KeyMap<Action> {
    KeyMap([
      Binding(
        .enter, .down, .tab, action: .next, label: field == Field.allCases.last ? "save" : "next",
        help: "Go to the next answer; after the last, save."),
      Binding(
        .up, .backTab, action: .previous, label: "back", help: "Go back to the answer before."),
      Binding(.left, action: .turn, label: "choose", help: "Choose another answer."),
      Binding(.right, action: .turn, label: "choose", help: "Choose another answer."),
      Binding(.control("s"), action: .save, label: "save", help: "Save all answers."),
      Binding(
        .escape, action: .leave, label: isFirstStart ? "skip all" : "leave",
        help: "Leave without saving."),
    ])
  }

  var hints: [KeyHint] { keys.hints }

  // MARK: Update

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]
  {
    guard case .key(let key) = event, let action = keys.action(for: key) else {
      edit(event)
      return []
    }
    switch action {
    case .leave:
      // Skipping is an answer, too: the questions do not come back by themselves.
      return isFirstStart ? save(Profile(), "P asks again.") : [.close]
    case .turn: edit(event)
    case .previous: if readText(context) { step(-1) }
    case .next:
      guard readText(context) else { return [] }
      if key == .enter, field == Field.allCases.last {
        return save(profile, "Saved. P changes it.")
      }
      step(1)
    case .save: return readText(context) ? save(profile, "Saved. P changes it.") : []
    }
    return []
  }

  private mutating func step(_ rows: Int) {
    let all = Field.allCases
    let index = (all.firstIndex(of: field) ?? 0) + rows
    field = all[max(0, min(index, all.count - 1))]
  }

  private func save(_ profile: Profile, _ notice: String) -> [Effect] {
    [
      .apply(
        Change(label: "change what you said of yourself", edits: [.put(profile)]),
        notice: notice),
      .close,
    ]
  }

  private mutating func edit(_ event: Event) {
    problem = nil
    switch field {
    case .weight: weight.handle(event)
    case .birthYear: birthYear.handle(event)
    case .fractures: turn(&profile.fractures, event)
    case .goals: turn(&profile.goals, event)
    case .loadUnit: turn(&profile.loadUnit, event)
    case .weekStart: turn(&profile.weekStart, event)
    case .vitaminD:
      if Self.turn(event) != 0 {
        profile.vitaminDUnit =
          profile.vitaminDUnit == .internationalUnits ? .micrograms : .internationalUnits
      }
    }
  }

  private static func turn(_ event: Event) -> Int {
    switch event {
    case .key(.left): -1
    case .key(.right), .key(.character(" ")): 1
    default: 0
    }
  }

  private func turn<Choice: CaseIterable & Equatable>(_ choice: inout Choice, _ event: Event) {
    let all = Array(Choice.allCases)
    let index = (all.firstIndex(of: choice) ?? 0) + Self.turn(event)
    choice = all[(index + all.count) % all.count]
  }

  /// Reads weight and birth year; a weight given in kg or lb also says which unit she prefers.
  private mutating func readText(_ context: Context) -> Bool {
    do throws(ProfileProblem) {
      if let read = try BodyWeightText.read(weight.text, unit: profile.loadUnit) {
        profile.bodyWeightKilograms = read.kilograms
        if field == .weight { profile.loadUnit = read.unit }
      } else {
        profile.bodyWeightKilograms = nil
      }
      profile.birthYear = try BirthYearText.read(birthYear.text, today: context.now.date)
      problem = nil
      return true
    } catch {
      problem = error.message
      return false
    }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    var rest = rect
    if rect.rows >= 18 { _ = rest.takeTop(1) }
    let title = isFirstStart ? "Welcome to Osteon" : "About you"
    canvas.write(title, at: rest.takeTop(1).origin, style: .accent.bold)
    let purpose =
      isFirstStart
      ? "A few things make the goals yours. Skip any of them: everything stays on this machine."
      : "Your goals follow from these. Everything stays on this machine."
    canvas.write(fitted(purpose, columns: rest.columns), at: rest.takeTop(1).origin, style: .muted)
    if rect.rows >= 14 { _ = rest.takeTop(1) }
    var cursor: Point?
    let isAiry = rest.rows >= 20
    for field in Field.allCases {
      if let place = draw(field, on: &canvas, in: rest.takeTop(1)) { cursor = place }
      if isAiry { _ = rest.takeTop(1) }
    }
    if rest.rows > 2 { _ = rest.takeTop(1) }
    drawMeaning(on: &canvas, in: rest, context: context)
    return cursor
  }

  private static let labelColumns = 24

  private func draw(_ field: Field, on canvas: inout Canvas, in row: Rect) -> Point? {
    let isHere = field == self.field
    if isHere { canvas.write("▸", at: row.origin, style: .accent) }
    canvas.write(
      label(of: field), at: Point(column: row.column + 2, row: row.row),
      style: isHere ? .strong : .plain)
    var box = row
    _ = box.takeLeft(Self.labelColumns)
    switch field {
    case .weight: return draw(weight, example: "62 kg, or 137 lb", isHere, on: &canvas, in: box)
    case .birthYear: return draw(birthYear, example: "1961", isHere, on: &canvas, in: box)
    default:
      let text = value(of: field)
      canvas.write(
        fitted(isHere ? "‹ \(text) ›" : "  \(text)", columns: box.columns), at: box.origin,
        style: isHere ? .accent.bold : .plain)
      return nil
    }
  }

  private func draw(
    _ text: TextField, example: String, _ isHere: Bool, on canvas: inout Canvas, in box: Rect
  ) -> Point? {
    var box = box
    _ = box.takeLeft(2)
    if text.isEmpty {
      canvas.write(
        fitted(isHere ? "  " + example : "not said", columns: box.columns), at: box.origin,
        style: .muted)
      return isHere ? box.origin : nil
    }
    let cursor = text.draw(on: &canvas, in: box, style: isHere ? .strong : .plain)
    return isHere ? cursor : nil
  }

  private func label(of field: Field) -> String {
    switch field {
    case .weight: "Body weight"
    case .birthYear: "Birth year"
    case .fractures: "Low-trauma fractures"
    case .goals: "Goals of"
    case .vitaminD: "Vitamin D in"
    case .loadUnit: "Weights in"
    case .weekStart: "A week starts on"
    }
  }

  private func value(of field: Field) -> String {
    switch field {
    case .weight, .birthYear: ""
    case .fractures: profile.fractures.title
    case .goals: profile.goals.name
    case .vitaminD: profile.vitaminDUnit == .internationalUnits ? "IU" : "µg"
    case .loadUnit: profile.loadUnit.rawValue
    case .weekStart: profile.weekStart == .monday ? "Monday" : "Sunday"
    }
  }

  /// What is wrong with an answer, or the goals that follow from all of them, with their sources.
  private func drawMeaning(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    if let problem {
      let row = rest.takeTop(1)
      canvas.write(fitted(problem, columns: row.columns), at: row.origin, style: .over)
      return
    }
    let goals = Goals(profile: profile, own: [], on: context.now.date)
    let wording = AmountWording(vitaminDUnit: profile.vitaminDUnit)
    for nutrient in Nutrient.allCases {
      let row = rest.takeTop(1)
      guard !row.isEmpty else { return }
      canvas.write(nutrient.title, at: Point(column: row.column + 2, row: row.row), style: .muted)
      let unit = wording.unit(of: nutrient).symbol
      let text = goals[nutrient].map { "\(wording.goal($0)) \(unit)" } ?? "says your body weight"
      canvas.write(
        text, at: Point(column: row.column + 14, row: row.row), style: .muted)
      guard let source = goals[nutrient]?.source else { continue }
      let column = row.column + 30
      canvas.write(
        fitted(source, columns: row.endColumn - column), at: Point(column: column, row: row.row),
        style: .muted)
    }
    if profile.fractures.limitsImpact, !rest.isEmpty {
      canvas.write(
        fitted(
          "Impact is limited to brisk walking, 20 minutes a day (Brooke-Wavell 2022).",
          columns: rest.columns - 2), at: Point(column: rest.column + 2, row: rest.row),
        style: .short)
    } else if !rest.isEmpty {
      canvas.write(
        fitted(WeeklyGoal.caution, columns: rest.columns - 2),
        at: Point(column: rest.column + 2, row: rest.row), style: .muted)
    }
  }
}
