import BoneHealth
import Testing

@testable import Journal

@Suite("A row that no Osteon wrote is named by what stands beside the damage")
struct UnreadableRowTests {
  private static let records = [
    Record(BodyWeight(date: today, kilograms: 60)),
    Record(DatedGoal(from: today, subject: .nutrient(.calcium), lower: 1_000)),
    Record(Profile(birthYear: 1958)), Record(yogurt()), Record(squats()),
  ]

  /// A journal in which each record is a change of its own, damaged by SQL.
  private func journal(_ damage: String) throws -> Journal {
    let journal = try Journal.inMemory()
    for record in Self.records { try journal.apply(.put(record)) }
    try journal.access { try $0.execute(sql: damage) }
    return journal
  }

  private func expect(
    _ name: String, _ problem: String, _ body: () throws -> Void,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let error = try #require(throws: FileError.self, sourceLocation: sourceLocation) { try body() }
    #expect(error.category == .badData, sourceLocation: sourceLocation)
    let beginning = "the journal in memory: the \(name) cannot be read: \(problem)"
    #expect(
      error.message.hasPrefix(beginning), "\(error.message)", sourceLocation: sourceLocation)
  }

  @Test(
    "whether its line, its key or its day is another",
    arguments: [
      ("line = '{}'", "body_weight", "body_weight 2026-11-23", "“kind” is missing"),
      ("line = 'x'", "body_weight", "body_weight 2026-11-23", "the record is not JSON"),
      ("line = '[]'", "profile", "profile", "the record must be an object"),
      (
        "key = '2020-01-01 calcium', date = '2020-01-01'", "dated_goal",
        "dated_goal 2020-01-01 calcium",
        "the record on its line is dated_goal 2026-11-23 calcium"
      ),
      (
        "date = '2020-01-01'", "dated_goal", "dated_goal 2026-11-23 calcium",
        "“date” is “2020-01-01”, and must be 2026-11-23, as its line says"
      ),
      (
        "date = NULL", "body_weight", "body_weight 2026-11-23",
        "“date” is empty, and must be 2026-11-23, as its line says"
      ),
      (
        "date = '2026-11-23'", "profile", "profile",
        "“date” is “2026-11-23”, and must be empty, as its line says"
      ),
      (
        "kind = 'goal'", "dated_goal", "goal 2026-11-23 calcium",
        "the record on its line is dated_goal 2026-11-23 calcium"
      ),
      ("date = 'soon'", "body_weight", "body_weight 2026-11-23", "“date” is “soon”, and must be"),
    ])
  func lines(damage: String, kind: String, name: String, problem: String) throws {
    let journal = try journal("UPDATE record SET \(damage) WHERE kind = '\(kind)'")
    try expect(name, problem) { _ = try journal.records() }
    guard damage != "kind = 'goal'" else { return }
    try expect(name, problem) { _ = try journal.goalHistory() }
  }

  @Test("and a day is not shown without it")
  func days() throws {
    let weight = "WHERE kind = 'body_weight'"
    for damage in ["line = '{}'", "key = 'x'", "kind = 'day'"] {
      let journal = try journal("UPDATE record SET \(damage) \(weight)")
      #expect(throws: FileError.self) { try journal.day(today) }
    }
  }

  @Test("with the hint that a newer Osteon may have written a kind that this one does not know")
  func newerKind() throws {
    for date in ["date", "NULL"] {
      let journal = try journal(
        "UPDATE record SET kind = 'mood', date = \(date) WHERE kind = 'body_weight'")
      let problem = "“kind” cannot be “mood”: a newer Osteon may have written it; this one knows"
      try expect("mood 2026-11-23", problem) { try journal.forEachRecord { _ in } }
      let error = try #require(throws: FileError.self) { try journal.records() }
      #expect(error.message.hasSuffix("it was left as it is. Update Osteon."))
    }
  }

  @Test(
    "in the tables of entries",
    arguments: [
      ("food_entry SET calcium_mg = 9e999", "food \(id(1))", "“calcium_mg” is “Inf”, and must be"),
      ("food_entry SET date = 'soon'", "food \(id(1))", "“date” is “soon”, and must be a day"),
      ("food_entry SET id = 'one'", "food one", "“id” is “one”, and must be a UUID"),
      ("exercise_entry SET minutes = 1e300", "exercise \(id(3))", "“minutes” must be from 0 to"),
      ("exercise_set SET load_kg = 9e999", "exercise \(id(3))", "“load_kg” is “Inf”, and must be"),
    ])
  func entries(damage: String, name: String, problem: String) throws {
    let journal = try journal("UPDATE \(damage)")
    try expect(name, problem) { _ = try journal.records() }
  }

  @Test("in what is eaten most")
  func uses() throws {
    let journal = try journal("UPDATE food_entry SET meal = 'tea'")
    try expect("food \(id(1))", "“meal” is “tea”, and must be another word") {
      _ = try journal.foodUse(yesterday...today)
    }
  }

  @Test(
    "in the history, with the number of the change",
    arguments: [
      ("before = 5", "the record must be an object"), ("after = 'x'", "the record is not JSON"),
      (
        "key = '2020-01-01'", "the record on its line is body_weight 2026-11-23"
      ),
      ("kind = 'mood'", "“kind” cannot be “mood”: a newer Osteon may have written it"),
    ])
  func history(damage: String, problem: String) throws {
    let journal = try journal(
      """
      UPDATE change_edit SET \(damage) WHERE kind = 'body_weight';
      DELETE FROM change_edit WHERE change_id > 1; DELETE FROM change WHERE id > 1;
      """)
    let name =
      switch damage {
      case "kind = 'mood'": "mood 2026-11-23"
      case "key = '2020-01-01'": "body_weight 2020-01-01"
      default: "body_weight 2026-11-23"
      }
    try expect(name + " of change 1", problem) { _ = try journal.undo() }
  }

  @Test("in the list of changes")
  func changes() throws {
    let journal = try Journal.inMemory()
    try journal.apply(.put(Record(yogurt())))
    try journal.access { database in
      try database.execute(
        sql: """
          PRAGMA writable_schema = ON;
          UPDATE sqlite_master SET sql = replace(replace(sql, ') STRICT', ')'), ' NOT NULL', '')
            WHERE name = 'change';
          PRAGMA writable_schema = RESET;
          UPDATE change SET label = NULL;
          """)
    }
    try expect("change 1", "“label” is empty, and must be a text") { _ = try journal.nextUndo() }
  }
}
