import BoneHealth
import Formats
import Journal

/// A week, day by day, with its average and its exercise, in each form.
struct WeekReport: Report {
  let week: Week
  let days: [Day]
  let average: AverageIntake
  let progress: [WeeklyProgress]
  /// As they stand at the end of the week.
  let goals: Goals
  let goalHistory: GoalHistory
  let profile: Profile

  init(containing date: CivilDate, in session: Session) throws {
    profile = session.profile
    week = Week(containing: date, start: profile.weekStart)
    days = try session.journal.days(week.first...week.last)
    goalHistory = session.goalHistory
    average = goalHistory.average(of: days.map { ($0.date, $0.state, $0.intake) })
    goals = goalHistory.goals(on: week.last)
    progress = days.weeklyProgress
  }

  private var wording: AmountWording { profile.wording }

  /// The changes of goals are there only when there are some.
  var json: JSONValue {
    let changes = goalChanges.map { change in
      change.report.json(of: change.subject).followed(by: ["from": JSONValue(change.from)])
    }
    let week: JSONValue = [
      "week": .text(week.identifier), "from": JSONValue(week.first),
      "to": JSONValue(week.last), "days": .list(days.map(json(of:))),
      "average": average.intake.map { JSONValue($0) } ?? JSONValue(NutrientAmounts.unknown),
      "averaged_days": JSONValue(average.days), "modalities": .list(progress.map(json(of:))),
    ]
    guard !changes.isEmpty else { return week }
    let means = Nutrient.allCases.map { nutrient in
      JSONValue.Member(key: nutrient.rawValue, value: JSONValue(average.goals[nutrient]))
    }
    return week.followed(by: ["goal_changes": .list(changes), "average_goals": .object(means)])
  }

  private func json(of day: Day) -> JSONValue {
    let intake = day.intake
    return [
      "date": JSONValue(day.date), "state": .text(day.state.rawValue),
      "nutrients": day.foods.isEmpty && !day.state.countsInAverages
        ? JSONValue(NutrientAmounts.unknown) : JSONValue(intake),
      "unknown_foods": .object(
        Nutrient.allCases.map {
          JSONValue.Member(key: $0.rawValue, value: JSONValue(intake[$0].unknownFoods))
        }),
    ]
  }

  private func json(of progress: WeeklyProgress) -> JSONValue {
    let goal = goals[progress.modality]
    return [
      "modality": .text(progress.modality.rawValue), "days": JSONValue(progress.days),
      "minutes": .number(progress.minutes),
      "goal": goal.map {
        ["measure": .text($0.measure.rawValue), "target": .number($0.target)]
      } ?? .null,
    ]
  }

  /// Where the week has several goals for one thing: each with its first day.
  private var goalChanges: [(subject: GoalSubject, from: CivilDate, report: GoalsReport)] {
    let dates = week.first...week.last
    return goalHistory.changingSubjects(dates).flatMap { subject in
      goalHistory.goalsOf(subject, dates).map { from, goals in
        (subject, from, GoalsReport(goals: goals, profile: profile))
      }
    }
  }

  private var goalNotes: [String] {
    goalChanges.map { "From \($0.from.shortDisplay), \($0.report.line(of: $0.subject))" }
  }

  private static let severalGoals =
    "This week has several goals; the goal a day is the mean over the days averaged"

  var sentences: [String] {
    let words = Sentences(profile)
    let (first, last) = (Sentences.date(week.first), Sentences.date(week.last))
    let week = ["Week \(week.number.week), \(first) to \(last)."]
    let days = days.map { day in
      let amounts = day.foods.isEmpty ? "" : ": " + words.intake(day.intake)
      return "\(Sentences.date(day.date)), \(day.state.title)\(amounts)."
    }
    let mean = average.intake.map { mean in
      ["The average stands on \(Numbers.counted(average.days, "day"))."]
        + words.standings(mean, average.goals) { "\($0.title) a day" }
    }
    return week + days + (mean ?? ["There is no day to take an average of."])
      + progress.map { "\($0.modality.title): \(done($0))\(goalWords($0))." }
      + (goalNotes.isEmpty ? [] : [Self.severalGoals + "."] + goalNotes)
  }

  private func done(_ progress: WeeklyProgress) -> String {
    let minutes = progress.minutes > 0 ? ", \(Numbers.rounded(progress.minutes)) minutes" : ""
    return Numbers.counted(progress.days, "day") + minutes
  }

  private func goalWords(_ progress: WeeklyProgress) -> String {
    guard let goal = goals[progress.modality] else { return "; no goal" }
    return "; goal \(target(goal)), \(progress.meets(goal) ? "reached" : "not reached")"
  }

  private func target(_ goal: WeeklyGoal) -> String {
    "\(Numbers.rounded(goal.target)) \(goal.measure.rawValue)"
  }

  var lines: [String] {
    ["Week \(week.number.week), \(week.display)", ""] + intakes + ["", "Exercise"] + exercise
      + (goalNotes.isEmpty
        ? [] : ["", Self.severalGoals] + goalNotes.map { "  " + $0 })
  }

  private var intakes: [String] {
    var rows = days.map { day in
      let isKnown = !day.foods.isEmpty || day.state == .noneTaken
      return [day.date.shortDisplay, day.state.title] + amounts(isKnown ? day.intake : nil)
    }
    rows.append(
      ["Average", "of \(Numbers.counted(average.days, "day"))"] + amounts(average.intake))
    rows.append(
      ["Goal", "a day"]
        + Nutrient.allCases.map { (average.goals[$0] ?? goals[$0]).map(wording.goal) ?? "–" })
    return wording.table("", rows)
  }

  private func amounts(_ intake: NutrientIntake?) -> [String] {
    intake.map(wording.cells) ?? Nutrient.allCases.map { _ in "–" }
  }

  private var exercise: [String] {
    progress.map { progress in
      let goal = goals[progress.modality].map { goal in
        "of \(target(goal))\(progress.meets(goal) ? ", reached" : "")"
      }
      return [
        "  " + progress.modality.title, Numbers.counted(progress.days, "day"),
        "\(Numbers.rounded(progress.minutes)) min", goal ?? "",
      ]
    }.aligned(.left, .right, .right, .left)
  }
}
