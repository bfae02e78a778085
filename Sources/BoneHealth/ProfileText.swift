/// Why an answer of the profile cannot be, and what would be right.
package struct ProfileProblem: Error, Equatable, Sendable {
  package var message: String

  fileprivate static func bounds(_ weight: String) -> Self {
    Self(message: "a body weight is between 25 and 300 kg, not \(weight)")
  }
}

/// A body weight as people type it: `62`, `62 kg`, `137 lb`, `62,5`.
package enum BodyWeightText {
  /// `nil` for an empty text: not said.
  /// - `unit`: the unit meant when none is typed.
  package static func read(
    _ text: String, unit: LoadUnit
  ) throws(ProfileProblem) -> (kilograms: Double, unit: LoadUnit)? {
    let typed = text.lowercased().drop { $0.isWhitespace }
    guard !typed.isEmpty else { return nil }
    let digits = typed.prefix { $0.isDigit || $0 == "." || $0 == "," }
    let word = typed.dropFirst(digits.count).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let named = word.isEmpty ? unit : LoadUnit(named: word)
    guard let named, let number = TypedNumber.decimal(digits) else {
      guard !typed.hasPrefix("-") else { throw .bounds(text) }
      throw ProfileProblem(message: "“\(text)” is no body weight; write 62 kg or 137 lb")
    }
    let kilograms = named.kilograms(number)
    guard Profile.bodyWeightRange.contains(kilograms) else { throw .bounds(text) }
    return (kilograms, named)
  }
}

/// A birth year as people type it: `1961`.
package enum BirthYearText {
  /// `nil` for an empty text: not said.
  package static func read(_ text: String, today: CivilDate) throws(ProfileProblem) -> Int? {
    let typed = text.filter { !$0.isWhitespace }
    guard !typed.isEmpty else { return nil }
    let range = Profile.birthYearRange(today: today)
    guard typed.utf8.count == 4, let year = Int(digits: typed), range.contains(year) else {
      throw ProfileProblem(
        message:
          "“\(text)” is no birth year; write one from \(range.lowerBound) to \(range.upperBound)")
    }
    return year
  }
}
