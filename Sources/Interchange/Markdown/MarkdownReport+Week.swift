import BoneHealth
import Formats
import Journal

extension MarkdownReport {
  func write(_ week: ReportWeek, _ buffer: inout ByteBuffer) {
    buffer.append("\n## Week \(week.week.identifier): \(week.week.display)\n")
    if holds(FoodEntry.kind) || holds(DayMark.kind) { writeDays(week, &buffer) }
    if holds(FoodEntry.kind) { writeFoods(week.days.flatMap(\.foods), &buffer) }
    if holds(ExerciseEntry.kind) {
      writeSessions(week.days.flatMap(\.exercises), &buffer)
      writeProgress(week, &buffer)
    }
  }

  private var amountColumns: [(title: String, alignment: MarkdownTable.Alignment)] {
    Nutrient.allCases.map { ("\($0.title) \(wording.unit(of: $0).symbol)", .right) }
  }

  /// The state of each day, and what was eaten and taken, where the report shows that.
  private func writeDays(_ week: ReportWeek, _ buffer: inout ByteBuffer) {
    buffer.append("\n")
    guard holds(FoodEntry.kind) else {
      var table = MarkdownTable([("Day", .left), ("State", .left)])
      for day in week.days { table.add([day.date.shortDisplay, day.state.title]) }
      return table.write(&buffer)
    }
    let dates = week.week.first...week.week.last
    var table = MarkdownTable([("Day", .left), ("State", .left)] + amountColumns)
    let days = week.days.map { (date: $0.date, state: $0.state, intake: $0.intake) }
    for (day, goals) in zip(days, history.goals(ofEach: days.map(\.date))) {
      table.add(
        [day.date.shortDisplay, day.state.title]
          + Nutrient.allCases.map { nutrient in
            day.state.countsInAverages
              ? total(day.intake[nutrient], nutrient, goals[nutrient]) : "–"
          })
    }
    let average = history.average(of: days)
    if let intake = average.intake {
      table.add(
        ["Average", average.days == 1 ? "of 1 day" : "of \(average.days) days"]
          + Nutrient.allCases.map { total(intake[$0], $0, average.goals[$0]) })
    }
    table.add(
      ["Goal", "a day"]
        + Nutrient.allCases.map { nutrient in
          each(history.goalsOf(.nutrient(nutrient), dates)) {
            $0[nutrient].map { wording.goal($0) }
          }
        })
    table.write(&buffer)
  }

  /// “✓ ≥ 148”: what is known of a sum, and whether it reaches the goal.
  private func total(_ intake: Intake, _ nutrient: Nutrient, _ goal: NutrientGoal?) -> String {
    let number = (intake.isComplete ? "" : "≥ ") + wording.number(intake.amount, of: nutrient)
    switch goal?.status(of: intake) {
    case .met, .above: return "✓ \(number)"
    case .overCeiling: return "over the ceiling \(number)"
    case .short, nil: return number
    }
  }

  private func writeFoods(_ foods: [FoodEntry], _ buffer: inout ByteBuffer) {
    if foods.isEmpty { return }
    buffer.append("\n### Food and supplements\n\n")
    var table = MarkdownTable(
      [("Day", .left), ("Time", .left), ("Meal", .left), ("Food", .left), ("Amount", .left)]
        + amountColumns)
    for food in foods {
      let name = MarkdownText.escape(food.foodName)
      table.add(
        [
          food.date.shortDisplay, "\(food.time)", food.meal.title,
          food.origin == .supplement ? "\(name) (supplement)" : name,
          MarkdownText.escape(food.amount),
        ]
          + Nutrient.allCases.map { nutrient in
            food.nutrients[nutrient].map { wording.number($0, of: nutrient) } ?? "?"
          })
    }
    table.write(&buffer)
  }

  private func writeSessions(_ sessions: [ExerciseEntry], _ buffer: inout ByteBuffer) {
    if sessions.isEmpty { return }
    buffer.append("\n### Exercise\n\n")
    var table = MarkdownTable([
      ("Day", .left), ("Time", .left), ("Activity", .left), ("Modality", .left), ("Done", .left),
      ("Effort (1–10)", .right), ("Note", .left),
    ])
    for session in sessions {
      table.add([
        session.date.shortDisplay, "\(session.time)", MarkdownText.escape(session.activity),
        session.modality.name,
        SessionWording.amount(
          minutes: session.minutes, impacts: session.impacts, sets: session.sets,
          loadUnit: history.profile.loadUnit),
        session.effort.map { "\($0.rawValue)" } ?? "",
        session.note.map(MarkdownText.escape) ?? "",
      ])
    }
    table.write(&buffer)
  }

  private func writeProgress(_ week: ReportWeek, _ buffer: inout ByteBuffer) {
    buffer.append("\n")
    var table = MarkdownTable([("This week", .left), ("Done", .right), ("Goal", .right)])
    let goals = history.goals(on: week.week.last)
    for progress in week.days.weeklyProgress {
      let modality = progress.modality
      if let goal = goals[modality] {
        let done = amount(progress.amount(in: goal.measure), goal.measure)
        table.add([
          modality.title, progress.meets(goal) ? "✓ \(done)" : done,
          each(history.goalsOf(.modality(modality), week.week.first...week.week.last)) { goals in
            goals[modality].map { amount($0.target, $0.measure) }
          },
        ])
      } else if progress.days > 0 {
        table.add([modality.title, amount(Double(progress.days), .days), "–"])
      }
    }
    table.write(&buffer)
  }
}
