extension Dictionary where Key == String {
  /// Units by the words that people type for them, which commas part.
  init(of units: [(unit: Value, words: String)]) {
    self.init(
      units.flatMap { unit, words in
        words.split(separator: ",").map { (String($0.drop { $0 == " " }), unit) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
