/// What a portion of food holds of each nutrient, each in its stored unit. `nil` is unknown: the
/// table has no figure. Unknown is never zero.
package typealias NutrientAmounts = PerNutrient<Double?>

extension PerNutrient where Value == Double? {
  /// Amounts of which nothing is known.
  package static var unknown: NutrientAmounts { NutrientAmounts(repeating: nil) }

  /// - Parameters: in the stored units: milligrams, micrograms, milligrams, micrograms, grams.
  package init(
    calciumMilligrams: Double?, vitaminDMicrograms: Double?, magnesiumMilligrams: Double?,
    vitaminKMicrograms: Double?, proteinGrams: Double?
  ) {
    self.init { nutrient in
      switch nutrient {
      case .calcium: calciumMilligrams
      case .vitaminD: vitaminDMicrograms
      case .magnesium: magnesiumMilligrams
      case .vitaminK: vitaminKMicrograms
      case .protein: proteinGrams
      }
    }
  }

  /// What several foods hold together; unknown where one of them is unknown.
  package static func total(of foods: some Sequence<NutrientAmounts>) -> NutrientAmounts {
    foods.reduce(NutrientAmounts(repeating: 0)) { sum, food in
      NutrientAmounts { nutrient in
        sum[nutrient].flatMap { sum in food[nutrient].map { sum + $0 } }
      }
    }
  }

  /// These amounts, taken as those of 100 g, for a portion of so many grams; to six decimals, which
  /// is far finer than any table, so that sums of binary fractions leave no trails.
  package func forPortion(grams: Double) -> NutrientAmounts {
    map { amount in amount.map { ($0 * grams * 10_000).rounded() / 1_000_000 } }
  }
}
