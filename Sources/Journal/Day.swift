import BoneHealth

/// All that is recorded of a day.
package struct Day: Equatable, Sendable {
  package let date: CivilDate
  /// What the person said of it.
  package var mark: DayState?
  /// By time, and in the order they were entered.
  package var foods: [FoodEntry] = []
  /// By time, and in the order they were entered.
  package var exercises: [ExerciseEntry] = []
  /// What else belongs to it.
  package var others: [Record] = []

  /// All of it: what was said of the day, foods, sessions, and what else there is.
  package var records: [Record] {
    (mark.map { [Record(DayMark(date: date, state: $0))] } ?? []) + foods.map(Record.init)
      + exercises.map(Record.init) + others
  }

  package mutating func add(_ record: Record) {
    switch record.value {
    case let entry as FoodEntry: foods.append(entry)
    case let entry as ExerciseEntry: exercises.append(entry)
    case let mark as DayMark: self.mark = mark.state
    default: others.append(record)
    }
  }

  package var state: DayState { DayState(mark: mark, hasFood: !foods.isEmpty) }

  /// The sums of all that was eaten and taken.
  package var intake: NutrientIntake { foods.intake }

  /// The meals that something was entered for, in the order of the day.
  package var meals: [DayMeal] {
    Meal.allCases.compactMap { meal in
      let foods = foods.filter { $0.meal == meal }
      return foods.isEmpty ? nil : DayMeal(meal: meal, foods: foods)
    }
  }

  /// The relative loading of the day's sessions together, each counted as far as bone has recovered
  /// from the one before; `nil` when it is known of none. Show it with `RelativeLoading.caution`.
  package var relativeLoading: Double? {
    let sessions = exercises.compactMap { exercise in
      exercise.relativeLoading.map { (time: exercise.time, index: $0) }
    }
    return sessions.isEmpty ? nil : RelativeLoading.index(ofDay: sessions)
  }
}

extension Day {
  /// A day of which nothing is recorded.
  package init(_ date: CivilDate) { self.init(date: date) }
}

/// What was eaten and taken at one meal of a day.
package struct DayMeal: Equatable, Sendable {
  package let meal: Meal
  package let foods: [FoodEntry]

  package var intake: NutrientIntake { foods.intake }
}

extension Sequence where Element == FoodEntry {
  /// The sums of these entries.
  package var intake: NutrientIntake {
    reduce(into: .none) { $0.add($1.nutrients, origin: $1.origin) }
  }
}

extension Sequence where Element == Day {
  /// What was done of each modality on these days, the days of one week.
  package var weeklyProgress: [WeeklyProgress] {
    Modality.allCases.map { modality in
      var progress = WeeklyProgress(modality)
      for day in self {
        for session in day.exercises where session.modality == modality {
          progress.add(on: day.date, minutes: session.minutes)
        }
      }
      return progress
    }
  }
}
