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

/// The words of a food index.
struct FoodIndexVocabulary: Vocabulary {
  let database: Database

  func has(_ word: SearchWord) throws -> Bool {
    try !words(beginning: word.typed, orAmong: word.forms, most: 1).isEmpty
  }

  /// The commonest words with a beginning, and those of some forms that there are.
  func words(beginning: String, orAmong forms: [String], most: Int) throws -> [String] {
    let begun = try words(
      "SELECT word FROM word WHERE word >= ?1 AND word < ?1 || char(0x10FFFF) "
        + "ORDER BY foods DESC LIMIT ?2", beginning, most: most)
    return begun + (try among(forms).filter { !begun.contains($0) })
  }

  func among(_ texts: [String]) throws -> [String] {
    try words(
      "SELECT word FROM word WHERE word IN (SELECT value FROM json_each(?1)) "
        + "ORDER BY foods DESC LIMIT ?2", Self.list(texts), most: texts.count)
  }

  func words(beginningWithOneOf texts: [String], most: Int) throws -> [String] {
    try words(
      "SELECT DISTINCT word FROM json_each(?1) JOIN word ON word >= value AND word < value || '{' "
        + "ORDER BY foods DESC LIMIT ?2", Self.list(texts), most: most)
  }

  private func words(_ sql: String, _ text: String, most: Int) throws -> [String] {
    let rows = Binder(try database.cachedStatement(sql: sql))
    var words: [String] = []
    try rows.text(text, 1)
    try rows.integer(Int64(most), 2)
    try rows.eachRow { words.append(rows.string(column: 0)) }
    return words
  }

  /// Folded texts hold nothing that JSON would have escaped.
  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { "\"\($0)\"" }.joined(separator: ",") + "]"
  }
}

/// The words of a few names.
struct NameVocabulary: Vocabulary {
  private let words: Set<String>

  init(_ names: some Sequence<String>) { words = Set(names.flatMap(SearchWords.list)) }

  func has(_ word: SearchWord) -> Bool {
    word.forms.contains(where: words.contains) || words.contains { $0.hasPrefix(word.typed) }
  }

  func among(_ texts: [String]) -> [String] { texts.filter(words.contains) }

  func words(beginningWithOneOf texts: [String], most: Int) -> [String] {
    Array(words.filter { word in texts.contains(where: word.hasPrefix) }.sorted().prefix(most))
  }
}
