import BoneHealth
import GRDB
import Testing

@testable import Journal

@Suite("The schema")
struct SchemaTests {
  @Test("of version 1 is frozen: it was shipped")
  func version1() throws {
    let database = try DatabaseQueue()
    try database.write { try $0.execute(sql: Schema.steps[0]) }
    #expect(try tables(of: database) == frozen1)
  }

  @Test("of version 2 is frozen: it was shipped")
  func version2() throws {
    let journal = try Journal.inMemory()
    let version = try journal.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
    #expect(version == 2)
    #expect(try tables(of: journal.database) == frozen1 + "\n" + frozen2)
  }

  @Test("of version 2 keeps records as lines of the log file")
  func library() throws {
    let journal = try Journal.inMemory()
    try journal.apply(
      .put(
        .exclusion(.group("dairy")), Record(FavoriteFood(foodID: "usda:9", name: "Kale")),
        Record(SavedMeal(id: id(13), name: "Tea", items: [ingredient("Milk, whole")]))))
    let rows = try journal.read { database in
      try Row.fetchAll(database, sql: "SELECT kind, key, record FROM kept").map {
        "\($0["kind"] as String) \($0["key"] as String) \($0["record"] as String)"
      }
    }
    #expect(
      rows == [
        #"exclusion group:dairy {"group":"dairy","kind":"exclusion","word":null}"#,
        #"favorite usda:9 {"food":{"id":"usda:9","name":"Kale"},"kind":"favorite"}"#,
        """
        saved_meal \(id(13)) {"id":"\(id(13))","items":[{"amount":"2 cups",\
        "food":{"id":null,"name":"Milk, whole"},"grams":480,"nutrients":{"calcium_mg":600,\
        "magnesium_mg":58,"protein_g":16,"vitamin_d_mcg":5,"vitamin_k_mcg":null}}],\
        "kind":"saved_meal","name":"Tea"}
        """,
      ])
  }

  @Test("of version 1, with what was recorded and undone, is brought up")
  func migrate() throws {
    try withFolder { folder in
      try makeVersion1(folder)
      let journal = try Journal.open(folder)
      #expect(try journal.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 2)
      #expect(try journal.day(today).foods == [yogurt()])
      #expect(try journal.profile() == Profile(birthYear: 1958))
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

  /// A file as the first version left it: a change that stands, and one that was undone.
  private func makeVersion1(_ folder: String) throws {
    try DatabaseQueue(path: folder + "/journal.db").writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.execute(
        sql: frozen1 + """
          INSERT INTO food_entry VALUES ('\(id(1))', '2026-11-23', '08:00', 'breakfast', 'food',
            'usda:170894', 'Greek yogurt, nonfat', '170 g', 170, 187, 0, 19, NULL, 17.3);
          INSERT INTO profile VALUES
            (1, NULL, 1958, 'none', 'iu', 'kg', 'monday', 'default');
          INSERT INTO change VALUES
            (1, 1795420800000, 'eat', 'applied'), (2, 1795420800001, 'mark the day', 'undone');
          INSERT INTO change_edit VALUES
            (1, 0, 'food', '\(id(1))', NULL, '\(try Record(yogurt()).json())'),
            (1, 1, 'profile', 'profile', NULL, '{"kind":"profile","birth_year":1958}'),
            (2, 0, 'day', '2026-11-23', NULL,
              '{"kind":"day","date":"2026-11-23","state":"complete"}');
          PRAGMA user_version = 1;
          """)
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
}
