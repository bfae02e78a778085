import Testing

@testable import BoneHealth

@Suite struct CivilTimeTests {
  @Test func `every minute of the day reads as it is written`() {
    for hour in 0...23 {
      for minute in 0...59 {
        let time = CivilTime(hour: hour, minute: minute)
        #expect(time?.minutes == hour * 60 + minute)
        #expect(time.flatMap { CivilTime($0.description) } == time)
      }
    }
  }

  @Test(arguments: [("8:30", 510), ("08:30", 510), ("00:00", 0), ("23:59", 1439)])
  func `times of day`(text: String, minutes: Int) {
    #expect(CivilTime(text)?.minutes == minutes)
  }

  @Test(arguments: [
    "", "8", "24:00", "12:60", "8:5", "8:300", "-1:00", "08:30:00", "8.30", "008:30",
  ])
  func `what is no time is refused`(text: String) {
    #expect(CivilTime(text) == nil)
  }

  @Test(arguments: ["2026-11-23T08:30", "2024-02-29T23:59"])
  func `moments`(text: String) {
    #expect(CivilMoment(text)?.description == text)
  }

  @Test(arguments: ["2026-11-23", "2026-11-23 08:30", "2026-11-23T", "2026-02-30T08:30", "T08:30"])
  func `what is no moment is refused`(text: String) {
    #expect(CivilMoment(text) == nil)
  }

  @Test func `moments are ordered by day, then by time`() throws {
    let moments = try ["2026-11-22T23:00", "2026-11-23T07:00", "2026-11-23T08:30"].map {
      try #require(CivilMoment($0))
    }
    #expect(moments.reversed().sorted() == moments)
  }

  @Test(arguments: [
    (3, 59, Meal.snack), (4, 0, .breakfast), (10, 59, .breakfast), (11, 0, .lunch),
    (15, 0, .snack), (17, 0, .dinner), (21, 59, .dinner), (22, 0, .snack),
  ])
  func `the meal usually eaten at a time`(hour: Int, minute: Int, meal: Meal) throws {
    #expect(Meal.usual(at: try #require(CivilTime(hour: hour, minute: minute))) == meal)
  }
}
