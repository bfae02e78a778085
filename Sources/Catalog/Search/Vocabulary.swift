import GRDB

/// The words that the names of some foods are made of.
protocol Vocabulary {
  /// Whether a word is one of them in any form, or begins one.
  func has(_ word: SearchWord) throws -> Bool
  /// Those of some texts that are words, the commonest first.
  func among(_ texts: [String]) throws -> [String]
  /// The commonest words that begin with one of some texts.
  func words(beginningWithOneOf texts: [String], most: Int) throws -> [String]
}

/// The words on a shelf.
struct FoodIndexVocabulary: Vocabulary {
  let database: Database

  func has(_ word: SearchWord) throws -> Bool {
    try !words(beginning: word.typed, orAmong: word.forms, most: 1).isEmpty
  }

  /// The commonest words with a beginning, and those of some forms that there are.
  func words(beginning: String, orAmong forms: [String], most: Int) throws -> [String] {
    let statement = try database.cachedStatement(
      sql: "SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY foods DESC LIMIT ?")
    let begun = try String.fetchAll(
      statement, arguments: [beginning, beginning + "\u{10FFFF}", most])
    return begun + (try among(forms).filter { !begun.contains($0) })
  }

  func among(_ texts: [String]) throws -> [String] {
    guard !texts.isEmpty else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT word FROM word WHERE word IN (SELECT value FROM json_each(?)) ORDER BY foods DESC
        """)
    return try String.fetchAll(statement, arguments: [Self.list(texts)])
  }

  func words(beginningWithOneOf texts: [String], most: Int) throws -> [String] {
    guard !texts.isEmpty else { return [] }
    let statement = try database.cachedStatement(
      sql: """
        SELECT DISTINCT word FROM json_each(?) JOIN word ON word >= value AND word < value || '{'
        ORDER BY foods DESC LIMIT ?
        """)
    return try String.fetchAll(statement, arguments: [Self.list(texts), most])
  }

  /// Folded texts hold nothing that JSON would have escaped.
  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }
}

/// The words of a few names.
struct NameVocabulary: Vocabulary {
  private let words: Set<String>

  init(_ names: some Sequence<String>) {
    words = Set(names.flatMap(SearchWords.list))
  }

  func has(_ word: SearchWord) -> Bool {
    word.forms.contains(where: words.contains) || words.contains { $0.hasPrefix(word.typed) }
  }

  func among(_ texts: [String]) -> [String] { texts.filter(words.contains) }

  func words(beginningWithOneOf texts: [String], most: Int) -> [String] {
    Array(words.filter { word in texts.contains(where: word.hasPrefix) }.sorted().prefix(most))
  }
}
