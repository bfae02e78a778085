import BoneHealth
import Journal
import Terminal

/// The few things asked at first start, each of which can be skipped, and changed at any time.
struct ProfileDialog: Dialog {
  private enum Field: String, FormField {
    case weight = "Body weight"
    case birthYear = "Birth year"
    case fractures = "Low-trauma fractures"
    case goals = "Goals of"
    case vitaminD = "Vitamin D in"
    case loadUnit = "Weights in"
    case weekStart = "A week starts on"

    var example: String { self == .weight ? "62 kg, or 137 lb" : "1961" }

    var choices: [String] {
      switch self {
      case .weight, .birthYear: []
      case .fractures: Fractures.allCases.map(\.title)
      case .goals: PublishedGoals.allCases.map(\.name)
      case .vitaminD: vitaminDUnits.map(\.symbol)
      case .loadUnit: LoadUnit.allCases.map(\.rawValue)
      case .weekStart: WeekStart.allCases.map(\.rawValue.capitalized)
      }
    }
  }

  private var profile: Profile
  private let isFirstStart: Bool
  private var form = Form<Field>(labelColumns: 24, unanswered: "not said")
  private var problem: String?

  init(profile: Profile, isFirstStart: Bool) {
    self.profile = profile
    self.isFirstStart = isFirstStart
    form[.weight] =
      profile.bodyWeightKilograms.map {
        "\(Numbers.plain(profile.loadUnit.displayed(kilograms: $0))) \(profile.loadUnit.rawValue)"
      } ?? ""
    form[.birthYear] = profile.birthYear.map(String.init) ?? ""
    form[choice: .fractures] = Self.place(of: profile.fractures)
    form[choice: .goals] = Self.place(of: profile.goals)
    form[choice: .vitaminD] = vitaminDUnits.firstIndex(of: profile.vitaminDUnit) ?? 0
    form[choice: .loadUnit] = Self.place(of: profile.loadUnit)
    form[choice: .weekStart] = Self.place(of: profile.weekStart)
  }

  private static func place<Choice: CaseIterable & Equatable>(of choice: Choice) -> Int {
    Array(Choice.allCases).firstIndex(of: choice) ?? 0
  }

  var hints: [KeyHint] { form.keys(leave: isFirstStart ? "skip all" : "leave").hints }

  // MARK: Update

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    switch form.update(event) {
    case .leave:
      // Skipping is an answer, too: the questions do not come back by themselves.
      return isFirstStart ? save(Profile(), "P asks again.", context) : [.close]
    case .step(let lines): if readTexts(context) { form.step(lines) }
    case .save: return readTexts(context) ? save(profile, "Saved. P changes it.", context) : []
    case .turn:
      problem = nil
      readChoices()
    case .typed: problem = nil
    case nil: return nil
    }
    return []
  }

  /// The weight and the recommendations hold from the day shown on, but at the first start, when there
  /// was none before.
  private func save(_ said: Profile, _ notice: String, _ context: Context) -> [Effect] {
    let (shown, history) = (context.profile, context.goalHistory)
    let from: HoldsFrom = isFirstStart ? .always : .day(context.date)
    let weightFrom = history.hasNoWeight ? .always : from
    var profile = said
    (profile.bodyWeightKilograms, profile.goals) =
      (history.profile.bodyWeightKilograms, history.profile.goals)
    var edits: [Edit] = []
    if said.bodyWeightKilograms != shown.bodyWeightKilograms {
      edits += history.setting(
        weight: said.bodyWeightKilograms, weightFrom, in: &profile)
    }
    if said.goals != shown.goals { edits += history.setting(said.goals, from, in: &profile) }
    let isDated = edits.contains { $0.record?.value.date != nil }
    let since = isDated ? " It \(from.sentence)" : ""
    return [
      .apply(
        Change(label: "change what you said of yourself", edits: edits + [.put(profile)]),
        notice: notice + since),
      .close,
    ]
  }

  private mutating func readChoices() {
    profile.fractures = Fractures.allCases[form[choice: .fractures]]
    profile.goals = PublishedGoals.allCases[form[choice: .goals]]
    profile.vitaminDUnit = vitaminDUnits[form[choice: .vitaminD]]
    profile.loadUnit = LoadUnit.allCases[form[choice: .loadUnit]]
    profile.weekStart = WeekStart.allCases[form[choice: .weekStart]]
  }

  /// Reads weight and birth year; a weight given in kg or lb also says which unit is preferred.
  private mutating func readTexts(_ context: Context) -> Bool {
    do throws(ProfileProblem) {
      let weight = try BodyWeightText.read(form[.weight], unit: profile.loadUnit)
      // What is shown is rounded to 0.1, and says nothing new.
      let change = abs((weight?.kilograms ?? 0) - (profile.bodyWeightKilograms ?? 0))
      if change >= 0.05 { profile.bodyWeightKilograms = weight?.kilograms }
      if let weight, form.focus == .weight {
        profile.loadUnit = weight.unit
        form[choice: .loadUnit] = Self.place(of: weight.unit)
      }
      profile.birthYear = try BirthYearText.read(form[.birthYear], today: context.now.date)
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
      if let place = form.draw(field, on: &canvas, in: rest.takeTop(1)) { cursor = place }
      if isAiry { _ = rest.takeTop(1) }
    }
    if rest.rows > 2 { _ = rest.takeTop(1) }
    drawMeaning(on: &canvas, in: rest, context: context)
    return cursor
  }

  /// What is wrong with an answer, or the goals that follow from all of them, with their sources.
  private func drawMeaning(on canvas: inout Canvas, in rect: Rect, context: Context) {
    var rest = rect
    if let problem {
      canvas.write(problem, in: rest.takeTop(1), style: .over)
      return
    }
    let goals = Goals(profile: profile, own: [], on: context.now.date)
    let wording = AmountWording(vitaminDUnit: profile.vitaminDUnit)
    for nutrient in Nutrient.allCases {
      let row = rest.takeTop(1)
      guard !row.isEmpty else { return }
      canvas.write(nutrient.title, column: row.column + 2, row: row.row, style: .muted)
      let unit = wording.unit(of: nutrient).symbol
      let text = goals[nutrient].map { "\(wording.goal($0)) \(unit)" } ?? "says your body weight"
      canvas.write(text, column: row.column + 14, row: row.row, style: .muted)
      guard let source = goals[nutrient]?.source else { continue }
      let column = row.column + 30
      canvas.write(source, in: row.from(column: column), style: .muted)
    }
    if profile.fractures.limitsImpact, !rest.isEmpty {
      canvas.write(
        "Impact is limited to brisk walking, 20 minutes a day (Brooke-Wavell 2022).",
        in: rest.dropping(2),
        style: .short)
    } else if !rest.isEmpty {
      canvas.write(WeeklyGoal.caution, in: rest.dropping(2), style: .muted)
    }
  }
}

/// The units in which vitamin D can be shown.
private let vitaminDUnits: [NutrientUnit] = [.internationalUnits, .micrograms]
