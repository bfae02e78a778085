/// An amount of a food that is proposed.
package struct FoodAmount: Hashable, Sendable {
  /// In words: “1 cup”, “100 g”.
  package var label: String
  package var grams: Double

  package init(label: String, grams: Double) {
    self.label = label
    self.grams = grams
  }

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
