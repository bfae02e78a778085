import Foundation
import Testing

@testable import BoneHealth

@Suite struct ProfileTests {
  static let profiles = [
    Profile(),
    Profile(
      bodyWeightKilograms: 61.5, birthYear: 1958, fractures: .vertebral, vitaminDUnit: .micrograms,
      loadUnit: .pounds, weekStart: .sunday, goals: .nhmrc),
  ]

  @Test(arguments: profiles)
  func `a profile reads from JSON as it was written`(profile: Profile) throws {
    let json = try JSONEncoder().encode(profile)
    #expect(try JSONDecoder().decode(Profile.self, from: json) == profile)
  }

  @Test func `its keys in JSON are the documented ones`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(
      String(decoding: try encoder.encode(Self.profiles[1]), as: UTF8.self)
        == #"{"birth_year":1958,"body_weight_kg":61.5,"fractures":"vertebral","goals":"nhmrc","#
        + #""load_unit":"lb","vitamin_d_unit":"mcg","week_start":"sunday"}"#)
  }

  @Test func `a set without a load has a null one in JSON`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let sets = [ExerciseSet(repetitions: 8, loadKilograms: 40), ExerciseSet(repetitions: 12)]
    let json = try encoder.encode(sets)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"[{"load_kg":40,"reps":8},{"load_kg":null,"reps":12}]"#)
    #expect(try JSONDecoder().decode([ExerciseSet].self, from: json) == sets)
  }

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
