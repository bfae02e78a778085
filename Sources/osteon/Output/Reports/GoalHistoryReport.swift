import BoneHealth
import Formats
import Journal

/// What the goals stand on, with the days from which it holds: the latest first.
struct GoalHistoryReport: Report {
  private struct Entry {
    /// `nil` for what holds from the beginning.
    let from: CivilDate?
    let key: String
    let title: String
    let value: String
    /// What is set, for scripts.
    let members: JSONValue
  }

  private let entries: [Entry]

  init(history: GoalHistory) {
    let profile = history.profile
    func goal(
      _ from: CivilDate?, _ subject: GoalSubject, _ lower: Double?, _ upper: Double?
    ) -> Entry {
      Entry(
        from: from, key: subject.key, title: subject.title,
        value: lower.map { subject.amount($0, upper, for: profile) } ?? "as recommended",
        members: ["lower": JSONValue(lower), "upper": JSONValue(upper)])
    }
    func set(_ from: CivilDate?, _ goals: PublishedGoals) -> Entry {
      Entry(
        from: from, key: "goals", title: "Recommendations", value: goals.name,
        members: ["goals": .text(goals.rawValue)])
    }
    func weight(_ from: CivilDate?, _ kilograms: Double) -> Entry {
      Entry(
        from: from, key: "body_weight", title: "Body weight",
        value: profile.loadUnit.text(kilograms: kilograms),
        members: ["body_weight_kg": .number(kilograms)])
    }
    let dated =
      history.datedGoals.map { goal($0.from, $0.subject, $0.lower, $0.upper) }
      + history.datedSets.map { set($0.from, $0.goals) }
      + history.weights.map { weight($0.date, $0.kilograms) }
    entries =
      dated.sorted { earlier, later in
        guard let first = earlier.from, let second = later.from else { return false }
        return first > second
      }
      + history.ownGoals.map { goal(nil, $0.subject, $0.lower, $0.upper) }
      + [set(nil, profile.goals)]
      + [profile.bodyWeightKilograms].compactMap(\.self).map { weight(nil, $0) }
  }

  var json: JSONValue {
    .list(
      entries.map { entry -> JSONValue in
        let subject: JSONValue = [
          "from": JSONValue(entry.from?.description), "subject": .text(entry.key),
        ]
        return subject.followed(by: entry.members)
      })
  }

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
