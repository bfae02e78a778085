import ArgumentParser
import BoneHealth
import Formats
import Journal

/// `osteon profile`: what the person says of herself.
struct ProfileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profile", abstract: "Show or change what goals and units stand on.",
    discussion: "osteon profile --weight \"62 kg\" --birth-year 1961")

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

  @Flag(help: "Show what the profile would be, and change nothing.")
  var dryRun = false
  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let session = try Session(dataFolder)
    let profile = try changed(session.profile, today: session.now.date)
    if !dryRun, profile != session.profile {
      try session.journal.apply(
        Change(label: "change what you said of yourself", edits: [.put(profile)]))
    }
    switch form {
    case .json: try StandardOutput.write(Self.json(profile))
    case .plain:
      try StandardOutput.write(lines: Self.answers(profile).map { "\($0.question): \($0.answer)." })
    case nil:
      var table = TextTable([.left, .left])
      for answer in Self.answers(profile) { table.add([answer.question, answer.answer]) }
      try StandardOutput.write(lines: table.lines)
    }
  }

  private func changed(
    _ profile: Profile, today: CivilDate
  ) throws(ProfileProblem) -> Profile {
    var profile = profile
    if let loads { profile.loadUnit = loads }
    if let weight {
      let read = try BodyWeightText.read(weight == "none" ? "" : weight, unit: profile.loadUnit)
      profile.bodyWeightKilograms = read?.kilograms
    }
    if let birthYear {
      profile.birthYear = try BirthYearText.read(birthYear == "none" ? "" : birthYear, today: today)
    }
    if let fractures { profile.fractures = fractures }
    if let vitaminDUnit { profile.vitaminDUnit = vitaminDUnit.unit }
    if let weekStart { profile.weekStart = weekStart }
    if let goals { profile.goals = goals }
    return profile
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

  /// As in the log file.
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
