import Testing

@testable import BoneHealth

@Suite struct CivilDateTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11_016), (2026, 11, 23, 20_780),
    (1900, 3, 1, -25_508), (1, 1, 1, -719_162), (9999, 12, 31, 2_932_896),
  ])
  func `days are counted from 1970`(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CivilDate(year: year, month: month, day: day))
    #expect(date.dayNumber == number)
    #expect(date.components == (year, month, day))
  }

  @Test(arguments: [
    (1900, false), (2000, true), (2023, false), (2024, true), (2026, false), (2100, false),
  ])
  func `leap days come every fourth year, but for most centuries`(year: Int, isLeap: Bool) {
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    #expect(CivilDate.days(inMonth: 2, of: year) == (isLeap ? 29 : 28))
  }

  @Test(arguments: [
    (0, 1, 1), (10_000, 1, 1), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 4, 31),
    (2026, 12, 32), (-1, 5, 5),
  ])
  func `days that are not in the calendar are refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
    ("2026-12-31", 1, "2027-01-01"), ("2000-03-01", -1, "2000-02-29"),
    ("1900-03-01", -1, "1900-02-28"), ("2026-01-01", 365, "2027-01-01"),
  ])
  func `steps over month and year ends`(from: String, days: Int, to: String) throws {
    let date = try #require(CivilDate(from))
    #expect(date.advanced(by: days).description == to)
    #expect(date.distance(to: date.advanced(by: days)) == days)
  }

  /// The calendar walked day by day, as one counts on one's fingers.
  @Test func `every day from 1800 to 2200 has its number, weekday and text`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = try #require(CivilDate(year: 1800, month: 1, day: 1)).dayNumber
    // 1 January 1800 was a Wednesday.
    var weekday = 2
    var wrong: [String] = []
    for year in 1800...2200 {
      let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
      for month in 1...12 {
        for day in 1...(lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)) {
          let date = CivilDate(dayNumber: number)
          let isRight =
            date.components == (year, month, day) && date.weekday.rawValue == weekday
            && CivilDate(year: year, month: month, day: day) == date
            && CivilDate(date.description) == date
          if !isRight { wrong.append(date.description) }
          number += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(arguments: [
    ("1969-07-20", Weekday.sunday), ("2000-01-01", .saturday), ("2026-11-23", .monday),
    ("0001-01-01", .monday),
  ])
  func `weekdays`(date: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(date)).weekday == weekday)
  }

  @Test(arguments: [
    "", "2026-11-3", "2026-1-03", "26-11-23", "2026/11/23", "2026-11-23 ", "+026-11-23",
    "2026-11-23T08:30", "2026-02-29", "2026--1-23", "２０２６-11-23",
  ])
  func `only whole ISO dates are read`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `dates stand on the screen with their weekday`() throws {
    let date = try #require(CivilDate("2026-11-03"))
    #expect(date.display == "Tue 3 Nov 2026")
    #expect(date.shortDisplay == "Tue 3 Nov")
  }

  @Test func `dates are ordered as time is`() throws {
    let days = try ["1999-12-31", "2000-01-01", "2000-02-29", "2000-03-01"].map {
      try #require(CivilDate($0))
    }
    #expect(days.reversed().sorted() == days)
  }
}
