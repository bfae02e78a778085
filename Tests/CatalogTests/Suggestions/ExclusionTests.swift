import BoneHealth
import Testing

@testable import Catalog

@Suite("Foods that are not to be proposed")
struct ExclusionTests {
  private static func food(_ name: String, group: String = "dishes", also: [String] = []) -> Food {
    Food(
      id: name, name: name, otherNames: also, group: group, per100Grams: .unknown, portions: [])
  }

  private static func excludes(_ exclusions: [FoodExclusion], _ food: Food) -> Bool {
    ExclusionFilter(exclusions).excludes(food)
  }

  @Test(
    "A word excludes what holds it whole, in any number, accent and spelling",
    arguments: [
      ("almond", "Almonds, roasted", true), ("Almonds", "Almond butter", true),
      ("nut", "Coconut milk", false), ("nut", "Nuts, mixed", true),
      ("egg", "Eggplant, raw", false), ("berries", "Berry pie", true),
      ("creme", "Crème fraîche", true), ("prawns", "Shrimp, cooked", true),
      ("yoghurt", "Yogurt, plain", true), ("sour cream", "Dip, sour cream base", true),
      ("sour cream", "Cream, sour", false), ("sour cream", "Cream", false),
    ])
  func words(_ word: String, _ name: String, _ isExcluded: Bool) throws {
    #expect(Self.excludes([try FoodExclusion(word: word)], Self.food(name)) == isExcluded)
  }

  @Test("Other names count too")
  func otherNames() throws {
    let shrimp = Self.food("Shrimp", also: ["gambas"])
    #expect(Self.excludes([try FoodExclusion(word: "gamba")], shrimp))
  }

  @Test("A group excludes its foods, whatever they are called")
  func groups() throws {
    let dairy = try FoodExclusion(group: " Dairy ")
    #expect(dairy == .group("dairy"))
    #expect(Self.excludes([dairy], Self.food("Kefir", group: "dairy")))
    #expect(!Self.excludes([dairy], Self.food("Kefir", group: "plant milks")))
    #expect(!Self.excludes([], Self.food("Kefir", group: "dairy")))
  }

  @Test("What is no group is told with those there are, what is no word with one")
  func problems() {
    let problem = #expect(throws: ExclusionProblem.self) { try FoodExclusion(group: "diary") }
    #expect((["“diary”"] + FoodGroups.all).allSatisfy { problem?.message.contains($0) == true })
    #expect(throws: ExclusionProblem(message: "“ , ” is no word; write for instance shrimp")) {
      try FoodExclusion(word: " , ")
    }
    #expect(!Self.excludes([.word("")], Self.food("Kefir")), "nothing is said")
  }

  @Test("The groups are those of the table")
  func table() throws {
    let (common, others) = try BuiltInFoods.embedded.read()
    #expect(Set((common + others).map(\.group)) == Set(FoodGroups.all))
  }

  @Test(
    "Ways of eating, as far as names tell",
    arguments: [
      ("Salmon, raw", "fish", false, false), ("Soup, chicken noodle", "soups", false, false),
      ("Hot dog", "fast food", false, false), ("Lard", "fats", false, false),
      ("Milk, whole", "dairy", true, false), ("Egg, boiled", "eggs", true, false),
      ("Pizza, cheese", "fast food", true, false),
      ("Candies, milk chocolate", "sweets", true, false),
      ("Tea, hot, with milk", "beverages", true, false), ("Butter, stick", "fats", true, false),
      ("Honey", "sweets", true, false),
      ("Soy milk, unsweetened", "plant milks", true, true),
      ("Peanut butter", "legumes", true, true),
      ("Yogurt, soy", "plant milks", true, true), ("Eggplant, cooked", "vegetables", true, true),
      ("Mushrooms, oyster, raw", "vegetables", true, true), ("Kale, raw", "vegetables", true, true),
      ("Tofu, firm", "legumes", true, true), ("Almonds", "nuts and seeds", true, true),
    ])
  func diets(_ name: String, _ group: String, _ vegetarian: Bool, _ vegan: Bool) {
    let food = Self.food(name, group: group)
    #expect(!Self.excludes(Diet.vegetarian.exclusions, food) == vegetarian)
    #expect(!Self.excludes(Diet.vegan.exclusions, food) == vegan)
  }

  @Test("The exclusions of a way of eating can be typed", arguments: Diet.allCases)
  func typed(_ diet: Diet) throws {
    for exclusion in diet.exclusions {
      if let group = exclusion.group { #expect(try FoodExclusion(group: group) == exclusion) }
      if let word = exclusion.word { #expect(try FoodExclusion(word: word) == exclusion) }
    }
    #expect(Set(diet.exclusions).count == diet.exclusions.count)
  }
}
