import Testing

@testable import BoneHealth

@Suite struct GoalStatusTests {
  private func goal(_ nutrient: Nutrient) throws -> NutrientGoal {
    try #require(PublishedGoals.standard.goal(for: nutrient, age: 60, bodyWeightKilograms: 60))
  }

  private func intake(food: Double, supplements: Double = 0) -> Intake {
    var intake = Intake()
    intake.add(food, origin: .food)
    intake.add(supplements, origin: .supplement)
    return intake
  }

  @Test(arguments: [
    (Nutrient.calcium, 0.0, GoalStatus.short), (.calcium, 1199.9, .short), (.calcium, 1200, .met),
    (.calcium, 2000, .met), (.calcium, 2000.1, .overCeiling),
    (.vitaminD, 19.9, .short), (.vitaminD, 20, .met), (.vitaminD, 25, .met),
    (.vitaminD, 25.1, .above), (.vitaminD, 100, .above), (.vitaminD, 100.1, .overCeiling),
    (.vitaminK, 89, .short), (.vitaminK, 5000, .met),
    (.protein, 59, .short), (.protein, 72, .met), (.protein, 73, .above), (.protein, 400, .above),
  ])
  func `from food alone`(nutrient: Nutrient, amount: Double, status: GoalStatus) throws {
    #expect(try goal(nutrient).status(of: intake(food: amount)) == status)
  }

  @Test(arguments: [
    (Nutrient.calcium, 842.0, "358", "358"), (.calcium, 1199.5, "1", "1"),
    (.calcium, 1199.865, "<1", "less than 1"), (.vitaminD, 19.999, "<1", "less than 1"),
  ])
  func `what is missing is never 0`(
    nutrient: Nutrient, amount: Double, number: String, words: String
  ) throws {
    let wording = AmountWording(vitaminDUnit: .internationalUnits)
    let (goal, intake) = (try goal(nutrient), intake(food: amount))
    #expect(wording.numberToGo(goal, from: intake) == number)
    #expect(wording.numberToGo(goal, from: intake, less: "less than ") == words)
  }

  @Test func `what is missing is never 0 in micrograms either`() throws {
    let wording = AmountWording(vitaminDUnit: .micrograms)
    #expect(wording.numberToGo(try goal(.vitaminD), from: intake(food: 19.99)) == "<0.1")
  }

  @Test(arguments: [
    (700.0, 0.0, GoalStatus.met), (0, 350, .met), (0, 351, .overCeiling), (350, 350, .met),
    (300, 10, .short), (320, 400, .overCeiling),
  ])
  func `the ceiling of magnesium counts supplements only`(
    food: Double, supplements: Double, status: GoalStatus
  ) throws {
    #expect(
      try goal(.magnesium).status(of: intake(food: food, supplements: supplements)) == status)
  }

  @Test func `the ceiling of calcium counts both`() throws {
    #expect(try goal(.calcium).status(of: intake(food: 1500, supplements: 600)) == .overCeiling)
  }

  @Test(arguments: [(0.0, 1200.0), (842, 358), (1200, 0), (1500, 0)])
  func `what is left to go never falls below nothing`(amount: Double, toGo: Double) throws {
    #expect(try goal(.calcium).toGo(from: intake(food: amount)) == toGo)
  }

  @Test(arguments: [
    (500.0, Origin.supplement, false), (501, .supplement, true), (900, .food, false),
  ])
  func `a supplement above 500 mg of calcium is marked`(
    calcium: Double, origin: Origin, isMarked: Bool
  ) {
    var amounts = NutrientAmounts.unknown
    #expect(!Absorption.exceedsBestDose(amounts, origin: origin))
    amounts[.calcium] = calcium
    #expect(Absorption.exceedsBestDose(amounts, origin: origin) == isMarked)
  }

  @Test func `own goals stand before published ones, under the same ceiling`() throws {
    let profile = Profile(bodyWeightKilograms: 60)
    let goals = Goals(
      profile: profile,
      own: [
        OwnGoal(.nutrient(.calcium), lower: 900), OwnGoal(.nutrient(.calcium), lower: 1000),
        OwnGoal(.nutrient(.vitaminD), lower: 30, upper: 40), OwnGoal(.modality(.balance), lower: 5),
      ], on: CivilDate(dayNumber: 20_780))
    #expect(goals[.calcium]?.lower == 1000)
    #expect(goals[.calcium]?.source == Goals.ownSource)
    #expect(goals[.calcium]?.ceiling == Ceiling(2000, .allSources))
    #expect(goals[.vitaminD]?.upper == 40)
    #expect(goals[.magnesium] == (try goal(.magnesium)))
    #expect(goals[.balance]?.target == 5)
    #expect(goals[.balance]?.source == Goals.ownSource)
    #expect(goals[.resistance]?.target == 2)
    #expect(goals[.nonWeightBearing] == nil)
  }

  @Test func `a ceiling holds where the goal stands on a body weight that is not known`() {
    let intake = intake(food: 0, supplements: 2_000)
    for own in [[], [OwnGoal(.nutrient(.vitaminK), lower: 90)]] as [[OwnGoal]] {
      let goals = Goals(
        profile: Profile(goals: .uk), own: own, on: CivilDate(dayNumber: 20_780))
      #expect((goals[.vitaminK] == nil) == own.isEmpty)
      #expect(goals.ceilings[.vitaminK] == Ceiling(1_000, .supplements))
      #expect(goals.ceilings[.vitaminK]?.isPassed(by: intake) == true)
      #expect(goals[.vitaminK].map { $0.status(of: intake) == .overCeiling } ?? true)
    }
  }

  @Test func `protein has no goal without a body weight, but for one's own`() {
    let date = CivilDate(dayNumber: 20_780)
    #expect(Goals(profile: Profile(), own: [], on: date)[.protein] == nil)
    let own = [OwnGoal(.nutrient(.protein), lower: 70)]
    #expect(Goals(profile: Profile(), own: own, on: date)[.protein]?.lower == 70)
  }

  @Test func `goals rise in the year of the 71st birthday`() throws {
    let profile = Profile(birthYear: 1956, goals: .nasem)
    let before = try #require(CivilDate("2026-12-31"))
    #expect(Goals(profile: profile, own: [], on: before)[.vitaminD]?.lower == 15)
    #expect(Goals(profile: profile, own: [], on: before.advanced(by: 1))[.vitaminD]?.lower == 20)
  }

  @Test(arguments: [
    "calcium", "vitamin_d", "magnesium", "vitamin_k", "protein", "high_impact", "low_impact",
    "resistance", "balance",
  ])
  func `what a goal is about has a key of its own`(key: String) {
    #expect(GoalSubject(key: key)?.key == key)
  }

  @Test(arguments: ["", "non_weight_bearing", "iron", "Calcium"])
  func `no goal is about anything else`(key: String) {
    #expect(GoalSubject(key: key) == nil)
  }
}
