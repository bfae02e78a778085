import BoneHealth
import Journal

/// The lists of the Foods screen.
enum FoodsSection: Sendable {
  case all
  /// What the person keeps of one kind.
  case own(any LibraryItem.Type)
  case gaps

  static let inOrder: [FoodsSection] = [
    .all, .own(OwnFood.self), .own(Recipe.self), .own(SavedMeal.self), .own(OwnSupplement.self),
    .gaps,
  ]

  var title: String {
    switch self {
    case .all: "All"
    case .own(let kind): kind.title
    case .gaps: "Fills the gap"
    }
  }

  /// What `n` makes here.
  var kind: any LibraryItem.Type { if case .own(let kind) = self { kind } else { OwnFood.self } }

  func neighbor(_ step: Int) -> FoodsSection {
    let all = Self.inOrder
    return all[((all.firstIndex(of: self) ?? 0) + step + all.count) % all.count]
  }
}

extension FoodsSection: Equatable {
  static func == (one: FoodsSection, other: FoodsSection) -> Bool { one.title == other.title }
}
