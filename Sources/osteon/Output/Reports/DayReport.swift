import BoneHealth
import Formats
import Journal

/// A day against its goals, in each form.
struct DayReport: Report {
  let day: Day
  let goals: Goals
  let profile: Profile
  let goalHistory: GoalHistory

  init(of date: CivilDate, in session: Session) throws {
    day = try session.journal.day(date)
    goals = session.goalHistory.goals(on: date)
    profile = session.profile
    goalHistory = session.goalHistory
  }

  private var wording: AmountWording { profile.wording }

  var json: JSONValue {
    [
      "date": JSONValue(day.date), "state": .text(day.state.rawValue),
      "nutrients": .list(Nutrient.allCases.map(json(of:))),
      "meals": .list(day.meals.map(json(of:))),
      "sessions": .list(
        day.exercises.map {
          JSONValue(
            $0, "id", "time", "activity", "modality", "minutes", "effort", "impacts", "sets",
            "note")
        }),
    ]
  }

  private func json(of nutrient: Nutrient) -> JSONValue {
    let intake = day.intake[nutrient]
    let goal = goals[nutrient]
    let ceiling = goals.ceilings[nutrient]
    let status =
      goal?.status(of: intake) ?? (ceiling?.isPassed(by: intake) == true ? .overCeiling : nil)
    return [
      "nutrient": .text(nutrient.rawValue), "unit": .text(nutrient.unit.rawValue),
      "amount": .number(intake.amount), "unknown_foods": JSONValue(intake.unknownFoods),
      "goal": JSONValue(goal), "ceiling": JSONValue(ceiling?.amount),
      "status": JSONValue(status?.rawValue),
    ]
  }

  private func json(of meal: DayMeal) -> JSONValue {
    let foods = meal.foods.map { entry -> JSONValue in
      [
        "id": .text(entry.id.description), "name": .text(entry.foodName),
        "amount": .text(entry.amount), "grams": JSONValue(entry.grams),
        "nutrients": JSONValue(entry.nutrients),
      ]
    }
    return [
      "meal": .text(meal.meal.rawValue), "time": JSONValue(meal.foods.first?.time.description),
      "foods": .list(foods), "nutrients": JSONValue(meal.intake),
    ]
  }

  var sentences: [String] {
    let words = Sentences(profile)
    let foods = day.meals.flatMap(\.foods)
    return ["\(Sentences.date(day.date)), \(day.state.title)."]
      + words.standings(day.intake, goals.nutrients) { $0.title }
      + foods.map { "\($0.meal.title), \($0.time): \(words.food($0))." }
      + day.exercises.map { "Exercise, \($0.time): \(words.session($0))." }
  }

  var lines: [String] {
    var lines = ["\(day.date.display)  \(day.state.title)", ""]
    lines += totals + notes.map { "  " + $0 }
    if !day.foods.isEmpty {
      let rows = day.meals.flatMap { [[$0.meal.title]] + $0.foods.map(wording.row) }
      lines += [""] + wording.table(day.meals[0].meal.title, Array(rows.dropFirst()))
    }
    if !day.exercises.isEmpty {
      lines += ["", "Exercise"] + day.exercises.lines(loadUnit: profile.loadUnit)
    }
    return lines
  }

  private var totals: [String] {
    let rows = Nutrient.allCases.map { nutrient in
      let intake = day.intake[nutrient]
      let goal = goals[nutrient].map { [wording.goal($0), toGo($0, intake)] } ?? ["–"]
      return [nutrient.title, wording.total(intake, of: nutrient)] + goal
    }
    return ([["", "have", "goal", "to go"]] + rows).aligned(.left)
  }

  private func toGo(_ goal: NutrientGoal, _ intake: Intake) -> String {
    switch goal.status(of: intake) {
    case .short: wording.numberToGo(goal, from: intake)
    case .met: "reached"
    case .above: "above"
    case .overCeiling: "over ceiling"
    }
  }

  /// What the totals alone do not say.
  private var notes: [String] {
    var notes: [String] = []
    for nutrient in Nutrient.allCases {
      let intake = day.intake[nutrient]
      if goals[nutrient] == nil { notes.append(goalHistory.needsWeight(nutrient, on: day.date)) }
      if let ceiling = goals.ceilings[nutrient], ceiling.isPassed(by: intake) {
        notes.append(
          "\(nutrient.name): above the ceiling of \(wording.ceiling(ceiling, of: nutrient))")
      }
      if let unknown = intake.unknown { notes.append("\(nutrient.name): \(unknown)") }
    }
    return notes
  }
}
