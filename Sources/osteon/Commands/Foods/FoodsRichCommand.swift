import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon foods rich`: what is rich in a nutrient, or fills all of a day's gaps at once.
struct FoodsRichCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "rich", abstract: "Foods rich in a nutrient, or that fill all gaps of a day.",
    discussion: """
      osteon foods rich calcium
      osteon foods rich vitamin d --per 100kcal --exclude-group fish
      osteon foods rich --diet vegan

      First the foods you ate in the 180 days up to that day, then other common ones. Alone, it ranks
      foods by how much of all that is still to go a usual portion gives, and leaves out those with
      which a ceiling would be passed.

      What osteon foods exclude lists is always left out.

      A diet goes by groups and names: it cannot know what a dish was made with.
      """)

  @Argument(help: "calcium, vitamin d, magnesium, vitamin k or protein; all gaps unless said.")
  var nutrient: [String] = []

  @Option(help: "What of each food is compared, by one nutrient. (default: portion)")
  var per: RichBasis?

  @OptionGroup var limit: LimitOption

  @Option(
    name: .customLong("exclude"),
    help: ArgumentHelp("Leave out foods with this word in their names.", valueName: "word"))
  var excludedWords: [String] = []

  @Option(
    name: .customLong("exclude-group"),
    help: ArgumentHelp("Leave out a group of foods: dairy, fish …", valueName: "group"))
  var excludedGroups: [String] = []

  @Option(help: "Leave out what a diet does, as far as names tell.")
  var diet: Diet?

  @OptionGroup var day: DayOption
  @OptionGroup var options: AnswerOptions

  func validate() throws {
    if nutrient.isEmpty, let per, per != .portion {
      throw ValidationError(
        "--per compares by one nutrient; write for instance foods rich calcium --per "
          + per.rawValue)
    }
  }

  func answer(in session: Session) throws -> any Report {
    let nutrient = try self.nutrient.isEmpty ? nil : Self.read(self.nutrient.asLine)
    let date = try day.day(today: session.now.date)
    let kitchen = try Kitchen(session.journal, today: date)
    let exclusions =
      try (diet?.exclusions ?? []) + excludedGroups.map(FoodExclusion.init(group:))
      + excludedWords.map(FoodExclusion.init(word:)) + kitchen.library.exclusions
    let eaten = try session.journal.day(date)
    let goals = session.goalHistory.goals(on: date)
    let candidates = kitchen.candidates(in: try session.catalog())
    let gaps = DayGaps(goals: goals, intake: eaten.intake)
    let per = per ?? .portion
    let foods =
      nutrient.map {
        RichFoods.ranked(
          by: $0, per: per, goal: goals[$0], candidates: candidates, habits: kitchen.habits,
          excluding: exclusions)
      }
      ?? RichFoods.filling(
        gaps, candidates: candidates, habits: kitchen.habits, excluding: exclusions)
    return RichReport(
      foods: foods, limit: limit.limit, nutrient: nutrient, per: per, gaps: gaps, day: eaten,
      goals: goals, profile: session.profile, goalHistory: session.goalHistory)
  }

  /// A nutrient, whichever way its words are joined: `vitamin d`, `vitamin-d`, `D`.
  private static func read(_ text: String) throws(CommandError) -> Nutrient {
    let key = GoalText.key(text)
    guard let nutrient = Nutrient(rawValue: key) ?? Nutrient(rawValue: "vitamin_" + key) else {
      throw CommandError(
        .usage,
        "“\(text)” is not counted; write one of: "
          + Nutrient.allCases.map(\.name).joined(separator: ", "))
    }
    return nutrient
  }
}

extension RichBasis: ExpressibleByArgument {}
extension Diet: ExpressibleByArgument {}
