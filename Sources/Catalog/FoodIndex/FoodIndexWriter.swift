import BoneHealth
import GRDB

/// Writes a food index: one file of foods, ready to search, which is never changed once it is whole.
///
/// Foods are added in any order, then `finish` writes them. Memory stays the same, however many there
/// are.
final class FoodIndexWriter {
  /// Told of a food that is left out since another one has its identifier.
  typealias Refusal = (_ place: Int64, _ name: String, _ id: String, _ placeOfFirst: Int64) -> Void

  private let database: DatabaseQueue
  private let sorter: FoodIndexSorter
  private var row = FoodIndexRow()

  /// Memory for the index being built and for pages, in bytes and in KiB: with less, an index of
  /// millions is written in many small pieces that are merged again and again.
  private static let indexMemory = 8 << 20
  private static let pageMemory = 24 << 10

  /// Starts an index in a new or empty file.
  init(path: String) throws {
    database = try DatabaseQueue(draft: path, memory: Self.pageMemory)
    sorter = try FoodIndexSorter(path: path + "-rows")
    try database.writeWithoutTransaction { try $0.execute(sql: Self.schema) }
  }

  /// How many foods were added.
  var count: Int { sorter.count }

  /// Adds a food; those of the same rarity keep the order they come in.
  func add(_ food: Food, rarity: Rarity) throws {
    row.fill(food)
    try add(row, rarity: rarity, place: Int64(count + 1))
  }

  /// Adds a food.
  /// - `place`: which of the table's rows it is; no two foods have the same, and of the same rarity
  ///   they rise.
  func add(_ row: borrowing FoodIndexRow, rarity: Rarity, place: Int64) throws {
    try sorter.add(row, rarity: rarity, place: place)
  }

  /// Writes all foods and the index, and closes the file.
  /// - `refuse`: `nil` where a number is put behind an identifier that another food has.
  /// - `progress`: told how many of the foods are written; it may throw, to stop.
  /// - Returns: how many foods there are.
  @discardableResult
  func finish(
    origin: FoodIndexOrigin, refuse: Refusal? = nil, progress: (Int) throws -> Void = { _ in }
  ) throws -> Int {
    try database.writeWithoutTransaction { database in
      try database.execute(sql: "BEGIN")
      try writeFoods(database, progress)
      try database.execute(sql: "CREATE INDEX food_by_id ON food (id)")
      let left = try count - RepeatedIdentifiers(database: database).settle(refuse)
      try database.execute(sql: Self.finishing)
      try database.execute(
        sql: "INSERT INTO origin VALUES (?, ?, ?, ?)",
        arguments: [origin.name, origin.title, origin.fingerprint, left])
      try database.execute(sql: "COMMIT")
      try progress(count)
      return left
    }
  }

  private func writeFoods(_ database: Database, _ progress: (Int) throws -> Void) throws {
    let food = try Binder(
      database, "INSERT INTO food VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    let search = try Binder(database, "INSERT INTO search (rowid, words) VALUES (?, ?)")
    let figures = Array(zip(CInt(7)..., Measured.all))
    var words = FoldedText()
    var written = 0
    try sorter.readSorted { record in
      try food.integer(record.facts.rank, 1)
      try food.text(record[.id], 2)
      try food.text(record[.name], 3)
      try food.text(record[.otherNames], 4)
      try food.text(record[.group], 5)
      try food.integer(record.facts.barcode, 6)
      for (place, measured) in figures {
        try food.number(record.facts[measured], place)
      }
      try food.run(text: record[.portions], 13)
      words.fold(record[.name], record[.otherNames])
      try search.integer(record.facts.rank, 1)
      try words.bytes.withUnsafeBytes { try search.run(text: $0, 2) }
      written += 1
      if written.isMultiple(of: 2048) { try progress(written) }
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
    INSERT INTO search (search, rank) VALUES ('crisismerge', 1000);
    """

  private static let finishing = """
    INSERT INTO search (search) VALUES ('optimize');
    CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'search', 'row');
    INSERT INTO word SELECT term, doc FROM temp.vocabulary;
    DROP TABLE temp.vocabulary;
    CREATE INDEX food_by_barcode ON food (barcode) WHERE barcode IS NOT NULL;
    """
}

extension DatabaseQueue {
  /// Opens a file that nobody reads before it is whole, and that is thrown away where it never is.
  /// - `memory`: for pages, in KiB.
  convenience init(draft path: String, memory: Int) throws {
    var configuration = Configuration()
    // One transaction from the first row to the last.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;
          PRAGMA cache_size = -\(memory); PRAGMA temp_store = FILE
          """)
    }
    try self.init(path: path, configuration: configuration)
  }
}
