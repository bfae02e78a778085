import Catalog
import Journal

// What it does to the journal to delete something of one’s own. Entries stay as they are. Recipes and
// saved meals with it as a part stay, too, and hold what they held at that moment.

extension Library {
  package func deleting(_ food: OwnFood) -> Change { deletingPart(food) }

  package func deleting(_ recipe: Recipe) -> Change { deletingPart(recipe) }

  package func deleting(_ meal: SavedMeal) -> Change { deleting(meal, and: []) }

  package func deleting(_ supplement: OwnSupplement) -> Change { deleting(supplement, and: []) }

  /// The recipes and saved meals with a food as a direct part, by name: what to say when it is
  /// deleted.
  package func users(of id: Food.ID) -> [String] {
    recipes.filter { $0.ingredients.contains { $0.foodID == id } }.map(\.name)
      + savedMeals.filter { $0.items.contains { $0.foodID == id } }.map(\.name)
  }

  private func deletingPart(_ part: some Named) -> Change {
    let book = RecipeBook(self)
    // The parts keep the identifier: undoing brings the connection back.
    func current(_ parts: [Ingredient]) -> [Ingredient] {
      parts.map { $0.foodID == part.catalogID ? book.current($0) : $0 }
    }
    var edits: [Edit] = []
    for var recipe in recipes where recipe.id != part.id {
      let ingredients = current(recipe.ingredients)
      guard ingredients != recipe.ingredients else { continue }
      recipe.ingredients = ingredients
      edits.append(.put(.recipe(recipe)))
    }
    for var meal in savedMeals {
      let items = current(meal.items)
      guard items != meal.items else { continue }
      meal.items = items
      edits.append(.put(.savedMeal(meal)))
    }
    return deleting(part, and: edits)
  }

  private func deleting(_ thing: some Named, and edits: [Edit]) -> Change {
    var edits = edits + [.remove(thing.record.key)]
    if favorites.contains(where: { $0.foodID == thing.catalogID }) {
      edits.append(.remove(.favorite(thing.catalogID)))
    }
    return Change(label: "delete \(thing.record.kind.noun) \(thing.name)", edits: edits)
  }
}
