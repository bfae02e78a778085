import BoneHealth
import Formats
import GRDB

/// The tables of the journal, and how an older file becomes a current one.
enum Schema {
  /// Marks a file as Osteon’s journal, in its header: “Ostj” in ASCII.
  static let applicationID: Int32 = 0x4F73_746A

  /// Each step brings a file from the version that is its index to the next. What was shipped is
  /// never changed: a later version adds a step.
  static let steps: [Step] = [
    { try $0.execute(sql: version1) }, { try $0.execute(sql: version2) }, version3,
  ]

  typealias Step = @Sendable (Database) throws -> Void

  /// Makes the file current, and sees that what is acknowledged survives a power cut.
  /// - `name`: what errors call the file.
  /// - `keepCopy`: is called before the first step where the file has something in it, with its
  ///   version; where it throws, no step is made.
  /// - Throws: before anything is written, when the file is another program’s or a newer Osteon’s.
  static func migrate(
    _ database: Database, name: String, steps: [Step] = steps,
    keepCopy: (_ version: Int) throws -> Void
  ) throws {
    if try database.pragma("page_count") == 0 {
      // Before there is a write-ahead log, so that the file tells from its first page on whose it is.
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    }
    guard try database.pragma("application_id") == Int(applicationID) else {
      throw FileError.foreign(name)
    }
    let found = try database.pragma("user_version")
    guard found <= steps.count else { throw FileError.newer(name) }
    try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
    if found == steps.count { return }
    try database.inTransaction(.immediate) {
      // Another program may have done it meanwhile.
      let found = try database.pragma("user_version")
      guard found < steps.count else { return .rollback }
      if found > 0, try Row.fetchOne(database, sql: "SELECT 1 FROM change LIMIT 1") != nil {
        try keepCopy(found)
      }
      for step in steps[found...] {
        try step(database)
      }
      try database.execute(sql: "PRAGMA user_version = \(steps.count)")
      return .commit
    }
  }

  private static let version1 = """
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

  /// What the person keeps beside the days. Each is a line of the log file, as in the history:
  /// they are few, and are read whole.
  private static let version2 = """
    CREATE TABLE kept (
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      record TEXT NOT NULL,
      PRIMARY KEY (kind, key)
    ) STRICT, WITHOUT ROWID;
    """

  /// All kinds but those of which there are many are lines of the log file in one table; a new kind
  /// needs no further step. SQLite's own JSON would round numbers to 15 digits.
  private static func version3(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE record (
          kind TEXT NOT NULL,
          key TEXT NOT NULL,
          date TEXT,
          line TEXT NOT NULL,
          PRIMARY KEY (kind, key)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX record_by_date ON record (date, kind);
        INSERT INTO record SELECT kind, key, NULL, record FROM kept;
        INSERT INTO record SELECT 'day', date, date,
          json_object('kind', 'day', 'date', date, 'state', state) FROM day_mark;
        """)
    try move(
      "SELECT subject, 'goal', subject, lower, upper FROM own_goal",
      keys: ["kind", "subject", "lower", "upper"], in: database)
    try move(
      """
      SELECT 'profile', 'profile', body_weight_kg, birth_year, fractures, vitamin_d_unit, load_unit, \
      week_start, goals FROM profile
      """,
      keys: [
        "kind", "body_weight_kg", "birth_year", "fractures", "vitamin_d_unit", "load_unit",
        "week_start", "goals",
      ], in: database)
    try database.execute(
      sql: "DROP TABLE kept; DROP TABLE day_mark; DROP TABLE own_goal; DROP TABLE profile")
  }

  /// Makes lines of the rows of a table of version 2.
  /// - `sql`: gives the key of each record, and then the values of its line.
  /// - `keys`: those of the values; the first is that of the kind.
  private static func move(_ sql: String, keys: [String], in database: Database) throws {
    for row in try Row.fetchAll(database, sql: sql) {
      let values = Array(row.databaseValues)
      let members = zip(keys, values.dropFirst()).map { key, value in
        JSONValue.Member(key: key, value: JSONValue(value))
      }
      try database.execute(
        sql: "INSERT INTO record (kind, key, line) VALUES (?,?,?)",
        arguments: [values[1], values[0], JSONValue.object(members).description])
    }
  }
}

extension JSONValue {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .int64(let number): self = .number(Double(number))
    case .double(let number): self = .number(number)
    case .string(let text): self = .text(text)
    case .null, .blob: self = .null
    }
  }
}

extension Database {
  fileprivate func pragma(_ name: String) throws -> Int {
    try Int.fetchOne(self, sql: "PRAGMA \(name)") ?? 0
  }
}
