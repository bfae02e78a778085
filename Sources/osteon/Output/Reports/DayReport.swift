import BoneHealth
import Formats
import Journal

/// A day against its goals, in each form.
struct DayReport: Report {
  let day: Day
  let goals: Goals
  let profile: Profile

  init(of date: CivilDate, in session: Session) throws {
    day = try session.journal.day(date)
    goals = try session.journal.goals(on: date)
    profile = session.profile
  }

  private var wording: AmountWording { profile.wording }

  // MARK: JSON

  var json: JSONValue {
    [
      "date": .text(day.date.description), "state": .text(day.state.rawValue),
      "nutrients": .list(Nutrient.allCases.map(json(of:))),
      "meals": .list(day.meals.map(json(of:))),
      "sessions": .list(day.exercises.map { JSONValue($0) }),
    ]
  }

  private func json(of nutrient: Nutrient) -> JSONValue {
    let intake = day.intake[nutrient]
    let goal = goals[nutrient]
    return [
      "nutrient": .text(nutrient.rawValue), "unit": .text(nutrient.unit.rawValue),
      "amount": .number(intake.amount), "unknown_foods": JSONValue(intake.unknownFoods),
      "goal": JSONValue(goal),
      "ceiling": JSONValue(goal?.ceiling?.amount),
      "status": JSONValue(goal?.status(of: intake).rawValue),
    ]
  }

  private func json(of meal: DayMeal) -> JSONValue {
    [
      "meal": .text(meal.meal.rawValue), "time": JSONValue(meal.foods.first?.time.description),
      "foods": .list(
        meal.foods.map { entry in
          [
            "id": .text(entry.id.description), "name": .text(entry.foodName),
            "amount": .text(entry.amount), "grams": JSONValue(entry.grams),
            "nutrients": JSONValue(entry.nutrients),
          ]
        }),
      "nutrients": JSONValue(meal.intake),
    ]
  }

  // MARK: Sentences

  var sentences: [String] {
    let words = Sentences(profile)
    var lines = ["\(Sentences.date(day.date)), \(day.state.title)."]
    for nutrient in Nutrient.allCases {
      let standing = words.standing(day.intake[nutrient], of: nutrient, goal: goals[nutrient])
      lines.append("\(nutrient.title): \(standing).")
    }
    for meal in day.meals {
      for entry in meal.foods {
        lines.append("\(meal.meal.title), \(entry.time): \(words.food(entry)).")
      }
    }
    for entry in day.exercises {
      lines.append("Exercise, \(entry.time): \(words.session(entry)).")
    }
    return lines
  }

  // MARK: Text

  var lines: [String] {
    var lines = ["\(day.date.display)  \(day.state.title)", ""]
    lines += totals + notes.map { "  " + $0 }
    if !day.foods.isEmpty { lines += [""] + foods }
    if !day.exercises.isEmpty { lines += ["", "Exercise"] + sessions }
    return lines
  }

  private var totals: [String] {
    var table = TextTable([.left, .right, .right, .right])
    table.add(["", "have", "goal", "to go"])
    for nutrient in Nutrient.allCases {
      let intake = day.intake[nutrient]
      let have = wording.total(intake, of: nutrient)
      if let goal = goals[nutrient] {
        table.add([nutrient.title, have, wording.goal(goal), toGo(goal, intake)])
      } else {
        table.add([nutrient.title, have, "–"])
      }
    }
    return table.lines
  }

  private func toGo(_ goal: NutrientGoal, _ intake: Intake) -> String {
    switch goal.status(of: intake) {
    case .short: wording.number(goal.toGo(from: intake), of: goal.nutrient)
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
      if let goal = goals[nutrient] {
        if goal.status(of: intake) == .overCeiling, let ceiling = goal.ceiling {
          let scope = ceiling.scope == .supplements ? " from supplements" : ""
          notes.append(
            "\(nutrient.name): above the ceiling of "
              + "\(wording.amount(ceiling.amount, of: nutrient))\(scope)")
        }
      } else {
        notes.append(nutrient.needsBodyWeight)
      }
      if let unknown = intake.unknown { notes.append("\(nutrient.name): \(unknown)") }
    }
    return notes
  }

  private var foods: [String] {
    var table: NutrientTable?
    for meal in day.meals {
      if table == nil {
        table = NutrientTable(meal.meal.title, wording: wording)
      } else {
        table?.addHeading(meal.meal.title)
      }
      for entry in meal.foods { table?.add(entry) }
    }
    return table?.lines ?? []
  }

  private var sessions: [String] {
    SessionTable.lines(of: day.exercises, loadUnit: profile.loadUnit)
  }
}
