import BoneHealth
import Catalog
import Journal

/// Where what one can pick from meets what was recorded: own foods, recipes and meals, and what
/// the person usually eats, as a search understands them.
package struct Kitchen: Sendable {
  /// What the person keeps beside the days.
  package let library: Library
  /// What was eaten lately, the most used first.
  package let uses: [FoodUse]
  private let foods: PersonalFoods

  /// What was eaten earlier says nothing of what is eaten now.
  package static let habitDays = 180

  /// - `library`: what the person keeps, where it was read already.
  package init(_ journal: Journal, today: CivilDate, library: Library? = nil) throws(FileError) {
    self.library = if let library { library } else { try journal.library() }
    uses = try journal.foodUse(today.advanced(by: 1 - Self.habitDays)...today)
    let library = self.library
    let recipes = RecipeBook(library)
    var foods = PersonalFoods(
      foods: library.ownFoods.map(\.food) + library.recipes.map(recipes.food),
      meals: library.savedMeals.map(recipes.current),
      favorites: Set(library.favorites.map(\.foodID)),
      habits: Habits(
        uses.map { use in
          (use.foodID, use.meal, use.count, daysAgo: use.lastDate.distance(to: today))
        }))
    foods.today = today
    foods.eaten = { date, meal throws(EntryProblem) in
      do throws(FileError) {
        let entries = try journal.days(date...date).flatMap(\.foods)
        return entries.filter { $0.origin == .food && (meal == nil || $0.meal == meal) }
          .map(Ingredient.init)
      } catch {
        throw .unreadable(error.message)
      }
    }
    self.foods = foods
  }

  /// What a search is told of the person at a meal.
  package func personalFoods(at meal: Meal?) -> PersonalFoods {
    var foods = foods
    foods.meal = meal
    return foods
  }

  /// The foods that can be proposed: those people log every day, those the person eats, and own ones.
  package func candidates(in catalog: Catalog) -> [Food] {
    foods.foods + catalog.commonFoods()
      + habits.foods.sorted().compactMap { catalog.food(id: $0) }
  }

  /// What an empty search shows: what the person usually eats at a meal, the favorites, what else is eaten,
  /// then what people log every day.
  package func usualFoods(in catalog: Catalog, at meal: Meal) -> [Food] {
    let ids =
      habits.usual(at: meal, most: Self.mostUsual) + library.favorites.map(\.foodID)
      + habits.usual(at: nil, most: Self.mostEaten)
    let own = ids.compactMap { foods.food(id: $0) ?? catalog.food(id: $0) }
    var known: Set<Food.ID> = []
    return (own + catalog.commonFoods()).filter { known.insert($0.id).inserted }
  }

  /// As many foods of a meal stand before the favorites, and as many foods of all meals behind them.
  private static let mostUsual = 9
  private static let mostEaten = 60

  package var habits: Habits { foods.habits }

  /// What the person usually eats at a meal, the most usual first.
  package func usual(at meal: Meal, most: Int) -> [FoodUse] {
    habits.usual(at: meal, most: most).compactMap { id in
      uses.first { $0.foodID == id && $0.meal == meal }
    }
  }
}
