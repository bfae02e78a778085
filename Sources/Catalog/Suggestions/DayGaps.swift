import BoneHealth

/// What a day still lacks, and how much more it has room for.
package struct DayGaps: Equatable, Sendable {
  /// What is missing to the lower end of each goal, in the stored unit; `nil` where nothing is, or
  /// where there is no goal. Where a food had no figure it is the most that may be missing.
  package let open: PerNutrient<Double?>
  /// What food may still add before the ceiling is passed, 0 where it is passed already; `nil` where
  /// no ceiling counts what food holds.
  let room: PerNutrient<Double?>
  /// The ceilings those are counted from; `nil` in the same places.
  package let ceilings: PerNutrient<Double?>

  package init(goals: Goals, intake: NutrientIntake) {
    open = PerNutrient { nutrient in
      guard let goal = goals[nutrient] else { return nil }
      let missing = goal.toGo(from: intake[nutrient])
      // A sum of binary fractions may stop a hair before the goal it reached.
      return missing > goal.lower / 1_000_000 ? missing : nil
    }
    let ceilings = PerNutrient<Double?> { nutrient in
      guard let ceiling = goals.ceilings[nutrient], ceiling.scope == .allSources else { return nil }
      return ceiling.amount
    }
    self.ceilings = ceilings
    room = PerNutrient { nutrient in
      ceilings[nutrient].map { max(0, $0 - intake[nutrient].amount) }
    }
  }

  /// The nutrients that are missing.
  package var nutrients: [Nutrient] { Nutrient.allCases.filter { open[$0] != nil } }

  package var isEmpty: Bool { nutrients.isEmpty }

  /// A trace, which a day that is above a ceiling anyway can take: this part of the ceiling. There is
  /// some calcium in nearly everything.
  private static let trace = 0.01

  /// How much of what is missing of a nutrient an amount of food holds, from 0 to 1; what is not
  /// known counts as nothing.
  func part(of nutrient: Nutrient, filledBy nutrients: NutrientAmounts) -> Double {
    guard let missing = open[nutrient], missing > 0, let held = nutrients[nutrient] else {
      return 0
    }
    return min(1, held / missing)
  }

  /// Whether the day stays within all ceilings with this, as far as it is known.
  func hasRoom(for nutrients: NutrientAmounts) -> Bool {
    Nutrient.allCases.allSatisfy { nutrient in
      guard let room = room[nutrient], let held = nutrients[nutrient] else { return true }
      return held <= (room > 0 ? room : Self.trace * (ceilings[nutrient] ?? 0))
    }
  }
}
