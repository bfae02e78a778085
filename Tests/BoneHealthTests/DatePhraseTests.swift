import Testing

@testable import BoneHealth

/// Today is Monday, 23 November 2026.
@Suite struct DatePhraseTests {
  let today = CivilDate(dayNumber: 20_780)

  @Test(arguments: [
    ("2026-11-23", "2026-11-23"), ("today", "2026-11-23"), ("  Today ", "2026-11-23"),
    ("yesterday", "2026-11-22"), ("tomorrow", "2026-11-24"),
    ("-3", "2026-11-20"), ("+1", "2026-11-24"), ("-0", "2026-11-23"),
    ("mon", "2026-11-23"), ("tuesday", "2026-11-17"), ("sun", "2026-11-22"),
    ("Thurs", "2026-11-19"),
    ("23.11.2026", "2026-11-23"), ("3/4/2025", "2025-04-03"), ("23.11.", "2026-11-23"),
    ("23 nov", "2026-11-23"), ("24 nov", "2025-11-24"), ("nov 23 2025", "2025-11-23"),
    ("november 1, 2026", "2026-11-01"), ("1 sept", "2026-09-01"), ("29 feb", "2024-02-29"),
    ("31 dec", "2025-12-31"),
  ])
  func `a day as people type it`(phrase: String, date: String) {
    #expect(CivilDate(phrase: phrase, today: today)?.description == date)
  }

  @Test(arguments: [
    "", " ", "tod", "mo", "31 nov", "nov", "30.2.", "32.1.2026", "2026-02-30", "5 no", "23 11 26",
    "-", "+", "--3", "- 3", "1.1.1.1", "12345678901234567890 nov", "+9999999", "23 nov 20266",
  ])
  func `what is no day is refused`(phrase: String) {
    #expect(CivilDate(phrase: phrase, today: today) == nil)
  }

  @Test func `a day and month without a year is never in the future`() throws {
    for daysAgo in 0..<1500 {
      let date = today.advanced(by: -daysAgo)
      let (_, month, day) = date.components
      let found = try #require(CivilDate(phrase: "\(day).\(month).", today: today))
      #expect(found <= today)
      #expect(found.components.month == month && found.components.day == day)
      #expect(CivilDate(phrase: "\(day) \(date.shortMonth)", today: today) == found)
    }
  }

  @Test(arguments: Weekday.allCases)
  func `a weekday is within the last seven days`(weekday: Weekday) throws {
    let found = try #require(CivilDate(phrase: weekday.name, today: today))
    #expect(found.weekday == weekday)
    #expect((0...6).contains(found.distance(to: today)))
    #expect(CivilDate(phrase: weekday.shortName, today: today) == found)
  }
}
