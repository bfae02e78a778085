import BoneHealth

extension Nutrient {
  /// Amounts that labels of a food and of a supplement give, to show what would be right, and the most
  /// that 100 g of a food and one entry of a supplement can hold, in the stored unit: beyond it a figure
  /// is a slip of the finger. Chalk is 40 % calcium, and magnesium oxide 60 % magnesium (by their molar
  /// masses); of the vitamins no food holds in 100 g what is the most of a supplement, which for vitamin
  /// D is the largest single dose on record, 600,000 IU.
  var typed: (inFood: String, mostInFood: Double, inSupplement: String, mostOfSupplement: Double) {
    switch self {
    case .calcium: ("300 mg", 40_000, "500 mg", 5000)
    case .vitaminD: ("2.5 µg", 15_000, "800 IU", 15_000)
    case .magnesium: ("40 mg", 60_000, "250 mg", 5000)
    case .vitaminK: ("20 µg", 50_000, "90 mcg", 50_000)
    case .protein: ("8 g", 100, "20 g", 300)
    }
  }

  /// How an amount of a supplement is typed.
  var supplementExample: String { "\(name) \(typed.inSupplement)" }

  /// An amount in the stored unit; `nil` where this nutrient is not measured in the typed one.
  func stored(_ value: Double, _ typed: NutrientUnit) -> Double? {
    switch (self, typed) {
    case (.vitaminD, .internationalUnits): value / VitaminD.internationalUnitsPerMicrogram
    case (.calcium, .grams), (.magnesium, .grams), (.vitaminK, .milligrams): value * 1000
    case (_, unit): value
    default: nil
    }
  }
}
