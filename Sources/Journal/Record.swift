import BoneHealth
import Foundation

/// One thing the journal holds: what a line of the log file says, and what a change puts or removes.
package enum Record: Equatable, Hashable, Sendable {
  case food(FoodEntry)
  case exercise(ExerciseEntry)
  case day(DayMark)
  case profile(Profile)
  case goal(OwnGoal)
  case ownFood(OwnFood)
  case recipe(Recipe)
  case savedMeal(SavedMeal)
  case ownSupplement(OwnSupplement)
  case favorite(FavoriteFood)
  case exclusion(FoodExclusion)

  /// What tells a record from all others: there is at most one with the same key.
  package enum Key: Hashable, Sendable {
    case food(EntryID)
    case exercise(EntryID)
    case day(CivilDate)
    case profile
    case goal(GoalSubject)
    case ownFood(EntryID)
    case recipe(EntryID)
    case savedMeal(EntryID)
    case ownSupplement(EntryID)
    /// By the identifier of the food.
    case favorite(String)
    case exclusion(FoodExclusion)
  }

  /// The kinds, by their names in the log file and in the history.
  package enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    case food
    case exercise
    case day
    case profile
    case goal
    case ownFood = "own_food"
    case recipe
    case savedMeal = "saved_meal"
    case ownSupplement = "own_supplement"
    case favorite
    case exclusion

    /// Whether it is kept beside the days: of the person's own making, or her liking.
    package var isKept: Bool {
      switch self {
      case .food, .exercise, .day, .profile, .goal: false
      case .ownFood, .recipe, .savedMeal, .ownSupplement, .favorite, .exclusion: true
      }
    }
  }

  package var key: Key {
    switch self {
    case .food(let entry): .food(entry.id)
    case .exercise(let entry): .exercise(entry.id)
    case .day(let mark): .day(mark.date)
    case .profile: .profile
    case .goal(let goal): .goal(goal.subject)
    case .ownFood(let food): .ownFood(food.id)
    case .recipe(let recipe): .recipe(recipe.id)
    case .savedMeal(let meal): .savedMeal(meal.id)
    case .ownSupplement(let supplement): .ownSupplement(supplement.id)
    case .favorite(let food): .favorite(food.foodID)
    case .exclusion(let exclusion): .exclusion(exclusion)
    }
  }

  package var kind: Kind { key.kind }
}

extension Record.Key {
  package var kind: Record.Kind {
    switch self {
    case .food: .food
    case .exercise: .exercise
    case .day: .day
    case .profile: .profile
    case .goal: .goal
    case .ownFood: .ownFood
    case .recipe: .recipe
    case .savedMeal: .savedMeal
    case .ownSupplement: .ownSupplement
    case .favorite: .favorite
    case .exclusion: .exclusion
    }
  }

  /// The key in words, as the history keeps it beside the kind.
  package var text: String {
    switch self {
    case .food(let id), .exercise(let id), .ownFood(let id), .recipe(let id), .savedMeal(let id),
      .ownSupplement(let id):
      id.description
    case .day(let date): date.description
    case .profile: "profile"
    case .goal(let subject): subject.key
    case .favorite(let foodID): Self.normalized(foodID)
    case .exclusion(.group(let name)): Self.groupPrefix + Self.normalized(name)
    case .exclusion(.word(let word)): Self.wordPrefix + Self.normalized(word)
    }
  }

  private static let groupPrefix = "group:"
  private static let wordPrefix = "word:"

  /// Texts are equal in Swift when they look equal, and in SQLite when their bytes are.
  private static func normalized(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
  }

  /// `nil` when the text is no key of this kind.
  package init?(kind: Record.Kind, text: String) {
    let key: Self? =
      switch kind {
      case .food: EntryID(text).map(Self.food)
      case .exercise: EntryID(text).map(Self.exercise)
      case .day: CivilDate(text).map(Self.day)
      case .profile: text == "profile" ? .profile : nil
      case .goal: GoalSubject(key: text).map(Self.goal)
      case .ownFood: EntryID(text).map(Self.ownFood)
      case .recipe: EntryID(text).map(Self.recipe)
      case .savedMeal: EntryID(text).map(Self.savedMeal)
      case .ownSupplement: EntryID(text).map(Self.ownSupplement)
      case .favorite: .favorite(text)
      case .exclusion: Self.exclusion(text).map(Self.exclusion)
      }
    guard let key else { return nil }
    self = key
  }

  /// By scalars: a mark that combines makes one character with the colon.
  private static func exclusion(_ text: String) -> FoodExclusion? {
    let (group, word) = (groupPrefix.unicodeScalars, wordPrefix.unicodeScalars)
    let scalars = text.unicodeScalars
    if scalars.starts(with: group) { return .group(String(scalars.dropFirst(group.count))) }
    if scalars.starts(with: word) { return .word(String(scalars.dropFirst(word.count))) }
    return nil
  }
}
