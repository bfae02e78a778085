import BoneHealth
import GRDB

/// Records in their tables: reading one, putting one, removing one.
extension Database {
  func record(_ key: Record.Key) throws -> Record? {
    switch key {
    case .food(let id):
      try FoodEntry.fetch(self, where: "id = ?", [id.description]).first.map(Record.food)
    case .exercise(let id):
      try ExerciseEntry.fetch(self, where: "id = ?", [id.description]).first.map(Record.exercise)
    case .day(let date):
      try DayMark.fetch(self, where: "date = ?", [date.description]).first.map(Record.day)
    case .profile: try Profile.fetch(self).map(Record.profile)
    case .goal(let subject):
      try OwnGoal.fetchAll(self).first { $0.subject == subject }.map(Record.goal)
    case .ownFood, .recipe, .savedMeal, .ownSupplement, .favorite, .exclusion:
      try keptRecord(key)
    }
  }

  func put(_ record: Record) throws {
    switch record {
    case .food(let entry): try entry.put(self)
    case .exercise(let entry): try entry.put(self)
    case .day(let mark): try mark.put(self)
    case .profile(let profile): try profile.put(self)
    case .goal(let goal): try goal.put(self)
    case .ownFood, .recipe, .savedMeal, .ownSupplement, .favorite, .exclusion:
      try putKept(record)
    }
  }

  func remove(_ key: Record.Key) throws {
    switch key {
    case .food(let id): try run("DELETE FROM food_entry WHERE id = ?", [id.description])
    case .exercise(let id):
      try run("DELETE FROM exercise_entry WHERE id = ?", [id.description])
    case .day(let date): try run("DELETE FROM day_mark WHERE date = ?", [date.description])
    case .profile: try run("DELETE FROM profile")
    case .goal(let subject): try run("DELETE FROM own_goal WHERE subject = ?", [subject.key])
    case .ownFood, .recipe, .savedMeal, .ownSupplement, .favorite, .exclusion:
      try removeKept(key)
    }
  }

  /// Executes a statement that is prepared once.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

extension Row {
  /// The value of a column that is never null.
  func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
    _ column: Int
  ) throws -> Value {
    try decode(Value.self, atIndex: column)
  }

  /// The value that the text of a column stands for.
  /// - Throws: `JournalError` when it stands for none.
  func parsed<Value>(_ column: Int, _ parse: (String) -> Value?) throws -> Value {
    let text: String = try value(column)
    guard let value = parse(text) else {
      throw JournalError(.badData, "the journal holds “\(text)”, which this Osteon cannot read")
    }
    return value
  }
}
