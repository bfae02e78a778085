import BoneHealth
import GRDB

/// Writes a shelf: one file of foods, ready to search, which is never changed once it is whole.
///
/// Foods are added in any order, then `finish` makes the index. Memory stays the same, however many
/// there are.
final class ShelfWriter {
  private let database: DatabaseQueue
  private let insertFood: Binder
  private var row = ShelfRow()
  private(set) var written: Int64 = 0

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
      return Binder(
        try database.makeStatement(
          sql: "INSERT INTO food VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
    }
  }

  /// Adds a food.
  /// - Parameter rarity: the higher, the less likely it is meant; foods of the same rarity keep the
  ///   order they come in.
  func add(_ food: Food, rarity: Rarity) throws {
    row.fill(food)
    try add(row, rarity: rarity, place: written + 1)
  }

  /// Adds a food.
  /// - Parameter place: which of the table's rows it is; no two foods have the same.
  func add(_ row: borrowing ShelfRow, rarity: Rarity, place: Int64) throws {
    written += 1
    let bind = insertFood
    bind.integer(rarity.rank(at: place), 1)
    bind.integer(row.barcode, 6)
    bind.number(row.per100Grams[.calcium], 7)
    bind.number(row.per100Grams[.vitaminD], 8)
    bind.number(row.per100Grams[.magnesium], 9)
    bind.number(row.per100Grams[.vitaminK], 10)
    bind.number(row.per100Grams[.protein], 11)
    bind.number(row.energyKilocalories, 12)
    try row.bytes.withUnsafeBytes { bytes in
      bind.text(bytes[row.range(of: .id)], 2)
      bind.text(bytes[row.range(of: .name)], 3)
      bind.text(bytes[row.range(of: .otherNames)], 4)
      bind.text(bytes[row.range(of: .group)], 5)
      bind.text(bytes[row.range(of: .portions)], 13)
      try bind.run()
    }
  }

  /// Makes sure that no two foods have the same identifier.
  /// - Parameter refuse: told of each food that is left out since another has its identifier, with
  ///   both places; without it, such foods are told apart by a number behind their identifiers.
  func settleIdentifiers(
    refuse: ((_ place: Int64, _ name: String, _ id: String, _ first: Int64) -> Void)?
  ) throws {
    try database.writeWithoutTransaction { database in
      // No UNIQUE: without a journal, a statement that fails halfway cannot be taken back.
      try database.execute(
        sql: """
          CREATE INDEX food_by_id ON food (id);
          CREATE TEMP TABLE repeated (rank INTEGER PRIMARY KEY, first INTEGER, number INTEGER)
          """)
      try Self.findRepeated(in: database)
      if let refuse {
        let repeated = try Row.fetchCursor(
          database,
          sql: """
            SELECT repeated.rank, name, id, first FROM repeated JOIN food USING (rank)
            ORDER BY repeated.rank & 0xFFFFFFFF
            """)
        while let food = try repeated.next() {
          refuse(Rarity.place(ofRank: food[0]), food[1], food[2], Rarity.place(ofRank: food[3]))
        }
        try database.execute(sql: "DELETE FROM food WHERE rank IN (SELECT rank FROM repeated)")
      } else {
        try database.execute(
          sql: """
            UPDATE food SET id = food.id || '.' || repeated.number FROM repeated
            WHERE food.rank = repeated.rank
            """)
      }
      try database.execute(sql: "DROP TABLE repeated")
    }
  }

  /// Foods with the same identifier stand side by side in its index.
  private static func findRepeated(in database: Database) throws {
    let foods = Binder(
      try database.makeStatement(sql: "SELECT id, rank FROM food ORDER BY id, rank"))
    let insert = Binder(try database.makeStatement(sql: "INSERT INTO repeated VALUES (?, ?, ?)"))
    var id: [UInt8] = []
    var ranks: [Int64] = []
    func settle() throws {
      guard ranks.count > 1 else { return }
      ranks.sort { Rarity.place(ofRank: $0) < Rarity.place(ofRank: $1) }
      for (index, rank) in ranks.enumerated().dropFirst() {
        insert.integer(rank, 1)
        insert.integer(ranks[0], 2)
        insert.integer(Int64(index + 1), 3)
        try insert.run()
      }
    }
    while try foods.next() {
      let other = foods.text(column: 0)
      if !other.elementsEqual(id) {
        try settle()
        id.removeAll(keepingCapacity: true)
        id += other
        ranks.removeAll(keepingCapacity: true)
      }
      ranks.append(foods.integer(column: 1))
    }
    try settle()
  }

  /// Makes the index, and closes the file.
  /// - Parameter progress: told how many of the foods are in the index; it may throw, to stop.
  /// - Returns: how many foods there are.
  @discardableResult
  func finish(origin: ShelfOrigin, progress: (Int) throws -> Void) throws -> Int {
    try database.writeWithoutTransaction { database in
      let insertWords = Binder(
        try database.makeStatement(sql: "INSERT INTO search (rowid, words) VALUES (?, ?)"))
      let foods = Binder(
        try database.makeStatement(sql: "SELECT rank, name, other_names FROM food ORDER BY rank"))
      var indexed = 0
      var words = FoldedText()
      while try foods.next() {
        words.clear()
        words.append(foods.text(column: 1))
        words.append(foods.text(column: 2))
        insertWords.integer(foods.integer(column: 0), 1)
        try words.bytes.withUnsafeBytes { bytes in
          insertWords.text(bytes, 2)
          try insertWords.run()
        }
        indexed += 1
        if indexed.isMultiple(of: 2048) { try progress(indexed) }
      }
      try database.execute(sql: Self.finishing)
      try database.execute(
        sql: "INSERT INTO origin VALUES (?, ?, ?, ?)",
        arguments: [origin.name, origin.title, origin.fingerprint, indexed])
      try database.execute(sql: "COMMIT")
      try progress(indexed)
      return indexed
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
    CREATE INDEX IF NOT EXISTS food_by_id ON food (id);
    CREATE INDEX food_by_barcode ON food (barcode) WHERE barcode IS NOT NULL;
    """
}
