extension CivilDate {
  /// A day as people type it: `2026-11-23`, `23.11.2026`, `23 nov`, `nov 23 2025`, `today`,
  /// `yesterday`, `tomorrow`, `mon` (the last one, or today), `-3` (days ago) or `+1`.
  ///
  /// A day and month without a year is the last such day that is not in the future.
  /// `nil` when it is none of these.
  package init?(phrase: String, today: CivilDate) {
    guard phrase.utf8.count <= 64 else { return nil }
    let text = phrase.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let date = CivilDate(text) {
      self = date
    } else if let days = Self.relativeDays[text] ?? Self.signedDays(text) {
      self = today.advanced(by: days)
    } else if let weekday = Weekday.allCases.first(where: { Self.name($0.name, matches: text) }) {
      self = today.advanced(by: -((today.weekday.rawValue - weekday.rawValue + 7) % 7))
    } else if let date = Self.dayAndMonth(text, today: today) {
      self = date
    } else {
      return nil
    }
  }

  private static let relativeDays = ["today": 0, "yesterday": -1, "tomorrow": 1]

  private static func signedDays(_ text: String) -> Int? {
    guard let sign = text.first, sign == "-" || sign == "+", text.utf8.count <= 6,
      let days = Int(digits: text.dropFirst())
    else { return nil }
    return sign == "-" ? -days : days
  }

  /// Whether a word is the name, or its first three letters or more.
  private static func name(_ name: String, matches word: some StringProtocol) -> Bool {
    word.count >= 3 && name.lowercased().hasPrefix(word)
  }

  private static func dayAndMonth(_ text: String, today: CivilDate) -> CivilDate? {
    let fields = text.split(whereSeparator: { " ./,".contains($0) })
    guard (2...3).contains(fields.count) else { return nil }
    let namedMonth = fields.prefix(2).firstIndex { field in field.contains(where: \.isLetter) }
    let monthField = namedMonth ?? 1
    guard let day = Int(digits: fields[1 - monthField]),
      let month = namedMonth == nil ? Int(digits: fields[1]) : monthNumber(fields[monthField])
    else { return nil }
    if fields.count == 3 {
      guard fields[2].utf8.count == 4, let year = Int(digits: fields[2]) else { return nil }
      return CivilDate(year: year, month: month, day: day)
    }
    // 29 February may lie up to eight years back.
    let year = today.components.year
    return (0...8).lazy.compactMap { CivilDate(year: year - $0, month: month, day: day) }
      .first { $0 <= today }
  }

  private static func monthNumber(_ word: some StringProtocol) -> Int? {
    Month.names.firstIndex { name($0, matches: word) }.map { $0 + 1 }
  }
}
