import BoneHealth
import GRDB
import Testing

@testable import Journal

@Suite("The schema")
struct SchemaTests {
  @Test("of version 1 is frozen: it was shipped")
  func version1() throws {
    let database = try DatabaseQueue()
    try database.write { try Schema.steps[0]($0) }
    #expect(try tables(of: database) == frozen1)
  }

  @Test("of version 2 is frozen: it was shipped")
  func version2() throws {
    let database = try DatabaseQueue()
    try database.write { database in for step in Schema.steps[..<2] { try step(database) } }
    #expect(try tables(of: database) == frozen1 + "\n" + frozen2)
  }

  @Test("of version 3 has typed tables for what SQL sums, and one for all else")
  func version3() throws {
    let journal = try Journal.inMemory()
    #expect(try journal.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 3)
    let names = try journal.read { database in
      try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE sql IS NOT NULL")
    }
    #expect(
      Set(names) == [
        "food_entry", "exercise_entry", "exercise_set", "change", "change_by_state", "change_edit",
        "record", "record_by_date",
      ])
    #expect(try tables(of: journal.database).hasSuffix(frozen3))
  }

  @Test("of version 3 keeps records as lines of the log file, with their day")
  func lines() throws {
    let journal = try Journal.inMemory()
    let records = keptRecords + [Record(DayMark(date: today, state: .skipped)), Record(Profile())]
    try journal.apply(Change(label: "fill", edits: records.map(Edit.put)))
    let rows = try journal.read { database in
      try Row.fetchAll(database, sql: "SELECT kind, key, date, line FROM record").map {
        [$0["kind"], $0["key"], $0["date"], $0["line"]] as [String?]
      }
    }
    let expected = records.map { record in
      [record.kind.name, record.key.text, record.value.date?.description, record.json]
    }
    #expect(Set(rows) == Set(expected))
  }

  @Test("of version 1, with what was recorded and undone, is brought up")
  func fromVersion1() throws {
    try withFolder { folder in
      try make(
        folder, version: 1,
        frozen1 + """
          INSERT INTO food_entry VALUES ('\(id(1))', '2026-11-23', '08:00', 'breakfast', 'food',
            'usda:170894', 'Greek yogurt, nonfat', '170 g', 170, 187, 0, 19, NULL, 17.3);
          INSERT INTO profile VALUES
            (1, NULL, 1958, 'none', 'iu', 'kg', 'monday', 'default');
          INSERT INTO change VALUES
            (1, 1795420800000, 'eat', 'applied'), (2, 1795420800001, 'mark the day', 'undone');
          INSERT INTO change_edit VALUES
            (1, 0, 'food', '\(id(1))', NULL, '\(Record(yogurt()).json)'),
            (1, 1, 'profile', 'profile', NULL, '{"kind":"profile","birth_year":1958}'),
            (2, 0, 'day', '2026-11-23', NULL,
              '{"kind":"day","date":"2026-11-23","state":"complete"}');
          """)
      let journal = try Journal.open(folder)
      #expect(try journal.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 3)
      #expect(try journal.day(today).foods == [yogurt()])
      #expect(try journal.all(Profile.self).first == Profile(birthYear: 1958))
      #expect(try journal.library() == Library())

      #expect(try journal.redo() == "mark the day")
      try journal.apply(.put(Record(oatBread())))
      #expect(try journal.library().ownFoods == [oatBread()])
      #expect(
        try [journal.undo(), journal.undo(), journal.undo()] == ["put", "mark the day", "eat"])
      #expect(try journal.undo() == nil)
      #expect(try journal.records() == [])
    }
  }

  @Test("of version 2, with all it could hold, is brought up, and its changes undone")
  func fromVersion2() throws {
    let profile = Profile(
      bodyWeightKilograms: 61.50000000000001, birthYear: 1958, fractures: .vertebral,
      vitaminDUnit: .micrograms, loadUnit: .pounds, weekStart: .sunday)
    let settings = [
      Record(profile), Record(OwnGoal(.modality(.balance), lower: 5)),
      Record(OwnGoal(.nutrient(.calcium), lower: 0.1 + 0.2, upper: 1000)),
    ]
    let marks = [Record(DayMark(date: yesterday, state: .noneTaken))]
    try withFolder { folder in
      let kept = keptRecords.map { "('\($0.kind)', '\($0.key.text)', '\($0.json)')" }
      let edits = (keptRecords + settings + marks).enumerated().map { position, record in
        "(1, \(position), '\(record.kind)', '\(record.key.text)', NULL, '\(record.json)')"
      }
      try make(
        folder, version: 2,
        frozen1 + frozen2 + """
          INSERT INTO day_mark VALUES ('\(yesterday)', 'none');
          INSERT INTO own_goal VALUES
            ('balance', 5, NULL), ('calcium', 0.30000000000000004, 1000);
          INSERT INTO profile VALUES
            (1, 61.50000000000001, 1958, 'vertebral', 'mcg', 'lb', 'sunday', 'default');
          INSERT INTO kept VALUES \(kept.joined(separator: ","));
          INSERT INTO change VALUES (1, 1795420800000, 'import', 'applied');
          INSERT INTO change_edit VALUES \(edits.joined(separator: ","));
          """)
      let journal = try Journal.open(folder)
      #expect(try journal.records() == settings + keptRecords + marks)
      #expect(try journal.day(yesterday).mark == .noneTaken)
      #expect(try journal.undo() == "import")
      #expect(try journal.records() == [])
      #expect(try journal.redo() == "import")
      #expect(try journal.records() == settings + keptRecords + marks)
    }
  }

  /// A file as an earlier version left it.
  private func make(_ folder: String, version: Int, _ sql: String) throws {
    try DatabaseQueue(path: folder + "/journal.db").writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(sql: sql + "PRAGMA user_version = \(version)")
    }
  }

  private func tables(of database: DatabaseQueue) throws -> String {
    try database.read { database in
      try String.fetchAll(
        database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
      ).map { $0 + ";" }.joined(separator: "\n")
    }
  }

  private let frozen1 = """
    CREATE TABLE food_entry (
      id TEXT NOT NULL UNIQUE,
      date TEXT NOT NULL,
      time TEXT NOT NULL,
      meal TEXT NOT NULL,
      origin TEXT NOT NULL,
      food_id TEXT,
      food_name TEXT NOT NULL,
      amount TEXT NOT NULL,
      grams REAL,
      calcium_mg REAL,
      vitamin_d_mcg REAL,
      magnesium_mg REAL,
      vitamin_k_mcg REAL,
      protein_g REAL,
      PRIMARY KEY (date, time, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE exercise_entry (
      id TEXT NOT NULL UNIQUE,
      date TEXT NOT NULL,
      time TEXT NOT NULL,
      activity TEXT NOT NULL,
      activity_id TEXT,
      modality TEXT NOT NULL,
      minutes REAL,
      effort INTEGER,
      impacts INTEGER,
      peak_force_bw REAL,
      note TEXT,
      PRIMARY KEY (date, time, id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE exercise_set (
      exercise_id TEXT NOT NULL REFERENCES exercise_entry (id) ON DELETE CASCADE,
      position INTEGER NOT NULL,
      reps INTEGER NOT NULL,
      load_kg REAL,
      PRIMARY KEY (exercise_id, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE day_mark (
      date TEXT NOT NULL PRIMARY KEY,
      state TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE profile (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
      body_weight_kg REAL,
      birth_year INTEGER,
      fractures TEXT NOT NULL,
      vitamin_d_unit TEXT NOT NULL,
      load_unit TEXT NOT NULL,
      week_start TEXT NOT NULL,
      goals TEXT NOT NULL
    ) STRICT;
    CREATE TABLE own_goal (
      subject TEXT NOT NULL PRIMARY KEY,
      lower REAL NOT NULL,
      upper REAL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE change (
      id INTEGER NOT NULL PRIMARY KEY,
      made_at_ms INTEGER NOT NULL,
      label TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('applied', 'undone', 'superseded'))
    ) STRICT;
    CREATE INDEX change_by_state ON change (state, id);
    CREATE TABLE change_edit (
      change_id INTEGER NOT NULL REFERENCES change (id),
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      before TEXT,
      after TEXT,
      PRIMARY KEY (change_id, position)
    ) STRICT, WITHOUT ROWID;
    """

  private let frozen2 = """
    CREATE TABLE kept (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
    """

  private let frozen3 = """
    CREATE TABLE record (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      date TEXT,
      line TEXT NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_by_date ON record (date, kind);
    """
}
