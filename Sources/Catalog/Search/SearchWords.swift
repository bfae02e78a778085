/// Text as words to search by: small letters and digits, without accents and apostrophes.
///
/// Names are stored so, and what is typed is turned so, with the parts of a name between commas
/// kept apart: “Crème brûlée, baker’s” is `creme brulee,bakers`.
enum SearchWords {
  /// The words of a text, without regard to commas.
  static func list(_ text: some StringProtocol) -> [String] {
    fold(text).split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
  }

  /// The words of a text, separated by single spaces, and its parts by single commas; what stands
  /// in parentheses is a part.
  static func fold(_ text: some StringProtocol) -> String {
    var folded = FoldedText()
    folded.append(text)
    return String(decoding: folded.bytes, as: UTF8.self)
  }

  /// The other grammatical numbers of a folded English word: those of “berries” hold “berry”,
  /// those of “berry” hold “berries”. Some are no words at all, which does no harm.
  static func otherNumbers(of word: String) -> [String] {
    guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
    for (ending, others) in endings where word.hasSuffix(ending) {
      let stem = word.dropLast(ending.utf8.count)
      return others.map { stem + $0 }
    }
    return [word + "s", word + "es"]
  }

  /// Endings, the longer first, with what may stand in their place.
  private static let endings: [(String, [String])] = [
    ("ies", ["y", "ie"]), ("ves", ["f", "fe", "ve"]), ("oes", ["o", "oe"]),
    ("ches", ["ch", "che"]), ("shes", ["sh", "she"]), ("xes", ["x", "xe"]), ("sses", ["ss"]),
    ("ss", ["sses"]), ("us", ["uses"]), ("s", [""]),
    ("ay", ["ays"]), ("ey", ["eys"]), ("oy", ["oys"]), ("y", ["ies"]),
    ("ief", ["iefs"]), ("eef", []), ("fe", ["ves", "fes"]), ("f", ["ves", "fs"]),
  ]
}

/// A word that was typed, with the words in names that it stands for.
struct SearchWord: Hashable, Sendable {
  /// What the words of names are compared with, as far as it goes.
  var typed: String
  /// Itself and its other grammatical numbers, and what it is called in American English.
  var forms: [String]
  /// How many of the forms are the word itself in some number.
  var ownForms: Int

  init(_ typed: String) {
    self.typed = typed
    let own = [typed] + SearchWords.otherNumbers(of: typed)
    let american = own.flatMap { BritishWords.american[$0] ?? [] } + BritishWords.respelled(typed)
    ownForms = own.count
    forms = own + american.flatMap { [$0] + SearchWords.otherNumbers(of: $0) }
  }
}

/// A name as a search compares it: two names that differ in capitals, accents, signs and spaces are
/// the same.
package struct FoldedName: Hashable, Sendable {
  let words: [String]

  package init(_ name: String) { words = SearchWords.list(name) }

  /// Whether the name has neither a letter nor a digit.
  package var isEmpty: Bool { words.isEmpty }
}
