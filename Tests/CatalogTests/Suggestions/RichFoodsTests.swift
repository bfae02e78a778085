import BoneHealth
import Testing

@testable import Catalog

@Suite("Foods by one nutrient")
struct RichFoodsTests {
  private static func calcium(
    per basis: RichBasis = .portion, habits: Habits = Habits(), excluding: [FoodExclusion] = []
  ) -> RichFoods {
    RichFoods.ranked(
      by: .calcium, per: basis, goal: Larder.goals[.calcium], candidates: Larder.foods,
      habits: habits, excluding: excluding)
  }

  @Test("By the usual portion; by 100 g where there is none; never of what is not known")
  func portion() {
    let rich = Self.calcium()
    #expect(rich.eaten.isEmpty)
    #expect(
      rich.others.map { "\($0.food.id) \($0.amount.label) \($0.nutrients[.calcium] ?? -1)" } == [
        "tofu 100 g 350.0", "sardines 1 can 342.0", "milk 1 cup 300.0", "yogurt 1 container 187.0",
        "almonds 1 oz 72.8", "kale 1 cup 50.0", "basil 1 tsp 15.4", "tea 1 cup 7.2",
      ])
    let milligrams = [350.0, 342, 300]
    #expect(rich.others.prefix(3).map(\.share) == milligrams.map { $0 / 1200 })
  }

  @Test(
    "A cup of what is rich in energy is no portion",
    arguments: [
      (60.0, ["cup", "slice"], "1 cup"), (nil, ["cup", "slice"], "1 cup"),
      (300, ["cup", "slice"], "1 slice"), (300, ["cup", "tbsp"], "1 tbsp"), (300, ["cup"], "1 cup"),
      (300, ["tart", "slice"], "1 tart"),
    ])
  func cups(_ energy: Double?, _ measures: [String], _ label: String) {
    let grams = ["cup": 240.0, "tbsp": 15, "tart": 240, "slice": 30]
    var food = Larder.foods[0]
    food.energyKilocalories = energy
    food.portions = measures.map { Portion(label: $0, grams: grams[$0] ?? 0) }
    #expect(FoodAmount.usual(of: food).label == label)
  }

  @Test("By 100 g, without what nobody eats so much of")
  func hundredGrams() {
    let rich = Self.calcium(per: .hundredGrams)
    #expect(
      rich.others.map(\.food.id) == [
        "sardines", "tofu", "almonds", "kale", "milk", "yogurt",
      ])
    #expect(rich.others.allSatisfy { $0.amount == FoodAmount(label: "100 g", grams: 100) })
  }

  @Test("By 100 kcal, where energy is known, without what has next to none")
  func hundredKilocalories() {
    let rich = Self.calcium(per: .hundredKilocalories)
    #expect(rich.others.map(\.food.id) == ["kale", "milk", "sardines", "yogurt", "almonds"])
    #expect(rich.others.first?.nutrients[.calcium].map { $0.rounded() } == 714)
  }

  @Test("First what the person eats, each list by itself")
  func eaten() {
    let rich = Self.calcium(habits: Larder.habits("kale", "yogurt", "oil"))
    #expect(rich.eaten.map(\.food.id) == ["yogurt", "kale"])
    #expect(rich.others.map(\.food.id) == ["tofu", "sardines", "milk", "almonds", "basil", "tea"])
  }

  @Test("Without a goal there is no share, and nothing is too little")
  func noGoal() {
    let rich = RichFoods.ranked(
      by: .calcium, goal: nil, candidates: Larder.foods, habits: Habits())
    #expect(rich.others.allSatisfy { $0.share == nil })
    #expect(rich.others.last?.food.id == "oil")
  }

  @Test("Of equals the likelier comes first, and of the same food twice the first")
  func equals() {
    var other = Larder.foods[0]
    other.id = "other"
    let again = Larder.foods[0]
    let rich = RichFoods.ranked(
      by: .calcium, goal: nil, candidates: [other, Larder.foods[0], again], habits: Habits())
    #expect(rich.others.map(\.food.id) == ["other", "milk"])
  }

  @Test("More of a nutrient never stands lower", arguments: Nutrient.allCases, RichBasis.allCases)
  func order(_ nutrient: Nutrient, _ basis: RichBasis) throws {
    let rich = RichFoods.ranked(
      by: nutrient, per: basis, goal: Larder.goals[nutrient],
      candidates: try FoodLookup.catalog.get().search("raw", limit: 300), habits: Habits())
    let amounts = rich.others.compactMap { $0.nutrients[nutrient] }
    #expect(amounts.count == rich.others.count)
    #expect(amounts == amounts.sorted(by: >))
    #expect(amounts.allSatisfy { $0 > 0 })
  }

  @Test("Common foods are those of their table, in its order; foods come by identifier")
  func candidates() throws {
    let catalog = try TemporaryFolder.catalog(of: Self.common)
    #expect(catalog.commonFoods().map(\.id) == ["kale", "milk"])
    #expect(catalog.commonFoods().first?.otherNames == ["borecole"])
    let ids = ["walnuts", "wombat", "milk"]
    #expect(ids.map { catalog.food(id: $0)?.id } == ["walnuts", nil, "milk"])
  }

  private static let common = BuiltInFoods(
    foods: Kitchen.table.foods,
    common: BuiltInFoods(
      text: "",
      common: """
        name\tfood\talso\tmeasures\tsources
        Kale\tkale\tborecole\tbowl=60\t
        Whole milk\tmilk\t\tglass=250\t

        """
    ).common)
}
