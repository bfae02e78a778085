/// A day of the calendar, with no clock and no time zone: the day the person says it is.
///
/// Kept as a count of days, in the proleptic Gregorian calendar, so that stepping over leap days,
/// year ends and changes of the clock is plain addition.
package struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970.
  package let dayNumber: Int

  package init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// `nil` when there is no such day, or the year is outside 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    // Years are counted from March, so that the leap day is the last day of its year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * Self.daysOfEra + dayOfEra - Self.daysToEpoch
  }

  /// The days that can be written: of the years 1 to 9999.
  package static let writable = CivilDate(dayNumber: -719_162)...CivilDate(dayNumber: 2_932_896)

  private static let daysOfEra = 146_097
  /// From 1 March of the year 0 to 1 January 1970.
  private static let daysToEpoch = 719_468

  package var components: (year: Int, month: Int, day: Int) {
    let days = dayNumber + Self.daysToEpoch
    let era = (days >= 0 ? days : days - Self.daysOfEra + 1) / Self.daysOfEra
    let dayOfEra = days - era * Self.daysOfEra
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    Weekday.allCases[((dayNumber + 3) % 7 + 7) % 7]
  }

  package static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  package static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CivilDate: Strideable {
  package func advanced(by days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }
  package func distance(to other: CivilDate) -> Int { other.dayNumber - dayNumber }
}

/// Written as ISO 8601: `2026-11-23`.
extension CivilDate: CustomStringConvertible, LosslessStringConvertible {
  package var description: String {
    let (year, month, day) = components
    return "\(year.padded(to: 4))-\(month.padded(to: 2))-\(day.padded(to: 2))"
  }

  /// `nil` unless the text is a day of the calendar written as `2026-11-23`.
  package init?(_ description: String) {
    var description = description
    guard let date = description.withUTF8({ CivilDate(utf8: $0) }) else { return nil }
    self = date
  }

  /// `nil` unless the bytes are those of such a text.
  package init?(utf8 text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = Int(digits: text[0..<4]), let month = Int(digits: text[5..<7]),
      let day = Int(digits: text[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// A day of the week, Monday first as in ISO 8601.
package enum Weekday: Int, CaseIterable, Hashable, Sendable {
  case monday, tuesday, wednesday, thursday, friday, saturday, sunday

  private static let names = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  package var name: String { Self.names[rawValue] }

  /// Its first three letters.
  package var shortName: String { String(name.prefix(3)) }
}

/// The names of the months.
package enum Month {
  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension CivilDate {
  /// “Nov”.
  package var shortMonth: String { String(Month.names[components.month - 1].prefix(3)) }

  /// “Mon 23 Nov 2026”, as dates stand on the screen.
  package var display: String { "\(shortDisplay) \(components.year)" }

  /// “Mon 23 Nov”.
  package var shortDisplay: String { "\(weekday.shortName) \(components.day) \(shortMonth)" }
}

extension Int {
  func padded(to digits: Int) -> String {
    let text = String(self)
    return String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
  }

  fileprivate init?(digits: Slice<UnsafeBufferPointer<UInt8>>) {
    self = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      self = self * 10 + Int(digit - UInt8(ascii: "0"))
    }
  }

  /// Digits and nothing else: no sign, no space.
  init?(digits: some StringProtocol) {
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    self.init(digits)
  }
}
