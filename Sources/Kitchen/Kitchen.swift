import BoneHealth
import Catalog
import Journal

/// Where what one can pick from meets what she recorded: her own foods, recipes and meals, and what
/// she usually eats, as a search understands them.
package struct Kitchen: Sendable {
  /// What she keeps beside her days.
  package let library: Library
  /// What she ate lately, the most used first.
  package let uses: [FoodUse]
  private let shelf: PersonalFoods

  /// What was eaten earlier says nothing of what is eaten now.
  package static let habitDays = 180

  /// - `kept`: what she keeps, where it was read already.
  package init(
    _ journal: Journal, today: CivilDate, library: Library? = nil
  ) throws(JournalError) {
    let library = if let library { library } else { try journal.library() }
    let uses = try journal.foodUse(today.advanced(by: 1 - Self.habitDays)...today)
    self.library = library
    self.uses = uses
    let recipes = RecipeBook(library)
    var shelf = PersonalFoods(
      foods: library.ownFoods.map(\.food) + library.recipes.map(recipes.food),
      meals: library.savedMeals.map { meal in
        PersonalFoods.Meal(
          id: meal.catalogID, name: meal.name,
          items: meal.items.map { PersonalFoods.Item(recipes.current($0)) })
      },
      favorites: Set(library.favorites.map(\.foodID)),
      habits: Habits(
        uses.map { use in
          Habits.Use(
            food: use.foodID, meal: use.meal, count: use.count,
            daysAgo: use.lastDate.distance(to: today))
        }))
    shelf.today = today
    shelf.eaten = { date, meal in
      let foods = (try? journal.days(date...date).first?.foods) ?? []
      return foods.filter { $0.origin == .food && (meal == nil || $0.meal == meal) }
        .map(PersonalFoods.Item.init)
    }
    self.shelf = shelf
  }

  /// What a search is told of her when she eats a meal.
  package func personalFoods(at meal: Meal?) -> PersonalFoods {
    var shelf = shelf
    shelf.meal = meal
    return shelf
  }

  /// The foods that can be proposed: those people log every day, those she eats, and her own.
  package func candidates(in foods: Catalog) -> [Food] {
    shelf.foods + foods.commonFoods() + foods.foods(ids: shelf.habits.foods.sorted())
  }

  /// What an empty search shows: what she usually eats at a meal, her favorites, what else she eats,
  /// then what people log every day.
  package func usualFoods(in foods: Catalog, at meal: Meal) -> [Food] {
    let ids =
      shelf.habits.usual(at: meal, most: Self.mostUsual) + library.favorites.map(\.foodID)
      + shelf.habits.usual(at: nil, most: Self.mostEaten)
    let own = ids.compactMap { shelf.food(id: $0) ?? foods.food(id: $0) }
    var known: Set<Food.ID> = []
    return (own + foods.commonFoods()).filter { known.insert($0.id).inserted }
  }

  /// As many foods of a meal stand before the favorites, and as many foods of all meals behind them.
  private static let mostUsual = 9
  private static let mostEaten = 60

  package var habits: Habits { shelf.habits }

  /// What she usually eats at a meal, the most usual first.
  package func usual(at meal: Meal, most: Int) -> [FoodUse] {
    shelf.habits.usual(at: meal, most: most).compactMap { id in
      uses.first { $0.foodID == id && $0.meal == meal }
    }
  }
}

extension PersonalFoods.Item {
  /// A part of a recipe or of a saved meal.
  package init(_ ingredient: Ingredient) {
    self.init(
      food: ingredient.foodID, name: ingredient.foodName, amount: ingredient.amount,
      grams: ingredient.grams, nutrients: ingredient.nutrients)
  }

  /// What was eaten, to be eaten again.
  package init(_ entry: FoodEntry) {
    self.init(
      food: entry.foodID, name: entry.foodName, amount: entry.amount, grams: entry.grams,
      nutrients: entry.nutrients)
  }
}
