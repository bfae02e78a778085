import BoneHealth
import Catalog
import Journal

// What it does to the journal to delete something of one’s own. Entries stay as they are. Recipes and
// saved meals with it as a part stay, too, and hold what they held at that moment.

extension Library {
  /// The recipes and saved meals with a food as a direct part, by name: what to say when it is
  /// deleted.
  package func users(of id: Food.ID) -> [String] {
    recipes.filter { $0.ingredients.contains { $0.foodID == id } }.map(\.name)
      + savedMeals.filter { $0.items.contains { $0.foodID == id } }.map(\.name)
  }

  package func deleting(_ thing: some Named) -> Change {
    let book = RecipeBook(self)
    // The parts keep the identifier: undoing brings the connection back.
    func current(_ parts: [Ingredient]) -> [Ingredient] {
      parts.map { $0.foodID == thing.catalogID ? book.current($0) : $0 }
    }
    var edits: [Edit] = []
    for var recipe in recipes where recipe.id != thing.id {
      let ingredients = current(recipe.ingredients)
      guard ingredients != recipe.ingredients else { continue }
      recipe.ingredients = ingredients
      edits.append(.put(recipe))
    }
    for var meal in savedMeals {
      let items = current(meal.items)
      guard items != meal.items else { continue }
      meal.items = items
      edits.append(.put(meal))
    }
    edits.append(.remove(thing.key))
    if favorites.contains(where: { $0.foodID == thing.catalogID }) {
      edits.append(.remove(FavoriteFood.key(thing.catalogID)))
    }
    return Change(label: "delete \(thing.key.kind.noun) \(thing.name)", edits: edits)
  }
}
