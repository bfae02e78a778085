import BoneHealth

/// A food that is proposed, in an amount one eats.
package struct RichFood: Hashable, Sendable {
  package var food: Food
  package var amount: FoodAmount
  /// What that amount holds; `nil` where the table has no figure.
  package var nutrients: NutrientAmounts
  /// How much of what is wanted it gives: of the day’s goal for one nutrient, or of the day’s gaps
  /// on average. 1 is all of it; `nil` where there is no goal.
  package var share: Double?
}

/// Foods in the order in which they give most of what is wanted: first those the person eats.
package struct RichFoods: Equatable, Sendable {
  /// Foods the person ate lately.
  package var eaten: [RichFood] = []
  package var others: [RichFood] = []

  package var isEmpty: Bool { eaten.isEmpty && others.isEmpty }

  /// What gives less than this share shows as nothing, and is left out.
  static let leastShare = 0.005
}

extension RichFoods {
  /// Foods by how much they hold of one nutrient.
  ///
  /// A food of which that is not known is left out, and so is one that holds none, or less than
  /// half a hundredth of the goal.
  /// - `basis`: how much of each is compared.
  /// - `goal`: the day’s goal, to tell what share of it a food gives.
  /// - `candidates`: the likelier of equals first; of several with one identifier the first counts.
  package static func ranked(
    by nutrient: Nutrient, per basis: RichBasis = .portion, goal: NutrientGoal?,
    candidates: some Sequence<Food>, habits: Habits, excluding exclusions: [FoodExclusion] = []
  ) -> RichFoods {
    RichFoods(candidates, habits: habits, excluding: exclusions) { food in
      guard let amount = basis.amount(of: food) else { return nil }
      let nutrients = food.per100Grams.forPortion(grams: amount.grams)
      guard let held = nutrients[nutrient], held > 0 else { return nil }
      let share = goal.flatMap { $0.lower > 0 ? held / $0.lower : nil }
      if let share, share < leastShare { return nil }
      return (RichFood(food: food, amount: amount, nutrients: nutrients, share: share), held)
    }
  }

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

  /// - `rate`: a candidate as it is proposed, with what it is ranked by, the more the better.
  init(
    _ candidates: some Sequence<Food>, habits: Habits, excluding exclusions: [FoodExclusion],
    rate: (Food) -> (food: RichFood, rating: Double)?
  ) {
    let filter = ExclusionFilter(exclusions)
    let usual = habits.foods
    var known: Set<Food.ID> = []
    var rated: [(food: RichFood, rating: Double, place: Int)] = []
    for food in candidates where known.insert(food.id).inserted && !filter.excludes(food) {
      if let (food, rating) = rate(food) { rated.append((food, rating, rated.count)) }
    }
    rated.sort { ($1.rating, $0.place) < ($0.rating, $1.place) }
    eaten = rated.map(\.food).filter { usual.contains($0.food.id) }
    others = rated.map(\.food).filter { !usual.contains($0.food.id) }
  }
}
