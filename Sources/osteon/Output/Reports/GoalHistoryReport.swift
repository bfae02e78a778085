import BoneHealth
import Formats
import Journal

/// What the goals stand on, with the days from which it holds: the latest first.
struct GoalHistoryReport: Report {
  private typealias Entry = (from: CivilDate?, title: String, value: String, json: JSONValue)

  /// Without a day: what holds from the beginning.
  private let entries: [Entry]

  init(history: GoalHistory) {
    let profile = history.profile
    func entry(
      _ from: CivilDate?, _ key: String, _ title: String, _ value: String, _ set: JSONValue
    ) -> Entry {
      let subject: JSONValue = ["from": JSONValue(from?.description), "subject": .text(key)]
      return (from, title, value, subject.followed(by: set))
    }
    func goal(_ from: CivilDate?, _ of: GoalSubject, _ lower: Double?, _ upper: Double?) -> Entry {
      entry(
        from, of.key, of.title,
        lower.map { of.amount($0, upper, for: profile) } ?? "as recommended",
        ["lower": JSONValue(lower), "upper": JSONValue(upper)])
    }
    func set(_ from: CivilDate?, _ goals: PublishedGoals) -> Entry {
      entry(from, "goals", "Recommendations", goals.name, ["goals": .text(goals.rawValue)])
    }
    func weight(_ from: CivilDate?, _ kilograms: Double) -> Entry {
      entry(
        from, "body_weight", "Body weight", profile.loadUnit.text(kilograms: kilograms),
        ["body_weight_kg": .number(kilograms)])
    }
    let dated =
      history.datedGoals.map { ($0.from, goal($0.from, $0.subject, $0.lower, $0.upper)) }
      + history.datedSets.map { ($0.from, set($0.from, $0.goals)) }
      + history.weights.map { ($0.date, weight($0.date, $0.kilograms)) }
    entries =
      dated.sorted { $0.0 > $1.0 }.map(\.1)
      + history.ownGoals.map { goal(nil, $0.subject, $0.lower, $0.upper) }
      + [set(nil, profile.goals)]
      + (profile.bodyWeightKilograms.map { [weight(nil, $0)] } ?? [])
  }

  var json: JSONValue { .list(entries.map(\.json)) }

  var sentences: [String] {
    entries.map { entry in
      let from = entry.from.map { "From \(Sentences.date($0))" } ?? "From the beginning"
      return "\(from): \(entry.title), \(entry.value)."
    }
  }

  var lines: [String] {
    ([["From"]] + entries.map { [$0.from?.display ?? "the beginning", $0.title, $0.value] })
      .aligned(.left, .left, .left)
  }
}

extension GoalSubject {
  /// As a label: “Vitamin D”, “High impact”.
  fileprivate var title: String {
    switch self {
    case .nutrient(let nutrient): nutrient.title
    case .modality(let modality): modality.title
    }
  }

  /// A goal of it: “800–1,000 IU a day”, “3 days a week”.
  fileprivate func amount(_ lower: Double, _ upper: Double?, for profile: Profile) -> String {
    switch self {
    case .nutrient(let nutrient):
      let goal = NutrientGoal(nutrient, lower: lower, upper: upper, ceiling: nil, source: "")
      let wording = profile.wording
      return "\(wording.goal(goal)) \(wording.unit(of: nutrient).symbol) a day"
    case .modality(let modality):
      let measure = WeeklyGoal.standard(for: modality, fractures: .none)?.measure ?? .days
      return "\(Numbers.plain(lower)) \(measure.rawValue) a week"
    }
  }
}
