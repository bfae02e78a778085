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

    /// What one chooses from, and where the answer stands in the profile.
    var answers: Answers? {
      switch self {
      case .weight, .birthYear: nil
      case .fractures: Answers(\.fractures, Fractures.allCases, named: \.title)
      case .goals: Answers(\.goals, PublishedGoals.allCases, named: \.name)
      case .vitaminD:
        Answers(\.vitaminDUnit, [.internationalUnits, .micrograms], named: \.symbol)
      case .loadUnit: Answers(\.loadUnit, LoadUnit.allCases, named: \.rawValue)
      case .weekStart: Answers(\.weekStart, WeekStart.allCases, named: \.rawValue.capitalized)
      }
    }

    var choices: [String] { answers?.names ?? [] }
  }

  /// The answers to a question, in the order in which one goes through them.
  private struct Answers {
    let names: [String]
    /// The place of what a profile says.
    let place: (Profile) -> Int
    let say: (_ place: Int, inout Profile) -> Void

    init<Answer: Equatable>(
      _ path: WritableKeyPath<Profile, Answer>, _ all: [Answer], named name: (Answer) -> String
    ) {
      names = all.map(name)
      place = { all.firstIndex(of: $0[keyPath: path]) ?? 0 }
      say = { $1[keyPath: path] = all[$0] }
    }
  }

  private var profile: Profile
  private let isFirstStart: Bool
  private var form = Form<Field>(labelColumns: 24, unanswered: "not said")
  private var problem: String?

  init(profile: Profile, isFirstStart: Bool) {
    self.profile = profile
    self.isFirstStart = isFirstStart
    showWeight()
    form[.birthYear] = profile.birthYear.map(String.init) ?? ""
    showAnswers()
  }

  private mutating func showWeight() {
    form[.weight] =
      profile.bodyWeightKilograms.map {
        "\(Numbers.plain(profile.loadUnit.displayed(kilograms: $0))) \(profile.loadUnit.rawValue)"
      } ?? ""
  }

  private mutating func showAnswers() {
    for field in Field.allCases { form[choice: field] = field.answers?.place(profile) ?? 0 }
  }

  var hints: [KeyHint] { form.keys(leave: isFirstStart ? "skip all" : "leave").hints }

  // MARK: Update

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    switch form.update(event) {
    case .leave:
      // Skipping is an answer, too: the questions do not come back by themselves.
      return isFirstStart ? save(context.profile, "P asks again.", context) : [.close]
    case .step(let lines): if readTexts(context) { form.step(lines) }
    case .save: return readTexts(context) ? save(profile, "Saved. P changes it.", context) : []
    case .turn:
      problem = nil
      form.focus.answers?.say(form[choice: form.focus], &profile)
      if form.focus == .loadUnit { showWeight() }
    case .typed: problem = nil
    case nil: return nil
    }
    return []
  }

  /// The weight and the recommendations hold from the day shown on. The first weight, and what is
  /// chosen at the first start, hold always.
  private func save(_ said: Profile, _ notice: String, _ context: Context) -> [Effect] {
    let (shown, history) = (context.profile, context.goalHistory)
    let from = HoldsFrom.day(context.date)
    var profile = said
    (profile.bodyWeightKilograms, profile.goals) =
      (history.profile.bodyWeightKilograms, history.profile.goals)
    var edits: [Edit] = []
    if said.bodyWeightKilograms != shown.bodyWeightKilograms {
      edits += history.setting(
        weight: said.bodyWeightKilograms, history.hasNoWeight ? .always : from, in: &profile)
    }
    if said.goals != shown.goals {
      edits += history.setting(said.goals, isFirstStart ? .always : from, in: &profile)
    }
    let isDated = edits.contains { $0.record?.value.date != nil }
    let taken = GoalHistory.notice(ofTakenAway: history.takenAway(by: edits))
    let notices = [notice, isDated ? "It \(from.sentence)" : nil, taken].compactMap(\.self)
    return [
      .apply(
        Change(label: "change what you said of yourself", edits: edits + [.put(profile)]),
        notice: notices.joined(separator: " ")),
      .close,
    ]
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
        showAnswers()
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
    let purpose =
      isFirstStart
      ? "A few things make the goals yours. Skip any of them: everything stays on this machine."
      : "Your goals follow from these. Everything stays on this machine."
    var (rest, cursor) = form.draw(
      isFirstStart ? "Welcome to Osteon" : "About you", purpose, isAiry: rect.rows >= 24,
      on: &canvas, in: rect)
    if rest.rows > 2 { _ = rest.takeTop(1) }
    drawMeaning(on: &canvas, in: rest, context: context)
    return cursor
  }

  /// What is wrong with an answer, or the goals that follow from all of them, with their sources.
  private func drawMeaning(on canvas: inout Canvas, in rect: Rect, context: Context) {
    if let problem {
      canvas.write(problem, in: rect, style: .over)
      return
    }
    var rest = rect
    let goals = Goals(profile: profile, own: [], on: context.now.date)
    let wording = profile.wording
    for (nutrient, row) in zip(Nutrient.allCases, rest.takeTop(Nutrient.allCases.count).lines) {
      let goal = goals[nutrient]
      let unit = wording.unit(of: nutrient).symbol
      canvas.write(nutrient.title, column: row.column + 2, row: row.row, style: .muted)
      canvas.write(
        goal.map { "\(wording.goal($0)) \(unit)" } ?? "says your body weight",
        column: row.column + 14, row: row.row, style: .muted)
      canvas.write(goal?.source ?? "", in: row.dropping(30), style: .muted)
    }
    let isLimited = profile.fractures.limitsImpact
    canvas.write(
      isLimited
        ? "Impact is limited to brisk walking, 20 minutes a day (Brooke-Wavell 2022)."
        : WeeklyGoal.caution,
      in: rest.dropping(2), style: isLimited ? .short : .muted)
  }
}
