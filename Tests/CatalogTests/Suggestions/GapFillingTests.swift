import BoneHealth
import Testing

@testable import Catalog

@Suite("Foods by how well they fill a day's gaps")
struct GapFillingTests {
  /// A day on which so much was had, in the stored units.
  private static func gaps(
    calcium: Double = 1200, vitaminD: Double = 20, magnesium: Double = 320, vitaminK: Double = 90,
    protein: Double = 60, unknown: Nutrient? = nil
  ) -> DayGaps {
    var intake = NutrientIntake.none
    intake.add(
      NutrientAmounts(
        calciumMilligrams: calcium, vitaminDMicrograms: vitaminD, magnesiumMilligrams: magnesium,
        vitaminKMicrograms: vitaminK, proteinGrams: protein))
    if let unknown { intake[unknown].add(nil, origin: .food) }
    return DayGaps(goals: Larder.goals, intake: intake)
  }

  private static func filling(_ gaps: DayGaps, habits: Habits = Habits()) -> RichFoods {
    RichFoods.filling(gaps, candidates: Larder.foods, habits: habits)
  }

  @Test("What is missing, and what there is room for")
  func missing() {
    let gaps = Self.gaps(calcium: 900, vitaminD: 99, protein: 45, unknown: .protein)
    #expect(gaps.nutrients == [.calcium, .protein])
    #expect(gaps.open[.calcium] == 300)
    #expect(gaps.open[.protein] == 15)
    #expect(gaps.room[.calcium] == 1100)
    #expect(gaps.room[.vitaminD] == 1)
    #expect(gaps.room[.magnesium] == nil, "its ceiling counts supplements only")
    #expect(Self.gaps().isEmpty)
  }

  @Test("A goal that stands on an unknown body weight is no gap")
  func unknownWeight() {
    let goals = Goals(profile: Profile(), own: [], on: CivilDate(dayNumber: 20_000))
    #expect(!DayGaps(goals: goals, intake: .none).nutrients.contains(.protein))
  }

  @Test("By the mean of the parts filled, each at most whole")
  func mean() throws {
    let filling = Self.filling(Self.gaps(calcium: 1100, protein: 50))
    let shares = filling.others.map { "\($0.food.id) \((($0.share ?? 0) * 100).rounded())" }
    #expect(
      shares
        == [
          // More than all that is missing of both, and so equal: the likelier first.
          "yogurt 100.0", "sardines 100.0", "tofu 100.0", "milk 86.0", "almonds 66.0",
          // Its calcium is not known, and counts as nothing.
          "mystery 50.0", "kale 28.0", "basil 9.0", "tea 4.0", "oil 0.0",
        ].filter { !$0.hasSuffix(" 0.0") })
  }

  @Test("A portion with which a ceiling would be passed is left out")
  func ceiling() {
    let filling = Self.filling(Self.gaps(calcium: 1850, vitaminD: 98, protein: 30))
    #expect(filling.others.map(\.food.id) == ["mystery", "almonds", "kale", "basil"])
  }

  @Test("Above a ceiling only foods with a trace of that nutrient are left")
  func aboveCeiling() {
    let filling = Self.filling(Self.gaps(calcium: 2100, protein: 30))
    #expect(filling.others.map(\.food.id) == ["mystery", "basil"])
    #expect(filling.others.last?.nutrients[.calcium] == 15.4)
  }

  @Test("First what the person eats")
  func eaten() {
    let filling = Self.filling(Self.gaps(calcium: 0), habits: Larder.habits("kale"))
    #expect(filling.eaten.map(\.food.id) == ["kale"])
    #expect(filling.others.first?.food.id == "tofu")
  }

  @Test("A day without gaps needs nothing")
  func full() {
    #expect(Self.filling(Self.gaps()).isEmpty)
  }

  @Test(
    "No proposal passes a ceiling, and none fills more than all",
    arguments: 1...10 as ClosedRange<UInt64>)
  func anyDay(_ seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    let gaps = Self.gaps(
      calcium: .random(in: 0...2000, using: &generator),
      vitaminD: .random(in: 0...100, using: &generator),
      vitaminK: .random(in: 0...90, using: &generator),
      protein: .random(in: 0...60, using: &generator))
    let foods = try FoodLookup.catalog.get().search("milk", limit: 300)
    let filling = RichFoods.filling(gaps, candidates: foods, habits: Habits())
    for rich in filling.others {
      #expect((0.005...1).contains(rich.share ?? -1))
      for nutrient in Nutrient.allCases {
        if let room = gaps.room[nutrient], let held = rich.nutrients[nutrient], room > 0 {
          #expect(held <= room)
        }
      }
    }
    let shares = filling.others.compactMap(\.share)
    #expect(shares == shares.sorted(by: >))
  }
}
