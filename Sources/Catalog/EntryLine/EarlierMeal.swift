import BoneHealth

/// Words that ask for what was eaten before: “same as yesterday's breakfast”, “monday's lunch”,
/// “same lunch as yesterday”.
struct EarlierMeal: Equatable {
  var date: CivilDate
  /// `nil` for all that was eaten that day.
  var meal: Meal?

  /// - `text`: an item of a line.
  /// - `current`: the meal that is meant where only a day is named.
  init?(_ text: Substring, today: CivilDate, current: Meal?) {
    guard text.utf8.count <= Self.longest else { return nil }
    var words = text.lowercased().split(whereSeparator: \.isWhitespace).map(Self.withoutPossessive)
    let saysSame = words.contains { $0.word == "same" }
    guard saysSame || words.contains(where: \.isPossessive) else { return nil }
    words.removeAll { Self.idle.contains($0.word) }
    let meal = words.lazy.compactMap { Meal(rawValue: $0.word) }.first
    words.removeAll { Meal(rawValue: $0.word) != nil }
    let phrase = words.map(\.word).joined(separator: " ")
    guard !words.isEmpty || meal != nil,
      let date = phrase.isEmpty ? today : CivilDate(phrase: phrase, today: today),
      saysSame || meal != nil
    else { return nil }
    self.date = date
    self.meal = meal ?? current
  }

  /// In bytes: of “the same as what I had for breakfast …” and a day in words.
  private static let longest = 200

  private static let idle: Set<String> = [
    "as", "at", "for", "last", "my", "of", "on", "same", "the",
  ]

  private static func withoutPossessive(_ word: Substring) -> (word: String, isPossessive: Bool) {
    let isPossessive = word.hasSuffix("'s") || word.hasSuffix("’s")
    return (String(word.dropLast(isPossessive ? 2 : 0)), isPossessive)
  }
}
