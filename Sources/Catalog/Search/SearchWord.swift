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
