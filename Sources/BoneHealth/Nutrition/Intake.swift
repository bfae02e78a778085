/// Where an intake came from. Some ceilings count only what came from supplements.
package enum Origin: String, CaseIterable, Hashable, Sendable {
  case food
  case supplement
}

/// A sum of one nutrient over several foods, which remembers how many of them had no figure.
package struct Intake: Equatable, Hashable, Sendable {
  /// The sum of all known amounts, in the nutrient's stored unit: the least that was taken.
  package private(set) var amount = 0.0
  /// The part of `amount` that came from supplements.
  package private(set) var fromSupplements = 0.0
  /// How many foods had no figure for this nutrient.
  package private(set) var unknownFoods = 0

  package init() {}

  /// Whether the sum is exact: every food had a figure.
  package var isComplete: Bool { unknownFoods == 0 }

  package mutating func add(_ amount: Double?, origin: Origin) {
    guard let amount else {
      unknownFoods += 1
      return
    }
    self.amount += amount
    if origin == .supplement { fromSupplements += amount }
  }

  package static func + (left: Intake, right: Intake) -> Intake {
    var sum = left
    sum.amount += right.amount
    sum.fromSupplements += right.fromSupplements
    sum.unknownFoods += right.unknownFoods
    return sum
  }

  /// This sum spread over so many days; the count of foods without a figure stays whole.
  package func divided(by days: Int) -> Intake {
    guard days > 0 else { return self }
    var mean = self
    mean.amount /= Double(days)
    mean.fromSupplements /= Double(days)
    return mean
  }
}

/// The sums of all five nutrients.
package typealias NutrientIntake = PerNutrient<Intake>

extension PerNutrient where Value == Intake {
  /// Nothing taken yet.
  package static var none: NutrientIntake { NutrientIntake(repeating: Intake()) }

  package mutating func add(_ amounts: NutrientAmounts, origin: Origin = .food) {
    for nutrient in Nutrient.allCases { self[nutrient].add(amounts[nutrient], origin: origin) }
  }

  package static func + (left: NutrientIntake, right: NutrientIntake) -> NutrientIntake {
    NutrientIntake { left[$0] + right[$0] }
  }
}
