import GRDB

/// What the person keeps beside her days, in its table.
extension Database {
  func keptRecord(_ key: Record.Key) throws -> Record? {
    let statement = try cachedStatement(
      sql: "SELECT record FROM kept WHERE kind = ? AND key = ?")
    let rows = try Row.fetchCursor(statement, arguments: [key.kind.rawValue, key.text])
    return try rows.next().map { try Record(library: $0.value(0)) }
  }

  /// Hands over all, or those of one kind, by kind and key.
  func forEachKept(_ kind: Record.Kind? = nil, _ body: (Record) throws -> Void) throws {
    let statement = try cachedStatement(
      sql: "SELECT record FROM kept WHERE kind = coalesce(?, kind) ORDER BY kind, key")
    let rows = try Row.fetchCursor(statement, arguments: [kind?.rawValue])
    while let row = try rows.next() {
      try body(Record(library: row.value(0)))
    }
  }

  func putKept(_ record: Record) throws {
    try run(
      "INSERT OR REPLACE INTO kept (kind, key, record) VALUES (?,?,?)",
      [record.kind.rawValue, record.key.text, try record.json()])
  }

  func removeKept(_ key: Record.Key) throws {
    try run("DELETE FROM kept WHERE kind = ? AND key = ?", [key.kind.rawValue, key.text])
  }
}

extension Record {
  fileprivate init(library json: String) throws {
    do {
      self = try Record(json: json)
    } catch {
      throw JournalError(
        .badData, "the journal keeps a record that this Osteon cannot read: \(error)")
    }
  }
}
