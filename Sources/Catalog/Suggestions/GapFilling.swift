import BoneHealth

extension RichFoods {
  /// Foods by how well a usual portion fills all gaps of a day at once: by the mean, over the
  /// nutrients that are missing, of the part of what is missing that it holds, at most all of it.
  /// What is not known of a food fills nothing.
  ///
  /// A food with which the day would pass a ceiling is left out.
  /// - `candidates`: the likelier of equals first; of several with one identifier the first counts.
  package static func filling(
    _ gaps: DayGaps, candidates: some Sequence<Food>, habits: Habits,
    excluding exclusions: [FoodExclusion] = []
  ) -> RichFoods {
    let missing = gaps.nutrients
    guard !missing.isEmpty else { return RichFoods() }
    return RichFoods(candidates, habits: habits, excluding: exclusions) { food in
      let amount = FoodAmount.usual(of: food)
      let nutrients = food.per100Grams.forPortion(grams: amount.grams)
      guard gaps.hasRoom(for: nutrients) else { return nil }
      let filled = missing.reduce(0) { $0 + gaps.part(of: $1, filledBy: nutrients) }
      let share = filled / Double(missing.count)
      guard share >= leastShare else { return nil }
      return (RichFood(food: food, amount: amount, nutrients: nutrients, share: share), share)
    }
  }
}

extension DayGaps {
  /// A trace, which a day that is above a ceiling anyway can take: this part of the ceiling. There is
  /// some calcium in nearly everything.
  private static let trace = 0.01

  /// How much of what is missing of a nutrient an amount of food holds, from 0 to 1; what is not
  /// known counts as nothing.
  package func part(of nutrient: Nutrient, filledBy nutrients: NutrientAmounts) -> Double {
    guard let missing = open[nutrient], missing > 0, let held = nutrients[nutrient] else {
      return 0
    }
    return min(1, held / missing)
  }

  /// Whether the day stays within all ceilings with this, as far as it is known.
  package func hasRoom(for nutrients: NutrientAmounts) -> Bool {
    Nutrient.allCases.allSatisfy { nutrient in
      guard let room = room[nutrient], let held = nutrients[nutrient] else { return true }
      return held <= (room > 0 ? room : Self.trace * (ceilings[nutrient] ?? 0))
    }
  }
}
