import GRDB

/// Foods of an index that have the identifier of another one, before its file is whole.
struct RepeatedIdentifiers {
  let database: Database

  /// Sees to it that no two foods have the same identifier: of several, the first in its table keeps
  /// it.
  /// - Returns: how many foods were left out.
  func settle(_ refuse: FoodIndexWriter.Refusal?) throws -> Int {
    // No UNIQUE index: without a journal, a statement that fails halfway cannot be taken back.
    try database.execute(
      sql: """
        CREATE TEMP TABLE repeated AS SELECT rank, first, number FROM (
          SELECT rank, first_value(rank) OVER same AS first, row_number() OVER same AS number
          FROM food WHERE id IN (SELECT id FROM food GROUP BY id HAVING count(*) > 1)
          WINDOW same AS (PARTITION BY id ORDER BY rank & 0xFFFFFFFF)
        ) WHERE number > 1
        """)
    defer { try? database.execute(sql: "DROP TABLE repeated") }
    if let refuse { return try leaveOut(refuse) }
    try database.execute(
      sql: """
        UPDATE food SET id = food.id || '.' || repeated.number FROM repeated
        WHERE food.rank = repeated.rank
        """)
    return 0
  }

  private func leaveOut(_ refuse: FoodIndexWriter.Refusal) throws -> Int {
    let foods = try Binder(
      database,
      """
      SELECT repeated.rank, name, other_names, id, first FROM repeated JOIN food USING (rank)
      ORDER BY repeated.rank & 0xFFFFFFFF
      """)
    // The index holds no texts, and must be told what to take out.
    let forget = try Binder(
      database, "INSERT INTO search (search, rowid, words) VALUES ('delete', ?, ?)")
    var words = FoldedText()
    var count = 0
    try foods.eachRow {
      let rank = foods.integer(column: 0)
      refuse(
        Rarity.place(ofRank: rank), foods.string(column: 1), foods.string(column: 3),
        Rarity.place(ofRank: foods.integer(column: 4)))
      words.fold(foods.text(column: 1), foods.text(column: 2))
      try forget.integer(rank, 1)
      try words.bytes.withUnsafeBytes { try forget.run(text: $0, 2) }
      count += 1
    }
    try database.execute(sql: "DELETE FROM food WHERE rank IN (SELECT rank FROM repeated)")
    return count
  }
}
