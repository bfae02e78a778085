import BoneHealth
import Journal
import Terminal

/// A row of the list on Today.
enum TodayRow {
  case gap
  case meal(DayMeal)
  case food(FoodEntry)
  case heading(String)
  case session(ExerciseEntry)
  /// The second line of a session: what it is for bone.
  case sessionDetail(ExerciseEntry)
  case progress(WeeklyProgress, WeeklyGoal)

  var entryID: EntryID? {
    switch self {
    case .food(let entry): entry.id
    case .session(let entry), .sessionDetail(let entry): entry.id
    default: nil
    }
  }

  /// Each meal with its foods.
  static func meals(of day: Day) -> [TodayRow] {
    var rows: [TodayRow] = []
    for meal in day.meals {
      if !rows.isEmpty { rows.append(.gap) }
      rows.append(.meal(meal))
      rows += meal.foods.map(TodayRow.food)
    }
    return rows
  }

  /// The day's sessions, and how the week stands against its goals.
  static func movement(of context: Context, isBesideMeals: Bool) -> [TodayRow] {
    var rows: [TodayRow] = []
    if !isBesideMeals {
      if !context.day.foods.isEmpty { rows.append(.gap) }
      if !context.day.exercises.isEmpty { rows.append(.heading("Exercise")) }
    }
    for session in context.day.exercises {
      rows.append(.session(session))
      if isBesideMeals { rows.append(.sessionDetail(session)) }
    }
    if !context.day.exercises.isEmpty { rows.append(.gap) }
    rows.append(.heading("This week"))
    for progress in context.progress {
      if let goal = context.goals[progress.modality] { rows.append(.progress(progress, goal)) }
    }
    return rows
  }

  func draw(
    on canvas: inout Canvas, in rect: Rect, columns: MealColumns, context: Context,
    selected: EntryID?
  ) {
    switch self {
    case .gap: break
    case .meal(let meal):
      MealTable.draw(meal, on: &canvas, in: rect, columns: columns, context: context)
    case .food(let entry):
      MealTable.draw(
        entry, isSelected: entry.id == selected, on: &canvas, in: rect, columns: columns,
        context: context)
    case .heading(let title): canvas.write(title, at: rect.origin, style: .accent)
    case .session(let entry):
      SessionLine.draw(
        entry, isSelected: entry.id == selected, isWide: true, on: &canvas, in: rect,
        context: context)
    case .sessionDetail(let entry):
      SessionLine.drawDetail(
        entry, isSelected: entry.id == selected, on: &canvas, in: rect, context: context)
    case .progress(let progress, let goal):
      ProgressLine.draw(progress, goal, on: &canvas, in: rect)
    }
  }
}
