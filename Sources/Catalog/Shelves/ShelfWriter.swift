import BoneHealth
import GRDB
import GRDBSQLite

/// Writes a shelf: one file of foods, ready to search, which is never changed once it is whole.
///
/// Foods are added in any order, then `finish` makes the index. Memory stays the same, however many
/// there are. Values are bound without GRDB’s own, which would take half the time of an import.
final class ShelfWriter {
  private let database: DatabaseQueue
  private let insertFood: Statement
  private var written: Int64 = 0

  /// Memory for the index being built and for pages, in bytes and in KiB: with less, a shelf of
  /// millions is written in many small pieces that are merged again and again.
  private static let indexMemory = 24 << 20
  private static let pageMemory = 24 << 10

  /// Starts a shelf in a new or empty file.
  init(path: String) throws {
    var configuration = Configuration()
    // One transaction from the first food to the last.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      // Nobody reads the file before it is whole, and an unfinished one is thrown away.
      try database.execute(
        sql: """
          PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
          PRAGMA cache_size = -\(ShelfWriter.pageMemory); PRAGMA temp_store = FILE
          """)
    }
    database = try DatabaseQueue(path: path, configuration: configuration)
    insertFood = try database.writeWithoutTransaction { database in
      try database.execute(sql: Self.schema)
      try database.execute(sql: "BEGIN")
      return try database.makeStatement(
        sql: "INSERT INTO food VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    }
  }

  /// Adds a food.
  /// - Parameter rarity: the higher, the less likely it is meant; foods of the same rarity keep the
  ///   order they come in.
  func add(_ food: Food, rarity: Rarity) throws {
    written += 1
    let bind = Binder(insertFood.sqliteStatement)
    bind.integer(rarity.rank(at: written), 1)
    bind.text(food.id, 2)
    bind.text(food.name, 3)
    bind.text(food.otherNames.joined(separator: "\n"), 4)
    bind.text(food.group, 5)
    bind.integer(food.barcode, 6)
    bind.number(food.per100Grams[.calcium], 7)
    bind.number(food.per100Grams[.vitaminD], 8)
    bind.number(food.per100Grams[.magnesium], 9)
    bind.number(food.per100Grams[.vitaminK], 10)
    bind.number(food.per100Grams[.protein], 11)
    bind.number(food.energyKilocalories, 12)
    bind.text(FoodRow.portions(food), 13)
    try bind.run()
  }

  /// Makes the index, and closes the file.
  /// - Parameter progress: told how many of the foods are in the index; it may throw, to stop.
  func finish(origin: ShelfOrigin, progress: (Int) throws -> Void) throws {
    try database.writeWithoutTransaction { database in
      let insertWords = try database.makeStatement(
        sql: "INSERT INTO search (rowid, words) VALUES (?, ?)")
      let bind = Binder(insertWords.sqliteStatement)
      let foods = try Row.fetchCursor(
        database, sql: "SELECT rank, name, other_names FROM food ORDER BY rank")
      var indexed = 0
      while let food = try foods.next() {
        let name: String = food[1]
        let others: String = food[2]
        bind.integer(food[0] as Int64, 1)
        bind.text(SearchWords.fold(others.isEmpty ? name : name + "\n" + others), 2)
        try bind.run()
        indexed += 1
        if indexed.isMultiple(of: 2048) { try progress(indexed) }
      }
      try database.execute(sql: Self.finishing)
      try database.execute(
        sql: "INSERT INTO origin VALUES (?, ?, ?, ?)",
        arguments: [origin.name, origin.title, origin.fingerprint, indexed])
      try database.execute(sql: "COMMIT")
      try progress(indexed)
    }
  }

  /// `rank` is the food’s number in the index: the likeliest come first, so that a search can stop
  /// at the first hundred. `word` is the index’s vocabulary, to find what was misspelled in.
  private static let schema = """
    CREATE TABLE origin (
      name TEXT NOT NULL, title TEXT NOT NULL, fingerprint TEXT NOT NULL, foods INTEGER NOT NULL
    );
    CREATE TABLE food (
      rank INTEGER PRIMARY KEY,
      id TEXT NOT NULL, name TEXT NOT NULL, other_names TEXT NOT NULL, "group" TEXT NOT NULL,
      barcode INTEGER,
      calcium_mg REAL, vitamin_d_mcg REAL, magnesium_mg REAL, vitamin_k_mcg REAL, protein_g REAL,
      energy_kcal REAL,
      portions TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE search USING fts5(
      words, content = '', detail = none, columnsize = 0, prefix = '1 2 3', tokenize = 'ascii'
    );
    CREATE TABLE word (word TEXT PRIMARY KEY, foods INTEGER NOT NULL) WITHOUT ROWID;
    INSERT INTO search (search, rank) VALUES ('hashsize', \(indexMemory));
    INSERT INTO search (search, rank) VALUES ('automerge', 0);
    INSERT INTO search (search, rank) VALUES ('crisismerge', 64);
    """

  private static let finishing = """
    INSERT INTO search (search) VALUES ('optimize');
    CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search', 'row');
    INSERT INTO word SELECT term, doc FROM temp.vocabulary;
    DROP TABLE temp.vocabulary;
    CREATE UNIQUE INDEX food_by_id ON food (id);
    CREATE INDEX food_by_barcode ON food (barcode) WHERE barcode IS NOT NULL;
    """
}

/// How unlikely it is that a food is meant by its words, before anything is known of the person.
struct Rarity: Comparable {
  private let level: Int64

