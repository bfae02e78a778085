import GRDB

/// The words that the names on a shelf are made of.
enum Vocabulary {
  /// The commonest words with a beginning, and those of some forms that there are.
  static func words(
    beginning: String, orAmong forms: [String], in database: Database, most: Int
  ) throws -> [String] {
    let statement = try database.cachedStatement(
      sql: "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY foods DESC LIMIT ?")
    let begun = try String.fetchAll(
      statement, arguments: [beginning, beginning + "\u{10FFFF}", most])
    return begun + (try among(forms, in: database).filter { !begun.contains($0) })
  }

  /// Those of some texts that are words, the commonest first.
  static func among(_ texts: [String], in database: Database) throws -> [String] {
    guard !texts.isEmpty else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT word FROM word WHERE word IN (SELECT value FROM json_each(?)) ORDER BY foods DESC
        """)
    return try String.fetchAll(statement, arguments: [list(texts)])
  }

  /// The commonest words that begin with one of some texts.
  static func words(
    beginningWithOneOf texts: [String], in database: Database, most: Int
  ) throws -> [String] {
    guard !texts.isEmpty else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT word FROM json_each(?) JOIN word ON word >= value AND word < value || '{'
        ORDER BY foods DESC LIMIT ?
        """)
    return try String.fetchAll(statement, arguments: [list(texts), most])
  }

  /// Folded texts hold nothing that JSON would have escaped.
  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }
}
