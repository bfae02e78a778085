/// An amount of a food that is proposed.
package struct FoodAmount: Hashable, Sendable {
  /// In words: “1 cup”, “100 g”.
  package var label: String
  package var grams: Double

  /// A cup of cheese, of nuts or of oil measures them, and is no portion: a measure of volume with
  /// more energy than this, in kilocalories, is passed over.
  private static let mostEnergyOfVolume = 400.0

  /// One usual portion; 100 g where the food is only known by weight.
  package static func usual(of food: Food) -> FoodAmount {
    let portions = food.portions.filter { $0.grams > 0 }
    let sensible = portions.first { portion in
      guard portion.volumeUnit != nil, let energy = food.energyKilocalories else { return true }
      return portion.grams * energy / 100 <= mostEnergyOfVolume
    }
    guard let portion = sensible ?? portions.first else {
      return FoodAmount(label: "100 g", grams: 100)
    }
    return FoodAmount(label: portion.label(for: 1), grams: portion.grams)
  }
}

/// How much of each food is compared.
package enum RichBasis: String, CaseIterable, Hashable, Sendable {
  /// One usual portion, or 100 g of a food that is only known by weight.
  case portion
  case hundredGrams = "100g"
  case hundredKilocalories = "100kcal"

  /// Nobody eats 100 g of dried basil: a food is left out where the amount compared would be more
  /// than so many of its usual portions.
  static let mostPortions = 20.0
  /// Nor ten liters of tea: a food is left out where 100 kcal of it would weigh more than so many
  /// grams. That is less than 10 kcal in 100 g: water, tea, coffee, broth, diet drinks.
  static let mostGrams = 1000.0

  /// The amount of a food that is compared; `nil` for a food that is left out.
  func amount(of food: Food) -> FoodAmount? {
    switch self {
    case .portion: return FoodAmount.usual(of: food)
    case .hundredGrams: return sensible(FoodAmount(label: "100 g", grams: 100), of: food)
    case .hundredKilocalories:
      guard let energy = food.energyKilocalories, energy > 0 else { return nil }
      let grams = 100 * 100 / energy
      guard grams <= Self.mostGrams else { return nil }
      return sensible(FoodAmount(label: "100 kcal", grams: grams), of: food)
    }
  }

  private func sensible(_ amount: FoodAmount, of food: Food) -> FoodAmount? {
    if food.portions.isEmpty { return amount }
    return amount.grams <= FoodAmount.usual(of: food).grams * Self.mostPortions ? amount : nil
  }
}
