import GRDB

/// Foods of an index that have the identifier of another one, before its file is whole.
struct RepeatedIdentifiers {
  let database: Database

  /// Sees to it that no two foods have the same identifier: of several, the first in its table keeps
  /// it.
  /// - Returns: how many foods were left out.
  func settle(_ repeated: FoodIndexWriter.Repeated) throws -> Int {
    // No UNIQUE index: without a journal, a statement that fails halfway cannot be taken back.
    try database.execute(
      sql: "CREATE TEMP TABLE repeated (rank INTEGER PRIMARY KEY, first INTEGER, number INTEGER)")
    let count = try find()
    defer { try? database.execute(sql: "DROP TABLE repeated") }
    guard count > 0 else { return 0 }
    switch repeated {
    case .numbered:
      try database.execute(
        sql: """
          UPDATE food SET id = food.id || '.' || repeated.number FROM repeated
          WHERE food.rank = repeated.rank
          """)
      return 0
    case .refused(let tell):
      try leaveOut(tell)
      return count
    }
  }

  /// Foods with the same identifier stand side by side in its index.
  private func find() throws -> Int {
    let foods = Binder(
      try database.makeStatement(sql: "SELECT id, rank FROM food ORDER BY id, rank"))
    let insert = Binder(try database.makeStatement(sql: "INSERT INTO repeated VALUES (?, ?, ?)"))
    var count = 0
    var id: [UInt8] = []
    var ranks: [Int64] = []
    func settle() throws {
      guard ranks.count > 1 else { return }
      ranks.sort { Rarity.place(ofRank: $0) < Rarity.place(ofRank: $1) }
      for (index, rank) in ranks.enumerated().dropFirst() {
        try insert.integer(rank, 1)
        try insert.integer(ranks[0], 2)
        try insert.integer(Int64(index + 1), 3)
        try insert.run()
        count += 1
      }
    }
    try foods.eachRow {
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
    return count
  }

  private func leaveOut(_ tell: (Int64, String, String, Int64) -> Void) throws {
    let foods = Binder(
      try database.makeStatement(
        sql: """
          SELECT repeated.rank, name, other_names, id, first FROM repeated JOIN food USING (rank)
          ORDER BY repeated.rank & 0xFFFFFFFF
          """))
    // The index holds no texts, and must be told what to take out.
    let forget = Binder(
      try database.makeStatement(
        sql: "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)"))
    var words = FoldedText()
    try foods.eachRow {
      let rank = foods.integer(column: 0)
      tell(
        Rarity.place(ofRank: rank), foods.string(column: 1), foods.string(column: 3),
        Rarity.place(ofRank: foods.integer(column: 4)))
      words.fold(foods.text(column: 1), foods.text(column: 2))
      try forget.integer(rank, 1)
      try words.bytes.withUnsafeBytes { bytes in
        try forget.text(bytes, 2)
        try forget.run()
      }
    }
    try database.execute(sql: "DELETE FROM food WHERE rank IN (SELECT rank FROM repeated)")
  }
}
