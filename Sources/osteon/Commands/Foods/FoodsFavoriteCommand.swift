import ArgumentParser
import Catalog
import Formats
import Journal
import Kitchen

/// `osteon foods favorite`: foods to be found first.
struct FoodsFavoriteCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "favorite", abstract: "Make a food a favorite, which searches put first.",
    discussion: """
      osteon foods favorite kale

      Alone, it lists your favorites.
      """)

  @Argument(help: "The food's name, its identifier, or a barcode.")
  var food: [String] = []

  @Flag(help: "Make it a favorite no more.")
  var remove = false

  @OptionGroup var options: ChangeOptions

  func validate() throws {
    if food.isEmpty, remove { throw ValidationError("say which favorite to remove") }
  }

  func answer(in session: Session) throws -> any Report {
    let library = try session.journal.library()
    if food.isEmpty {
      return Answer(
        listing: library.favorites, none: "You have no favorites; osteon foods favorite kale",
        json: { ["id": .text($0.foodID), "name": .text($0.name)] }, sentence: { "\($0.name)." },
        lines: { $0.map { [$0.name, $0.foodID] }.aligned(.left, .left) })
    }
    if remove {
      let favorite = try favorite(of: library, in: session)
      try options.apply(library.unfavoring(favorite), in: session)
      return said(favorite, "no favorite any more")
    }
    let found = try session.finder().food(food)
    if library.isFavorite(found.id) {
      throw CommandError(.nothing, "“\(found.name)” is a favorite already")
    }
    try options.apply(library.favoring(found), in: session)
    return said(FavoriteFood(foodID: found.id, name: found.name), "a favorite")
  }

  /// By the name it was marked under, which finds one whose food is gone, else as any food is found.
  private func favorite(of library: Library, in session: Session) throws -> FavoriteFood {
    let text = food.asLine
    let marked = library.favorites.first {
      $0.foodID == text || FoldedName($0.name) == FoldedName(text)
    }
    if let marked { return marked }
    let id = try session.finder().food(food).id
    guard let found = library.favorites.first(where: { $0.foodID == id }) else {
      throw CommandError(.nothing, "“\(text)” is no favorite; osteon foods favorite lists them")
    }
    return found
  }

  private func said(_ food: FavoriteFood, _ words: String) -> Answer {
    Answer(
      "“\(food.name)” \(options.dryRun ? "would be" : "is") \(words)",
      json: [
        "id": .text(food.foodID), "name": .text(food.name), "favorite": .boolean(!remove),
      ])
  }
}
