import GRDB
import Testing

@testable import Journal

@Suite("The schema")
struct SchemaTests {
  @Test("of version 1 is frozen: it was shipped")
  func version1() throws {
    let journal = try Journal.inMemory()
    let (version, tables) = try journal.read { database in
      (
        try Int.fetchOne(database, sql: "PRAGMA user_version"),
        try String.fetchAll(
          database, sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
      )
    }
    #expect(version == 1)
    #expect(tables.joined(separator: ";\n") + ";" == frozen)
  }

  private let frozen = """
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
}
