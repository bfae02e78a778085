import BoneHealth

@testable import Catalog

/// Foods for rankings, with round figures, the likelier first.
enum Larder {
  static let foods = [
    food("milk", "Milk, whole", "dairy", calcium: 125, vitaminD: 1, protein: 3, 60, ("cup", 240)),
    food("yogurt", "Yogurt, Greek", "dairy", calcium: 110, protein: 10, 60, ("container", 170)),
    food(
      "sardines", "Sardines, canned", "fish", calcium: 380, vitaminD: 5, protein: 25, 200,
      ("can", 90)),
    food(
      "kale", "Kale, raw", "vegetables", calcium: 250, vitaminK: 390, protein: 3, 35, ("cup", 20)),
    food(
      "basil", "Basil, dried", "spices", calcium: 2200, vitaminK: 1700, protein: 23, 230,
      ("tsp", 0.7)),
    food("tea", "Tea, hot", "beverages", calcium: 3, magnesium: 3, 1, ("cup", 240)),
    food("tofu", "Tofu, firm", "legumes", calcium: 350, protein: 17, nil, nil),
    food(
      "almonds", "Almonds", "nuts and seeds", calcium: 260, magnesium: 260, protein: 21, 580,
      ("oz", 28)),
    food("oil", "Olive oil", "fats", calcium: 1, 884, ("tbsp", 14)),
    food("mystery", "Mystery stew", "dishes", calcium: nil, protein: 8, 100, ("bowl", 300)),
  ]

  private static func food(
    _ id: String, _ name: String, _ group: String, calcium: Double?, vitaminD: Double? = 0,
    magnesium: Double? = 0, vitaminK: Double? = nil, protein: Double? = 0, _ energy: Double?,
    _ portion: (label: String, grams: Double)?
  ) -> Food {
    Food(
      id: id, name: name, group: group,
      per100Grams: NutrientAmounts(
        calciumMilligrams: calcium, vitaminDMicrograms: vitaminD, magnesiumMilligrams: magnesium,
        vitaminKMicrograms: vitaminK, proteinGrams: protein),
      energyKilocalories: energy,
      portions: portion.map { [Portion(label: $0.label, grams: $0.grams)] } ?? [])
  }

  /// A person of 60 kg who ate these foods yesterday.
  static func habits(_ foods: String...) -> Habits {
    Habits(foods.map { (food: $0, meal: .breakfast, count: 1, daysAgo: 1) })
  }

  static let goals = Goals(
    profile: Profile(bodyWeightKilograms: 60, birthYear: 1960), own: [],
    on: CivilDate(dayNumber: 20_000))
}
