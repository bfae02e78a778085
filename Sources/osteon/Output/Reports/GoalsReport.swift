import BoneHealth
import Formats

/// All goals with their sources, in each form.
struct GoalsReport: Report {
  let goals: Goals
  let profile: Profile

  private var wording: AmountWording { profile.wording }

  var sentences: [String] { GoalSubject.all.map(line) }

  /// One goal in a sentence.
  func line(of subject: GoalSubject) -> String {
    let words = Sentences(profile)
    switch subject {
    case .nutrient(let nutrient):
      guard let goal = goals[nutrient] else {
        return "\(nutrient.title): the goal stands on your body weight, which is not known."
      }
      let unit = Sentences.name(of: wording.unit(of: nutrient))
      let range = wording.goal(goal).replacing("–", with: " to ")
      var text = "\(nutrient.title): \(range) \(unit) a day"
      if let ceiling = goal.ceiling {
        text += ", at most \(words.amount(ceiling.amount, of: nutrient))\(ceiling.scopeWords)"
      }
      return "\(text); \(goal.source)."
    case .modality(let modality):
      guard let goal = goals[modality] else { return "\(modality.title): no goal." }
      return "\(modality.title): \(Self.target(goal)) a week, \(goal.advice); \(goal.source)."
    }
  }

  private static func target(_ goal: WeeklyGoal) -> String {
    let unit = goal.target == 1 ? String(goal.measure.rawValue.dropLast()) : goal.measure.rawValue
    return "\(Numbers.plain(goal.target)) \(unit)"
  }

  var lines: [String] {
    let daily = Nutrient.allCases.map { nutrient in
      let goal = goals[nutrient]
      let ceiling = goals.ceilings[nutrient]
      return [
        nutrient.title, goal.map(wording.goal) ?? "–",
        goal == nil && ceiling == nil ? "" : wording.unit(of: nutrient).symbol,
        ceiling.map { wording.number($0.amount, of: nutrient) } ?? "–",
        ceiling?.scope == .supplements ? "supplements" : "",
        goal?.source ?? "stands on your body weight, not known",
      ]
    }
    let weekly = Modality.allCases.filter { $0 != .nonWeightBearing }.map { modality in
      [modality.title]
        + (goals[modality].map { [Self.target($0), $0.advice, $0.source] } ?? ["–"])
    }
    return ([["A day", "goal", "", "ceiling", "", "source"]] + daily)
      .aligned(.left, .right, .left, .right, .left, .left) + [""]
      + ([["A week", "goal", "", "source"]] + weekly).aligned(.left, .right, .left, .left)
      + ["", WeeklyGoal.caution]
  }

  /// A modality without a goal has no entry.
  var json: JSONValue {
    .list(
      GoalSubject.all.filter { subject in
        if case .modality(let modality) = subject { goals[modality] != nil } else { true }
      }.map(json))
  }

  func json(of subject: GoalSubject) -> JSONValue {
    let nutrient: Nutrient? = if case .nutrient(let one) = subject { one } else { nil }
    let weekly: WeeklyGoal? = if case .modality(let one) = subject { goals[one] } else { nil }
    let daily = nutrient.flatMap { goals[$0] }
    let ceiling = nutrient.flatMap { goals.ceilings[$0] }
    return [
      "subject": .text(subject.key),
      "unit": JSONValue(nutrient?.unit.rawValue ?? weekly?.measure.rawValue),
      "lower": JSONValue(daily?.lower ?? weekly?.target), "upper": JSONValue(daily?.upper),
      "ceiling": JSONValue(ceiling?.amount),
      "ceiling_scope": JSONValue(ceiling?.scope.rawValue),
      "source": JSONValue(daily?.source ?? weekly?.source),
    ]
  }
}
