extension Dictionary where Key == String {
  /// Units by the words that people type for them.
  /// - `words`: those of a unit, parted by commas.
  init(of units: some Sequence<Value>, words: (Value) -> String) {
    self.init(
      units.flatMap { unit in
        words(unit).split(separator: ",").map { ($0.drop { $0 == " " }.lowercased(), unit) }
      }, uniquingKeysWith: { first, _ in first })
  }
}
