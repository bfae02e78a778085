import BoneHealth

/// What a person usually eats, so that it is found first among foods that match equally well.
package struct Habits: Hashable, Sendable {
  /// How many times a food was eaten at a meal, and how many days ago the last time was.
  package typealias Use = (food: Food.ID, meal: Meal, count: Int, daysAgo: Int)

  /// How strong a habit a food is at each meal, and under `nil` at all of them.
  private var strengths: [Food.ID: [Meal?: Double]] = [:]

  package init() {}

  package init(_ uses: some Sequence<Use>) {
    for use in uses {
      let strength = Double(use.count) * Self.freshness(use.daysAgo)
      strengths[use.food, default: [:]][nil, default: 0] += strength
      strengths[use.food, default: [:]][use.meal, default: 0] += strength
    }
  }

  /// Halves with every month: what was eaten daily in spring gives way to what is eaten now.
  private static func freshness(_ daysAgo: Int) -> Double {
    1 / Double(1 << min(20, max(0, daysAgo) / 30))
  }

  /// How much a habit it is to eat a food at a meal: 0 for never, about 1 for once lately; what is
  /// eaten at other meals counts a quarter.
  package func strength(of food: Food.ID, at meal: Meal?) -> Double {
    guard let strength = strengths[food], let all = strength[nil] else { return 0 }
    return meal == nil ? all : (all + 3 * (strength[meal] ?? 0)) / 4
  }

  /// The foods eaten at a meal, the most usual first.
  package func usual(at meal: Meal?, most: Int) -> [Food.ID] {
    let foods = strengths.compactMap { id, strength -> (id: Food.ID, strength: Double)? in
      strength[meal].flatMap { $0 > 0 ? (id, $0) : nil }
    }
    return foods.sorted { ($1.strength, $0.id) < ($0.strength, $1.id) }.prefix(most).map(\.id)
  }

  /// All foods that were eaten.
  package var foods: Set<Food.ID> { Set(strengths.keys) }
}
