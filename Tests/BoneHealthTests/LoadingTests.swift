import Testing

@testable import BoneHealth

@Suite struct LoadingTests {
  private func time(_ text: String) throws -> CivilTime { try #require(CivilTime(text)) }

  /// 4,194 steps of step aerobics are the session measured by Santos-Rocha and others (2006).
  @Test(arguments: [(4.0, 50, 15.7), (1.4, 4194, 11.7), (3, 0, 0), (3, -5, 0)])
  func `relative loading of one session`(force: Double, cycles: Int, index: Double) {
    let loading = RelativeLoading.index(peakForceBodyWeights: force, cycles: cycles)
    #expect(abs(loading - index) < 0.05)
  }

  @Test(arguments: [(0.0, 0.0), (6, 0.632), (12, 0.865), (24, 0.982), (-2, 0)])
  func `bone recovers in the hours between`(hours: Double, part: Double) {
    #expect(abs(RelativeLoading.recovered(hoursSinceLast: hours) - part) < 0.001)
  }

  @Test func `a second session after six hours counts for less`() throws {
    let sessions = [(time: try time("14:00"), index: 10.0), (time: try time("08:00"), index: 10.0)]
    #expect(abs(RelativeLoading.index(ofDay: sessions) - 16.321) < 0.001)
  }

  @Test func `each later session recovers since the one before it`() throws {
    let sessions = [
      (time: try time("08:00"), index: 10.0), (time: try time("14:00"), index: 10.0),
      (time: try time("20:00"), index: 10.0),
    ]
    #expect(abs(RelativeLoading.index(ofDay: sessions) - 22.642) < 0.001)
    #expect(RelativeLoading.index(ofDay: sessions.prefix(0)) == 0)
  }

  @Test func `more, or harder, always loads more`() {
    for cycles in 0..<500 {
      let index = RelativeLoading.index(peakForceBodyWeights: 3, cycles: cycles)
      #expect(RelativeLoading.index(peakForceBodyWeights: 3, cycles: cycles + 1) > index)
      #expect(RelativeLoading.index(peakForceBodyWeights: 3.1, cycles: cycles) >= index)
    }
  }

  @Test(arguments: [
    (Modality.highImpact, WeeklyMeasure.days, 4.0), (.lowImpact, .minutes, 150),
    (.resistance, .days, 2), (.balance, .days, 3),
  ])
  func `weekly goals`(modality: Modality, measure: WeeklyMeasure, target: Double) throws {
    for fractures in [Fractures.none, .single] {
      let goal = try #require(WeeklyGoal.standard(for: modality, fractures: fractures))
      #expect(goal.modality == modality)
      #expect(goal.measure == measure)
      #expect(goal.target == target)
      #expect(!goal.source.isEmpty)
    }
  }

  @Test(arguments: [Fractures.vertebral, .multiple])
  func `after a fracture of the spine, or several, impact is that of brisk walking`(
    fractures: Fractures
  ) throws {
    #expect(WeeklyGoal.standard(for: .highImpact, fractures: fractures) == nil)
    let walking = try #require(WeeklyGoal.standard(for: .lowImpact, fractures: fractures))
    #expect(walking.target == 7 * 20)
    #expect(walking.advice.contains("20 minutes a day"))
    #expect(WeeklyGoal.standard(for: .resistance, fractures: fractures)?.target == 2)
    #expect(WeeklyGoal.standard(for: .balance, fractures: fractures)?.target == 3)
  }

  @Test func `an own goal does not bring impact back after a fracture of the spine`() {
    let goals = Goals(
      profile: Profile(fractures: .vertebral), own: [OwnGoal(.modality(.highImpact), lower: 5)],
      on: CivilDate(dayNumber: 20_780))
    #expect(goals[.highImpact] == nil)
  }

  @Test func `a day counts once, its minutes all`() throws {
    let monday = CivilDate(dayNumber: 20_780)
    var progress = WeeklyProgress(.lowImpact)
    progress.add(on: monday, minutes: 35)
    progress.add(on: monday, minutes: 40)
    progress.add(on: monday.advanced(by: 1), minutes: nil)
    #expect(progress.days == 2)
    #expect(progress.minutes == 75)
    #expect(progress.amount(in: .days) == 2)
    #expect(progress.amount(in: .minutes) == 75)
    let goal = try #require(WeeklyGoal.standard(for: .lowImpact, fractures: .none))
    #expect(!progress.meets(goal))
    progress.add(on: monday.advanced(by: 2), minutes: 75)
    #expect(progress.meets(goal))
  }
}
