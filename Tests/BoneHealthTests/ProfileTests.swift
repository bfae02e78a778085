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

  @Test func `effort is from 1 to 10`() {
    #expect((-3...14).compactMap(Effort.init(rawValue:)).map(\.rawValue) == Array(1...10))
    #expect((1...10).compactMap(Effort.init(rawValue:)).sorted().first?.rawValue == 1)
  }
}
