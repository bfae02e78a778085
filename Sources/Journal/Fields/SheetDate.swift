import BoneHealth

/// Dates and times as spreadsheets save them, where only one day or time can be meant.
enum SheetDate {
  /// The date as the log file writes it: of `23.11.2026`, `11/23/2026`, `23-Nov-2026`, `2026/11/23`,
  /// with a time of midnight behind it or without. What is none of these stays as it is.
  /// - Throws: when it may be two days: `11/12/2026`.
  static func date(_ text: String) throws(RecordError) -> String {
    if CivilDate(text) != nil { return text }
    var fields = text.split { " T".contains($0) || "./-".contains($0) }.map(String.init)
    if fields.count > 3, fields[3...].allSatisfy({ $0.allSatisfy { "0:".contains($0) } }) {
      fields.removeSubrange(3...)
    }
    guard fields.count == 3 else { return text }
    if fields[0].count == 4 { fields.reverse() }
    guard fields[2].count == 4, let year = Int(fields[2]) else { return text }
    if let month = month(fields[1]), let day = Int(fields[0]) {
      return CivilDate(year: year, month: month, day: day)?.description ?? text
    }
    if let month = month(fields[0]), let day = Int(fields[1]) {
      return CivilDate(year: year, month: month, day: day)?.description ?? text
    }
    guard let first = Int(fields[0]), let second = Int(fields[1]) else { return text }
    let dayFirst = CivilDate(year: year, month: second, day: first)
    // With points the day stands first, and behind a year the month: there is no other custom.
    let isFixed = text.contains(".") || text.prefix(4).allSatisfy(\.isNumber)
    let monthFirst = isFixed ? nil : CivilDate(year: year, month: first, day: second)
    if let dayFirst, let monthFirst, dayFirst != monthFirst {
      throw RecordError(
        problem: "cannot be told: “\(text)” may be \(dayFirst.display) or \(monthFirst.display); "
          + "write \(dayFirst) or \(monthFirst)")
    }
    return (dayFirst ?? monthFirst)?.description ?? text
  }

  /// The time as the log file writes it: of `8:30:00` and `8:30 PM`.
  static func time(_ text: String) throws(RecordError) -> String {
    var fields = text.uppercased().split { $0 == ":" || $0.isWhitespace }.map(String.init)
    let half = fields.last.flatMap { ["AM": 0, "PM": 12][$0] }
    if half != nil { fields.removeLast() }
    if fields.count == 3, fields[2] == "00" { fields.removeLast() }
    guard fields.count == 2, var hour = Int(fields[0]), let minute = Int(fields[1]) else {
      return text
    }
    if let half {
      guard (1...12).contains(hour) else { return text }
      hour = hour % 12 + half
    }
    return CivilTime(hour: hour, minute: minute)?.description ?? text
  }

  /// The month that a word begins the English name of.
  private static func month(_ word: String) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
    let index = Month.names.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }
    return index.map { $0 + 1 }
  }
}
