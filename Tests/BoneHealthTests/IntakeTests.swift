import Testing

@testable import BoneHealth

@Suite struct IntakeTests {
  private let yogurt = NutrientAmounts(
    calciumMilligrams: 110, vitaminDMicrograms: 0, magnesiumMilligrams: 11,
    vitaminKMicrograms: nil, proteinGrams: 10)
  private let kale = NutrientAmounts(
    calciumMilligrams: 254, vitaminDMicrograms: nil, magnesiumMilligrams: 33,
    vitaminKMicrograms: 390, proteinGrams: 3)

  @Test func `a food without a figure is unknown, not nothing`() {
    var sum = NutrientIntake.none
    sum.add(yogurt)
    sum.add(kale)
    sum.add(.unknown)
    #expect(sum[.calcium].amount == 364)
    #expect(sum[.calcium].unknownFoods == 1)
    #expect(sum[.vitaminK].amount == 390)
    #expect(sum[.vitaminK].unknownFoods == 2)
    #expect(!sum[.vitaminK].isComplete)
    #expect(sum[.vitaminD].amount == 0)
    #expect(sum[.vitaminD].unknownFoods == 2)
  }

  @Test func `a sum of nothing is known to be nothing`() {
    #expect(NutrientIntake.none[.calcium].amount == 0)
    #expect(NutrientIntake.none[.calcium].isComplete)
  }

  @Test func `supplements count in the sum and by themselves`() {
    var sum = NutrientIntake.none
    sum.add(yogurt)
    sum.add(yogurt, origin: .supplement)
    #expect(sum[.calcium].amount == 220)
    #expect(sum[.calcium].fromSupplements == 110)
    #expect((sum + sum)[.calcium].fromSupplements == 220)
    #expect((sum + sum)[.vitaminK].unknownFoods == 4)
  }

  @Test(arguments: [(0.0, 0.0), (50, 55), (170, 187), (1000, 1100)])
  func `a portion holds its part of 100 g, and what is unknown stays so`(
    grams: Double, calcium: Double
  ) {
    let portion = yogurt.forPortion(grams: grams)
    #expect(abs((portion[.calcium] ?? -1) - calcium) < 1e-9)
    #expect(portion[.vitaminK] == nil)
  }

  @Test(arguments: [
    (DayState?.none, false, DayState.open), (nil, true, .recorded), (.complete, true, .complete),
    (.complete, false, .complete), (.noneTaken, false, .noneTaken), (.noneTaken, true, .recorded),
    (.skipped, true, .skipped), (.skipped, false, .skipped), (.open, true, .recorded),
    (.recorded, false, .open),
  ])
  func `the state of a day follows from its mark and its food`(
    mark: DayState?, hasFood: Bool, state: DayState
  ) {
    #expect(DayState(mark: mark, hasFood: hasFood) == state)
  }

  @Test func `an average stands on the days of which something is known`() {
    func day(_ state: DayState, _ calcium: Double?) -> (DayState, NutrientIntake, Goals) {
      var intake = NutrientIntake.none
      intake[.calcium].add(calcium, origin: .food)
      return (state, intake, Self.goals(calcium: 1_200))
    }
    let average = AverageIntake(of: [
      day(.complete, 1200), day(.recorded, 900), day(.noneTaken, 0), day(.open, 0),
      day(.skipped, 5000), day(.recorded, nil),
    ])
    #expect(average.days == 4)
    #expect(average.intake?[.calcium].amount == 525)
    #expect(average.intake?[.calcium].unknownFoods == 1)
  }

  @Test func `an average of no day is unknown`() {
    let average = AverageIntake(of: [
      (.open, .none, Self.goals(calcium: 900)), (.skipped, .none, Self.goals(calcium: 900)),
    ])
    #expect(average.days == 0)
    #expect(average.intake == nil)
    #expect(average.goals[.calcium] == nil)
  }

  private static func goals(calcium: Double, upper: Double? = nil) -> Goals {
    let own = OwnGoal(.nutrient(.calcium), lower: calcium, upper: upper)
    return Goals(profile: Profile(), own: [own], on: CivilDate(dayNumber: 9_000))
  }

  @Test(
    "What an average lacks is the mean goal of the days that count, less the mean intake",
    arguments: [
      // Equal goals stay as they are, to the last bit.
      ([(DayState.recorded, 300.1, 1_200.1), (.complete, 300.1, 1_200.1)], 1_200.1, 900.0),
      ([(.recorded, 300, 1_100), (.recorded, 300, 1_300)], 1_200, 900),
      ([(.recorded, 300, 1_100), (.open, 0, 1_300), (.skipped, 0, 1_300)], 1_100, 800),
      // More than enough on one day makes up for another.
      ([(.recorded, 1_500, 1_100), (.recorded, 900, 1_300)], 1_200, 0),
    ])
  func averageAgainstGoals(
    days: [(state: DayState, calcium: Double, goal: Double)], goal: Double, lacks: Double
  ) throws {
    let average = AverageIntake(
      of: days.map { day in
        var intake = NutrientIntake.none
        intake[.calcium].add(day.calcium, origin: .food)
        return (day.state, intake, Self.goals(calcium: day.goal))
      })
    let mean = try #require(average.goals[.calcium])
    #expect(mean.lower == goal)
    #expect(mean.ceiling == Ceiling(2_000, .allSources))
    let intake = try #require(average.intake?[.calcium])
    #expect(abs(mean.toGo(from: intake) - lacks) < 1e-9)
    #expect(mean.status(of: intake) == (lacks > 0 ? .short : .met))
  }

  @Test("A mean of goals has a range, and a ceiling, where each day has one")
  func meanRange() throws {
    let range = try #require(Self.goals(calcium: 800, upper: 1_000)[.calcium])
    var other = range
    (other.lower, other.upper, other.ceiling) = (1_000, 1_400, Ceiling(2_500, .allSources))
    let mean = NutrientGoal.mean(of: [range, other])
    #expect(mean?.upper == 1_200)
    #expect(mean?.ceiling == Ceiling(2_250, .allSources))
    (other.upper, other.ceiling) = (nil, nil)
    #expect(NutrientGoal.mean(of: [other, range])?.upper == nil)
    #expect(NutrientGoal.mean(of: [other, range])?.ceiling == nil)
    #expect(NutrientGoal.mean(of: []) == nil)
  }

  @Test func `40 IU of vitamin D are a microgram`() {
    #expect(Nutrient.vitaminD.displayed(20, vitaminD: .internationalUnits) == 800)
    #expect(Nutrient.vitaminD.displayed(20, vitaminD: .micrograms) == 20)
    #expect(Nutrient.vitaminK.displayed(20, vitaminD: .internationalUnits) == 20)
  }
}
