import BoneHealth

/// The lists of the Foods screen.
package enum FoodsSection: Int, CaseIterable, Sendable {
  case all, ownFoods, recipes, meals, supplements, gaps

  var title: String {
    switch self {
    case .all: "All"
    case .ownFoods: "Own foods"
    case .recipes: "Recipes"
    case .meals: "Meals"
    case .supplements: "Supplements"
    case .gaps: "Fills the gap"
    }
  }

  /// What `n` makes here.
  var makes: LibraryForm.Kind {
    switch self {
    case .all, .ownFoods, .gaps: .ownFood
    case .recipes: .recipe
    case .meals: .meal
    case .supplements: .supplement
    }
  }

  func neighbor(_ step: Int) -> FoodsSection {
    let all = Self.allCases
    return all[(rawValue + step + all.count) % all.count]
  }
}
