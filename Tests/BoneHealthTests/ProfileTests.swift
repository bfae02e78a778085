import Testing

@testable import BoneHealth

@Suite struct ProfileTests {
  @Test func `age is that at the end of the year`() throws {
    let date = try #require(CivilDate("2026-01-01"))
    #expect(Profile(birthYear: 1956).age(on: date) == 70)
    #expect(Profile().age(on: date) == nil)
    #expect(Profile.birthYearRange(today: date) == 1906...2008)
  }

  @Test(arguments: [1.0, 40, 90, 123.4])
  func `pounds turn into kilograms and back`(load: Double) {
    #expect(LoadUnit.pounds.kilograms(load) == load * 0.453_592_37)
    let back = LoadUnit.pounds.displayed(kilograms: LoadUnit.pounds.kilograms(load))
    #expect(abs(back - load) < 1e-9)
    #expect(LoadUnit.kilograms.kilograms(load) == load)
    #expect(LoadUnit.kilograms.displayed(kilograms: load) == load)
  }

  @Test(arguments: [
    ("62", 62.0), ("62 kg", 62), (" 62,5kgs ", 62.5), ("62 kilos", 62),
    ("100 lb", 45.359_237), ("100lbs", 45.359_237), ("100 Pounds", 45.359_237),
  ])
  func `a body weight as people type it`(text: String, kilograms: Double) throws {
    let read = try #require(try BodyWeightText.read(text, unit: .kilograms))
    #expect(abs(read.kilograms - kilograms) < 1e-9)
  }

  /// Digits are never put together over a space, and no word is read by its first letters.
  @Test(arguments: [
    "6 2", "62 5 kg", "62kg5", "62 kgx", "62 k", "62 lbft", "1,000", "-62", "kg", "24", "301",
  ])
  func `what is no body weight is refused`(text: String) {
    #expect(throws: ProfileProblem.self) { try BodyWeightText.read(text, unit: .kilograms) }
  }

  @Test func `effort is from 1 to 10`() {
    #expect((-3...14).compactMap(Effort.init(rawValue:)).map(\.rawValue) == Array(1...10))
    #expect((1...10).compactMap(Effort.init(rawValue:)).sorted().first?.rawValue == 1)
  }
}
