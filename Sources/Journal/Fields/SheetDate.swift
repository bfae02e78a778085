import BoneHealth

/// Dates and times as spreadsheets save them, where only one day or time can be meant. What is none
/// stays as it is.
enum SheetDate {
  /// The date as the log file writes it: of `23.11.2026`, `11/23/2026`, `23-Nov-26` or `Monday,
  /// November 23, 2026`, with a time of midnight behind it or without.
  /// - Throws: when it may be several days: `11/12/2026`.
  static func date(_ text: String) throws(RecordError) -> String {
    if CivilDate(text) != nil { return text }
    let words = text.split { $0.isWhitespace || $0 == "," }.map(String.init)
    let clock = words.firstIndex { $0.contains(":") } ?? words.endIndex
    if clock < words.endIndex, time(words[clock...].joined(separator: " ")) != "00:00" {
      return text
    }
    var fields = words[..<clock].flatMap { $0.split(whereSeparator: "./-".contains) }
    if fields.count == 4, fields[0].allSatisfy(\.isLetter) { fields.removeFirst() }
    guard fields.count == 3,
      fields.allSatisfy({ $0.allSatisfy(\.isLetter) || $0.allSatisfy(\.isDigit) })
    else { return text }
    let days = Self.days(fields, withPoints: text.contains(".")).sorted()
    if days.count > 1 {
      func list(_ words: [String]) -> String { words.joined(separator: " or ") }
      throw RecordError(
        problem: "cannot be told: “\(text)” may be \(list(days.map(\.display))); "
          + "write \(list(days.map(\.description)))")
    }
    return days.first?.description ?? text
  }

  /// The days that three fields may be, in all orders that are in use.
  private static func days(_ fields: [Substring], withPoints: Bool) -> Set<CivilDate> {
    let dayFirst = (year: 2, month: 1, day: 0)
    let monthFirst = (year: 2, month: 0, day: 1)
    let yearFirst = (year: 0, month: 1, day: 2)
    var orders = [dayFirst]
    if fields[0].allSatisfy(\.isLetter) {
      orders = [monthFirst]
    } else if fields[0].count == 4 {
      orders = [yearFirst]
    } else if fields.allSatisfy({ Int($0) != nil }) {
      // With points the day stands first.
      if !withPoints { orders.append(monthFirst) }
      if fields[2].count < 4 { orders.append(yearFirst) }
    }
    return Set(
      orders.compactMap { order in
        guard let year = Self.year(fields[order.year]), let month = Self.month(fields[order.month]),
          let day = Int(fields[order.day])
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
      })
  }

  /// Two digits are of this century.
  private static func year(_ word: Substring) -> Int? {
    switch word.count {
    case 2: Int(word).map { 2_000 + $0 }
    case 4: Int(word)
    default: nil
    }
  }

  /// By its number, or the beginning of its English name.
  private static func month(_ word: Substring) -> Int? {
    guard word.count >= 3, word.allSatisfy(\.isLetter) else { return Int(word) }
    let index = Month.names.firstIndex { $0.lowercased().hasPrefix(word.lowercased()) }
    return index.map { $0 + 1 }
  }

  /// The time as the log file writes it: of `8:30:00`, `8:30 PM` and `08.30`.
  static func time(_ text: String) -> String {
    let fields = text.uppercased().split { $0.isWhitespace || ":.".contains($0) }
    let half = fields.drop { $0.allSatisfy(\.isNumber) }
    let numbers = fields[..<half.startIndex]
    guard numbers.count == 2 || numbers.count == 3 && numbers.last == "00",
      numbers.dropFirst().allSatisfy({ $0.count == 2 }),
      // In a sheet 1.25 is a day and a quarter.
      text.contains(":") || numbers[0].count == 2 || !half.isEmpty,
      var hour = Int(numbers[0]),
      let minute = Int(numbers[1])
    else { return text }
    if !half.isEmpty {
      guard let noon = ["AM": 0, "PM": 12][half.joined()], (1...12).contains(hour) else {
        return text
      }
      hour = hour % 12 + noon
    }
    return CivilTime(hour: hour, minute: minute)?.description ?? text
  }
}
