import Testing

@testable import BoneHealth

@Suite struct WeekTests {
  @Test(arguments: [
    ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
    ("2024-12-30", "2025-W01"), ("2026-01-01", "2026-W01"), ("2025-12-29", "2026-W01"),
    ("2026-11-23", "2026-W48"), ("2016-01-03", "2015-W53"), ("2023-01-01", "2022-W52"),
  ])
  func `ISO weeks belong to the year of their Thursday`(date: String, identifier: String) throws {
    let week = Week(containing: try #require(CivilDate(date)), start: .monday)
    #expect(week.identifier == identifier)
  }

  @Test(arguments: [
    ("2026-11-22", "2026-11-22", "2026-W48"), ("2026-11-21", "2026-11-15", "2026-W47"),
    ("2021-01-02", "2020-12-27", "2020-W53"), ("2021-01-03", "2021-01-03", "2021-W01"),
  ])
  func `a week from Sunday has the number of the ISO week it shares six days with`(
    date: String, first: String, identifier: String
  ) throws {
    let week = Week(containing: try #require(CivilDate(date)), start: .sunday)
    #expect(week.first.description == first)
    #expect(week.identifier == identifier)
  }

  @Test(arguments: WeekStart.allCases)
  func `weeks follow each other without a gap`(start: WeekStart) throws {
    let day = try #require(CivilDate("1999-12-20"))
    for offset in 0..<3000 {
      let date = day.advanced(by: offset)
      let week = Week(containing: date, start: start)
      #expect(week.days.count == 7)
      #expect(week.days.contains(date))
      #expect(week.days.allSatisfy { Week(containing: $0, start: start) == week })
      #expect(week.first.weekday == (start == .monday ? .monday : .sunday))
      #expect(week.last.advanced(by: 1) == week.advanced(by: 1).first)
      #expect(week.advanced(by: 1).advanced(by: -1) == week)
      let (next, this) = (week.advanced(by: 1).number, week.number)
      #expect(next == (this.year, this.week + 1) || next == (this.year + 1, 1))
    }
  }

  @Test(arguments: [
    ("2026-11-25", "23 – 29 Nov 2026"), ("2026-12-01", "30 Nov – 6 Dec 2026"),
    ("2027-01-01", "28 Dec 2026 – 3 Jan 2027"),
  ])
  func `a week on the screen`(date: String, display: String) throws {
    #expect(Week(containing: try #require(CivilDate(date)), start: .monday).display == display)
  }
}
