import Testing

@testable import BoneHealth

/// What each authority advises a woman of a given age who weighs 60 kg, in the stored units.
struct Advice: Sendable, CustomTestStringConvertible {
  var goals: PublishedGoals
  var nutrient: Nutrient
  var age = 60
  var lower: Double
  var upper: Double?
  var ceiling: Ceiling?

  var testDescription: String { "\(goals.rawValue), \(nutrient.name), \(age)" }
}

@Suite struct PublishedGoalsTests {
  static let advice: [Advice] = [
    Advice(goals: .standard, nutrient: .calcium, lower: 1200, ceiling: Ceiling(2000, .allSources)),
    Advice(
      goals: .standard, nutrient: .vitaminD, lower: 20, upper: 25,
      ceiling: Ceiling(100, .allSources)),
    Advice(goals: .standard, nutrient: .magnesium, lower: 320, ceiling: Ceiling(350, .supplements)),
    Advice(goals: .standard, nutrient: .vitaminK, lower: 90),
    Advice(goals: .standard, nutrient: .protein, lower: 60, upper: 72),

    Advice(goals: .nasem, nutrient: .calcium, lower: 1200, ceiling: Ceiling(2000, .allSources)),
    Advice(
      goals: .nasem, nutrient: .vitaminD, age: 70, lower: 15, ceiling: Ceiling(100, .allSources)),
    Advice(
      goals: .nasem, nutrient: .vitaminD, age: 71, lower: 20, ceiling: Ceiling(100, .allSources)),
    Advice(goals: .nasem, nutrient: .magnesium, lower: 320, ceiling: Ceiling(350, .supplements)),
    Advice(goals: .nasem, nutrient: .vitaminK, lower: 90),
    Advice(goals: .nasem, nutrient: .protein, lower: 48),

    Advice(goals: .efsa, nutrient: .calcium, lower: 950, ceiling: Ceiling(2500, .allSources)),
    Advice(goals: .efsa, nutrient: .vitaminD, lower: 15, ceiling: Ceiling(100, .allSources)),
    Advice(goals: .efsa, nutrient: .magnesium, lower: 300, ceiling: Ceiling(250, .supplements)),
    Advice(goals: .efsa, nutrient: .vitaminK, lower: 70),
    Advice(goals: .efsa, nutrient: .protein, lower: 49.8),

    Advice(goals: .uk, nutrient: .calcium, lower: 700),
    Advice(goals: .uk, nutrient: .vitaminD, lower: 10, ceiling: Ceiling(100, .allSources)),
    Advice(goals: .uk, nutrient: .magnesium, lower: 270, ceiling: Ceiling(400, .supplements)),
    Advice(goals: .uk, nutrient: .vitaminK, lower: 60, ceiling: Ceiling(1000, .supplements)),
    Advice(goals: .uk, nutrient: .protein, lower: 46.5),

    Advice(goals: .nhmrc, nutrient: .calcium, lower: 1300, ceiling: Ceiling(2500, .allSources)),
    Advice(
      goals: .nhmrc, nutrient: .vitaminD, age: 70, lower: 10, ceiling: Ceiling(80, .allSources)),
    Advice(
      goals: .nhmrc, nutrient: .vitaminD, age: 71, lower: 15, ceiling: Ceiling(80, .allSources)),
    Advice(goals: .nhmrc, nutrient: .magnesium, lower: 320, ceiling: Ceiling(350, .supplements)),
    Advice(goals: .nhmrc, nutrient: .vitaminK, lower: 60),
    Advice(goals: .nhmrc, nutrient: .protein, age: 70, lower: 46),
    Advice(goals: .nhmrc, nutrient: .protein, age: 71, lower: 57),

    Advice(goals: .esceo, nutrient: .calcium, lower: 1000, ceiling: Ceiling(2000, .allSources)),
    Advice(goals: .esceo, nutrient: .vitaminD, lower: 20, ceiling: Ceiling(100, .allSources)),
    Advice(goals: .esceo, nutrient: .protein, lower: 60, upper: 72),

    Advice(goals: .bhof, nutrient: .calcium, lower: 1200, ceiling: Ceiling(2000, .allSources)),
    Advice(
      goals: .bhof, nutrient: .vitaminD, lower: 20, upper: 25, ceiling: Ceiling(100, .allSources)),
  ]

  @Test(arguments: advice)
  func `figures as they are published`(advice: Advice) throws {
    let goal = try #require(
      advice.goals.goal(for: advice.nutrient, age: advice.age, bodyWeightKilograms: 60))
    #expect(abs(goal.lower - advice.lower) < 1e-9)
    #expect(goal.upper == advice.upper)
    #expect(goal.ceiling == advice.ceiling)
    #expect(goal.nutrient == advice.nutrient)
    #expect(!goal.source.isEmpty)
  }

  @Test(arguments: [
    (PublishedGoals.esceo, Nutrient.magnesium), (.esceo, .vitaminK), (.bhof, .magnesium),
    (.bhof, .vitaminK), (.bhof, .protein),
  ])
  func `the default stands in, with its own source, where an authority gives no figure`(
    goals: PublishedGoals, nutrient: Nutrient
  ) {
    #expect(
      goals.goal(for: nutrient, age: 60, bodyWeightKilograms: 60)
        == PublishedGoals.standard.goal(for: nutrient, age: 60, bodyWeightKilograms: 60))
  }

  @Test(arguments: [(50.0, 50.0, 60.0), (62.0, 62.0, 74.4), (85.5, 85.5, 102.6)])
  func `protein goes by body weight`(kilograms: Double, lower: Double, upper: Double) throws {
    let goal = try #require(
      PublishedGoals.standard.goal(for: .protein, age: nil, bodyWeightKilograms: kilograms))
    #expect(abs(goal.lower - lower) < 1e-9)
    #expect(abs((goal.upper ?? 0) - upper) < 1e-9)
  }

  @Test(arguments: PublishedGoals.allCases)
  func `only what stands on body weight is unknown without it`(goals: PublishedGoals) {
    let missing = Nutrient.allCases.filter {
      goals.goal(for: $0, age: nil, bodyWeightKilograms: nil) == nil
    }
    switch goals {
    case .nhmrc: #expect(missing == [])
    case .uk: #expect(missing == [.vitaminK])
    default: #expect(missing == [.protein])
    }
  }
}
