import ArgumentParser
import BoneHealth
import Formats
import Journal

/// `osteon profile`: what the person says of themselves.
struct ProfileCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Show or change what goals and units stand on.",
    discussion: """
      osteon profile --weight "62 kg" --birth-year 1961

      A weight, and whose recommendations the goals are, hold from a day on; the first weight, always.
      """)

  enum VitaminDUnit: String, CaseIterable, ExpressibleByArgument {
    case iu, mcg

    var unit: NutrientUnit { self == .iu ? .internationalUnits : .micrograms }
  }

  @Option(help: "Body weight, as \"62 kg\" or \"137 lb\"; none forgets it, and those by date.")
  var weight: String?

  @Option(help: "Year of birth, as 1961; none forgets it.")
  var birthYear: String?

  @Option(help: "Fractures from low trauma; they decide how much impact is advised.")
  var fractures: Fractures?

  @Option(name: .customLong("vitamin-d"), help: "The unit vitamin D is shown in.")
  var vitaminDUnit: VitaminDUnit?

  @Option(help: "The unit of body weight and lifted loads.")
  var loads: LoadUnit?

  @Option(help: "The day a week starts on.")
  var weekStart: WeekStart?

  @Option(help: "Whose recommended intakes are the goals.")
  var goals: PublishedGoals?

  @OptionGroup var from: HoldsFromOptions
  @OptionGroup var options: ChangeOptions

  func answer(in session: Session) throws -> any Report {
    let today = session.now.date
    var history = session.goalHistory
    let holdsFrom = try from.holdsFrom(today: today)
    if from.isSaid, weight == nil, goals == nil {
      throw CommandError(
        .usage, "only --weight and --goals hold from a day; leave out --from and --always")
    }
    var edits = try edits(in: history, holdsFrom, today: today)
    // Who said something is not asked at the first start any more.
    let saysProfile = edits.contains { $0.key.kind == Profile.kind }
    if !edits.isEmpty, !saysProfile, try session.journal.all(Profile.self).isEmpty {
      edits.append(.put(history.profile))
    }
    try options.apply(
      Change(label: "change what you said of yourself", edits: edits), in: session)
    history.apply(edits)
    let profile = history.profile(on: today)
    let answers = Self.answers(profile)
    var notes: [String] = []
    if let weight, weight != "none" {
      notes.append("The weight \(weightHoldsFrom(session.goalHistory, holdsFrom).sentence)")
    }
    if goals != nil { notes.append("The choice of goals \(holdsFrom.sentence)") }
    let taken = session.goalHistory.takenAway(by: edits)
    notes += [GoalHistory.notice(ofTakenAway: taken)].compactMap(\.self)
    return Answer(
      json: JSONValue(
        profile, "body_weight_kg", "birth_year", "fractures", "vitamin_d_unit", "load_unit",
        "week_start", "goals"
      ).telling(takenAway: taken),
      sentences: answers.map { "\($0[0]): \($0[1])." } + notes,
      lines: answers.aligned(.left, .left) + notes)
  }

  private func weightHoldsFrom(_ history: GoalHistory, _ chosen: HoldsFrom) -> HoldsFrom {
    from.from == nil && history.hasNoWeight ? .always : chosen
  }

  /// What changes in the journal: the weight and the recommendations hold from a day on.
  private func edits(
    in history: GoalHistory, _ holdsFrom: HoldsFrom, today: CivilDate
  ) throws(ProfileProblem) -> [Edit] {
    var profile = history.profile
    var edits: [Edit] = []
    if let loads { profile.loadUnit = loads }
    if let weight {
      let read = try BodyWeightText.read(weight == "none" ? "" : weight, unit: profile.loadUnit)
      edits += history.setting(
        weight: read?.kilograms, weightHoldsFrom(history, holdsFrom), in: &profile)
    }
    if let birthYear {
      profile.birthYear = try BirthYearText.read(birthYear == "none" ? "" : birthYear, today: today)
    }
    if let fractures { profile.fractures = fractures }
    if let vitaminDUnit { profile.vitaminDUnit = vitaminDUnit.unit }
    if let weekStart { profile.weekStart = weekStart }
    if let goals { edits += history.setting(goals, holdsFrom, in: &profile) }
    return profile == history.profile ? edits : edits + [.put(profile)]
  }

  /// Each question with its answer.
  private static func answers(_ profile: Profile) -> [[String]] {
    let weight = profile.bodyWeightKilograms.map { profile.loadUnit.text(kilograms: $0) }
    return [
      ["Body weight", weight ?? "not said"],
      ["Birth year", profile.birthYear.map(String.init) ?? "not said"],
      ["Low-trauma fractures", profile.fractures.title],
      ["Goals of", profile.goals.name],
      ["Vitamin D in", Sentences.name(of: profile.vitaminDUnit)],
      ["Weights in", Sentences.name(of: profile.loadUnit)],
      ["A week starts on", profile.weekStart.rawValue.capitalized],
    ]
  }
}
