import BoneHealth
import Journal

/// What one can select on Today: something eaten or taken, or a session.
enum Entry: Sendable {
  case food(FoodEntry)
  case exercise(ExerciseEntry)

  var id: EntryID {
    switch self {
    case .food(let entry): entry.id
    case .exercise(let entry): entry.id
    }
  }

  var record: Record {
    switch self {
    case .food(let entry): Record(entry)
    case .exercise(let entry): Record(entry)
    }
  }

  /// What it is, for a line that says what happened.
  var title: String {
    switch self {
    case .food(let entry): entry.foodName
    case .exercise(let entry): entry.activity
    }
  }

  /// What opens to edit it.
  func editor(in context: Context) -> any Dialog {
    switch self {
    case .food(let entry) where entry.origin == .supplement: TakeDialog(editing: entry, in: context)
    case .food(let entry): EatDialog(editing: entry, in: context)
    case .exercise(let entry): MoveDialog(editing: entry, in: context)
    }
  }
}

extension Day {
  var isEmpty: Bool { foods.isEmpty && exercises.isEmpty }

  /// Foods by meal in the order of the day, then sessions: the order in which one steps through.
  var entriesInOrder: [Entry] {
    meals.flatMap(\.foods).map(Entry.food) + exercises.map(Entry.exercise)
  }
}
