import ArgumentParser
import BoneHealth
import Formats
import Journal

/// `osteon profile`: what the person says of themselves.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Show or change what goals and units stand on.",
    discussion: """
      osteon profile --weight "62 kg" --birth-year 1961

      A weight, and whose recommendations the goals are, hold from a day on; the first weight, always.
      """)

  enum VitaminDUnit: String, CaseIterable, ExpressibleByArgument {
    case iu
    case mcg

    var unit: NutrientUnit { self == .iu ? .internationalUnits : .micrograms }
  }

  @Option(help: "Body weight, as \"62 kg\" or \"137 lb\"; none forgets it.")
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

  func run() throws {
    let session = try Session(options.dataFolder)
    let today = session.now.date
    var history = session.goalHistory
    let holdsFrom = try from.holdsFrom(today: today)
    var edits = try edits(in: history, holdsFrom, today: today)
    // Who said something is not asked at the first start any more.
    if !edits.isEmpty, try session.journal.all(Profile.self).isEmpty,
      !edits.contains(where: \.isProfile)
    {
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
    var table = TextTable([.left, .left])
    for answer in answers { table.add([answer.question, answer.answer]) }
    try Answer(
      json: Self.json(profile), sentences: answers.map { "\($0.question): \($0.answer)." } + notes,
      lines: table.lines + notes
    ).write(options.form)
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

  private static func answers(_ profile: Profile) -> [(question: String, answer: String)] {
    let unit = profile.loadUnit
    let weight = profile.bodyWeightKilograms.map {
      "\(Numbers.plain(unit.displayed(kilograms: $0))) \(unit.rawValue)"
    }
    return [
      ("Body weight", weight ?? "not said"),
      ("Birth year", profile.birthYear.map(String.init) ?? "not said"),
      ("Low-trauma fractures", profile.fractures.title),
      ("Goals of", profile.goals.name),
      ("Vitamin D in", Sentences.name(of: profile.vitaminDUnit)),
      ("Weights in", Sentences.name(of: profile.loadUnit)),
      ("A week starts on", profile.weekStart.rawValue.capitalized),
    ]
  }

  /// As in the log file, as it stands today.
  private static func json(_ profile: Profile) -> JSONValue {
    [
      "body_weight_kg": JSONValue(profile.bodyWeightKilograms),
      "birth_year": JSONValue(profile.birthYear), "fractures": .text(profile.fractures.rawValue),
      "vitamin_d_unit": .text(profile.vitaminDUnit.rawValue),
      "load_unit": .text(profile.loadUnit.rawValue),
      "week_start": .text(profile.weekStart.rawValue), "goals": .text(profile.goals.rawValue),
    ]
  }
}

extension Edit {
  fileprivate var isProfile: Bool { key.kind == Profile.kind }
}
