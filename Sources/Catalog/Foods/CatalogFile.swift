import Foundation
import GRDB

/// How foods lie in `catalog.db`, and how that file comes to be.
enum CatalogFile {
  /// Raise it whenever the tables below change; the file is then built anew.
  private static let layout = 2

  /// The state a file is in when it was built, whole, from this table by this program.
  static func fingerprint(of table: FoodTable) -> String {
    "\(layout)-\(table.bytes.count)-\(checksum(of: table.bytes))"
  }

  /// A sum that differs when any byte differs; four lanes keep it near 0.1 ms for a megabyte.
  private static func checksum(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var lanes = SIMD4<UInt64>(1, 2, 3, 4)
    let whole = bytes.count / 32 * 32
    var offset = 0
    while offset < whole {
      lanes ^= bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      lanes = lanes &* SIMD4(repeating: prime)
      lanes ^= lanes &>> SIMD4(repeating: 29)
      offset += 32
    }
    var sum = UInt64(bytes.count)
    for lane in 0..<4 { sum = (sum ^ lanes[lane]) &* prime }
    for byte in bytes[whole...] { sum = (sum ^ UInt64(byte)) &* prime }
    return sum
  }

  /// Opens a built file; it is never written again.
  static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "catalog"
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// The fingerprint of the table a file was built from.
  static func fingerprint(in queue: DatabaseQueue) throws -> String? {
    try queue.read { try String.fetchOne($0, sql: "SELECT fingerprint FROM origin") }
  }

  /// Writes all foods of a table to a new file at `path`.
  static func write(
    _ table: FoodTable, to path: String, isCancelled: () -> Bool, progress: (Double) -> Void
  ) throws {
    var configuration = Configuration()
    // Nobody reads the file before it is whole, and an unfinished one is thrown away.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA journal_mode = OFF") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      try database.execute(sql: schema)
      let insertFood = try database.makeStatement(
        sql: "INSERT INTO food VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      let insertWords = try database.makeStatement(
        sql: "INSERT INTO search (rowid, words) VALUES (?, ?)")
      var rank = 0
      try table.read { food, done in
        if isCancelled() { throw CatalogError.cancelled }
        rank += 1
        let words = SearchWords.fold(food.name)
        try insertFood.execute(arguments: FoodRow.arguments(rank: rank, food: food, words: words))
        try insertWords.execute(arguments: [rank, words])
        if rank.isMultiple(of: 500) { progress(done) }
      }
      try database.execute(
        sql: "INSERT INTO origin VALUES (?)", arguments: [fingerprint(of: table)])
    }
    try queue.close()
  }

  /// `rank` is the food's line in its table, and its number in the index: the likeliest come first.
  private static let schema = """
    CREATE TABLE origin (fingerprint TEXT NOT NULL);
    CREATE TABLE food (
      rank INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      "group" TEXT NOT NULL,
      calcium_mg REAL, vitamin_d_mcg REAL, magnesium_mg REAL, vitamin_k_mcg REAL, protein_g REAL,
      portions TEXT NOT NULL,
      words TEXT NOT NULL
    );
    CREATE VIRTUAL TABLE search USING fts5(
      words, content = 'food', content_rowid = 'rank', prefix = '1 2 3',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    """
}
