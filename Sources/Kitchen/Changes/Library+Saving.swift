import BoneHealth
import Catalog
import Journal

// What it does to the journal to keep something of one’s own. The same act adds what is new and puts
// what was edited in the place of the one with the same identifier; entries stay as they are.

extension Library {
  /// - Throws: where another food of one’s own has the name or the barcode.
  package func saving(_ food: OwnFood) throws(LibraryProblem) -> Change {
    try check(food, among: ownFoods)
    if let number = food.barcode.flatMap({ Int64($0) }),
      let other = ownFoods.first(where: {
        $0.id != food.id && $0.barcode.flatMap { Int64($0) } == number
      })
    {
      throw .barcodeTaken(barcode: food.barcode ?? "", by: other.name)
    }
    return saving(food, among: ownFoods)
  }

  /// - Throws: where another recipe has the name, or this one would hold itself.
  package func saving(_ recipe: Recipe) throws(LibraryProblem) -> Change {
    try check(recipe, among: recipes)
    let book = RecipeBook(self)
    if let loop = recipe.ingredients.first(where: {
      book.wouldHoldItself(recipe.catalogID, ingredients: [$0])
    }) {
      throw .holdsItself(recipe: recipe.name, ingredient: loop.foodName)
    }
    return saving(recipe, among: recipes)
  }

  /// - Throws: where another saved meal has the name.
  package func saving(_ meal: SavedMeal) throws(LibraryProblem) -> Change {
    try check(meal, among: savedMeals)
    return saving(meal, among: savedMeals)
  }

  /// - Throws: where another supplement has the name.
  package func saving(_ supplement: OwnSupplement) throws(LibraryProblem) -> Change {
    try check(supplement, among: supplements)
    return saving(supplement, among: supplements)
  }

  private func saving<Thing: Named>(_ thing: Thing, among others: [Thing]) -> Change {
    let isKept = others.contains { $0.id == thing.id }
    var edits = [Edit.put(thing)]
    // A favorite is called as the food is.
    if favorites.contains(where: { $0.foodID == thing.catalogID }) {
      edits.append(.put(FavoriteFood(foodID: thing.catalogID, name: thing.name)))
    }
    return Change(
      label: "\(isKept ? "edit" : "add") \(Thing.kind.noun) \(thing.name)", edits: edits)
  }
}