  /// A food that people log every day.
  static let common = Rarity(level: 0)
  /// A food of a table that the program carries.
  static let carried = Rarity(level: 1)
  /// A food of a table that was brought in.
  /// - Parameter degree: 0 for the likeliest of them, at most 100.
  static func imported(degree: Int) -> Rarity { Rarity(level: 2 + Int64(min(100, max(0, degree)))) }

  static func < (one: Rarity, other: Rarity) -> Bool { one.level < other.level }

  /// The place in the index of the food that was added as the so-manieth, from 1.
  func rank(at place: Int64) -> Int64 { level << 32 | place }

  /// What a place in the index says of how likely a food is meant: 0 for what people log every day,
  /// and more for the others.
  static func cost(ofRank rank: Int64) -> Double {
    let level = rank >> 32
    switch level {
    case 0: return 0
    case 1:
      let place = rank & 0xFFFF_FFFF
      return 2 + 0.5 * Double(Int64.bitWidth - max(1, place).leadingZeroBitCount)
    default: return 9 + 0.1 * Double(level)
    }
  }
}

/// Values for a statement, and its execution.
private struct Binder {
  let statement: SQLiteStatement

  init(_ statement: SQLiteStatement) { self.statement = statement }

  func integer(_ value: Int64?, _ index: CInt) {
    if let value {
      sqlite3_bind_int64(statement, index, value)
    } else {
      sqlite3_bind_null(statement, index)
    }
  }

  func number(_ value: Double?, _ index: CInt) {
    if let value {
      sqlite3_bind_double(statement, index, value)
    } else {
      sqlite3_bind_null(statement, index)
    }
  }

  func text(_ value: String, _ index: CInt) {
    var value = value
    value.withUTF8 { bytes in
      // SQLite takes a copy: -1 is its SQLITE_TRANSIENT.
      _ = bytes.withMemoryRebound(to: CChar.self) {
        sqlite3_bind_text(
          statement, index, $0.baseAddress, CInt($0.count),
          unsafeBitCast(-1, to: sqlite3_destructor_type.self))
      }
    }
  }

  func run() throws {
    guard sqlite3_step(statement) == SQLITE_DONE else {
      let code = sqlite3_errcode(sqlite3_db_handle(statement))
      sqlite3_reset(statement)
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    sqlite3_reset(statement)
  }
}
