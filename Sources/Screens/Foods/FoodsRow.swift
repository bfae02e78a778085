import BoneHealth
import Catalog
import Journal
import Kitchen

/// What a row of the Foods screen stands for.
enum FoodsItem: Hashable, Sendable {
  case food(Food)
  case ownFood(OwnFood)
  /// With the food it makes.
  case recipe(Recipe, Food)
  case meal(SavedMeal)
  case supplement(OwnSupplement)

  var id: Food.ID {
    switch self {
    case .food(let food): food.id
    case .ownFood(let food): food.catalogID
    case .recipe(let recipe, _): recipe.catalogID
    case .meal(let meal): meal.catalogID
    case .supplement(let supplement): supplement.catalogID
    }
  }

  var name: String {
    switch self {
    case .food(let food): food.name
    case .ownFood(let food): food.name
    case .recipe(let recipe, _): recipe.name
    case .meal(let meal): meal.name
    case .supplement(let supplement): supplement.name
    }
  }

  /// As a food of the catalog; meals and supplements are none.
  var food: Food? {
    switch self {
    case .food(let food): food
    case .ownFood(let food): food.food
    case .recipe(_, let food): food
    case .meal, .supplement: nil
    }
  }

  /// Whether she made it herself, and so can edit and delete it.
  var isOwn: Bool { if case .food = self { false } else { true } }

  /// A food, as what it is of hers.
  init(_ food: Food, library: Library) {
    if food.id.hasPrefix(OwnFood.prefix),
      let own = library.ownFoods.first(where: { $0.catalogID == food.id })
    {
      self = .ownFood(own)
    } else if food.id.hasPrefix(Recipe.prefix),
      let recipe = library.recipes.first(where: { $0.catalogID == food.id })
    {
      self = .recipe(recipe, food)
    } else {
      self = .food(food)
    }
  }
}

/// A row of the Foods screen: a thing, in the amount whose nutrients are shown.
struct FoodsRow: Hashable, Sendable {
  var thing: FoodsItem
  /// “1 cup”, or “100 g” of a food known only by weight.
  var amount: String
  var nutrients: NutrientAmounts
  var isFavorite: Bool
  /// The part of what is wanted that it gives, where foods are ranked by that.
  var share: Double?

  init(
    _ thing: FoodsItem, amount: String, nutrients: NutrientAmounts, isFavorite: Bool = false,
    share: Double? = nil
  ) {
    self.thing = thing
    self.amount = amount
    self.nutrients = nutrients
    self.isFavorite = isFavorite
    self.share = share
  }

  /// A food in one usual portion.
  init(_ food: Food, library: Library) {
    let amount = FoodAmount.usual(of: food)
    self.init(
      FoodsItem(food, library: library), amount: amount.label,
      nutrients: food.per100Grams.forPortion(grams: amount.grams),
      isFavorite: library.isFavorite(food.id))
  }

  init(_ meal: SavedMeal, book: RecipeBook) {
    self.init(
      .meal(meal), amount: "\(meal.items.count) \(meal.items.count == 1 ? "food" : "foods")",
      nutrients: .total(of: meal.items.map { book.current($0).nutrients }))
  }

  init(_ supplement: OwnSupplement) {
    self.init(
      .supplement(supplement), amount: "1 \(supplement.form ?? "dose")",
      nutrients: supplement.nutrients)
  }

  /// What stands behind the name, in a word.
  /// - `tellsKind`: whether foods of several kinds stand together.
  func mark(tellsKind: Bool) -> String? {
    if isFavorite { return "favorite" }
    switch thing {
    case .supplement(let supplement) where supplement.isUsual: return "usual"
    case .ownFood where tellsKind: return "own"
    case .recipe where tellsKind: return "recipe"
    default: return nil
    }
  }
}
