import BoneHealth
import Catalog
import Journal
import Kitchen

/// A row of the Foods screen: a food, something of the person's own, or both, in the amount whose
/// nutrients are shown.
struct FoodsRow: Sendable {
  let id: Food.ID
  let name: String
  /// As a food of the catalog; meals and supplements are none.
  let food: Food?
  /// As what the person keeps, and so can edit and delete.
  let own: (any LibraryItem)?
  /// “1 cup”, or “100 g” of a food known only by weight.
  let amount: String
  let nutrients: NutrientAmounts
  let isFavorite: Bool
  /// The part of what is wanted that it gives, where foods are ranked by that.
  let share: Double?

  /// A food, in one usual portion where no other amount is proposed.
  init(_ food: Food, proposed: RichFood? = nil, library: Library) {
    (id, name, self.food, share) = (food.id, food.name, food, proposed?.share)
    if food.id.hasPrefix(OwnFood.prefix) {
      own = library.ownFoods.first { $0.catalogID == food.id }
    } else if food.id.hasPrefix(Recipe.prefix) {
      own = library.recipes.first { $0.catalogID == food.id }
    } else {
      own = nil
    }
    (amount, nutrients) = proposed.map { ($0.amount.label, $0.nutrients) } ?? food.usualPortion
    isFavorite = library.isFavorite(food.id)
  }

  init(_ own: some LibraryItem, book: RecipeBook, library: Library) {
    (id, name, food, share) = (own.catalogID, own.name, own.food(in: book), nil)
    self.own = own
    (amount, nutrients) = food?.usualPortion ?? own.portion(in: book)
    isFavorite = library.isFavorite(own.catalogID)
  }

  /// What stands behind the name, in a word.
  /// - `tellsKind`: whether foods of several kinds stand together.
  func mark(tellsKind: Bool) -> String? {
    isFavorite ? "favorite" : own?.mark(tellsKind: tellsKind)
  }
}

extension Food {
  fileprivate var usualPortion: (String, NutrientAmounts) {
    let amount = FoodAmount.usual(of: self)
    return (amount.label, per100Grams.forPortion(grams: amount.grams))
  }
}
