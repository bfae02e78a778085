import BoneHealth
import Catalog
import Journal
import Kitchen

/// What a row of the Foods screen stands for: a food, something of the person's own, or both.
struct FoodsItem: Sendable {
  let id: Food.ID
  let name: String
  /// As a food of the catalog; meals and supplements are none.
  let food: Food?
  /// As what the person keeps, and so can edit and delete.
  let own: (any LibraryItem)?

  init(_ own: any LibraryItem, in book: RecipeBook) {
    (id, name) = (own.catalogID, own.name)
    food = own.food(in: book)
    self.own = own
  }

  /// A food, as what it is of the person's own.
  init(_ food: Food, library: Library) {
    (id, name) = (food.id, food.name)
    self.food = food
    if id.hasPrefix(OwnFood.prefix) {
      own = library.ownFoods.first { $0.catalogID == food.id }
    } else if id.hasPrefix(Recipe.prefix) {
      own = library.recipes.first { $0.catalogID == food.id }
    } else {
      own = nil
    }
  }
}

/// A row of the Foods screen: an item, in the amount whose nutrients are shown.
struct FoodsRow: Sendable {
  let item: FoodsItem
  /// “1 cup”, or “100 g” of a food known only by weight.
  let amount: String
  let nutrients: NutrientAmounts
  let isFavorite: Bool
  /// The part of what is wanted that it gives, where foods are ranked by that.
  let share: Double?

  /// A food in one usual portion.
  init(_ food: Food, library: Library) {
    item = FoodsItem(food, library: library)
    (amount, nutrients) = food.usualPortion
    isFavorite = library.isFavorite(food.id)
    share = nil
  }

  /// A food in the amount that is proposed.
  init(_ rich: RichFood, library: Library) {
    item = FoodsItem(rich.food, library: library)
    (amount, nutrients) = (rich.amount.label, rich.nutrients)
    isFavorite = library.isFavorite(rich.food.id)
    share = rich.share
  }

  init(_ own: some LibraryItem, book: RecipeBook, library: Library) {
    item = FoodsItem(own, in: book)
    (amount, nutrients) = item.food?.usualPortion ?? own.portion(in: book)
    isFavorite = library.isFavorite(own.catalogID)
    share = nil
  }

  /// What stands behind the name, in a word.
  /// - `tellsKind`: whether foods of several kinds stand together.
  func mark(tellsKind: Bool) -> String? {
    isFavorite ? "favorite" : item.own?.mark(tellsKind: tellsKind)
  }
}

extension Food {
  fileprivate var usualPortion: (amount: String, nutrients: NutrientAmounts) {
    let amount = FoodAmount.usual(of: self)
    return (amount.label, per100Grams.forPortion(grams: amount.grams))
  }
}
