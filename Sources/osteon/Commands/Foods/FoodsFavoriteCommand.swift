import ArgumentParser
import Catalog
import Journal
import Kitchen

/// `osteon foods favorite`: foods to be found first.
struct FoodsFavoriteCommand: ParsableCommand {
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

  func run() throws {
    let session = try Session(options.dataFolder)
    if food.isEmpty { return try list(session.journal.library()) }
    if remove { return try remove(in: session) }
    let finder = try session.finder()
    let found = try finder.food(food)
    if finder.kitchen.library.isFavorite(found.id) {
      throw CommandError(.nothing, "“\(found.name)” is a favorite already")
    }
    try options.apply(finder.kitchen.library.favoring(found), in: session)
    try write(found.id, found.name, "\(options.dryRun ? "would be" : "is") a favorite")
  }

  private func list(_ library: Library) throws {
    try Answer(
      listing: library.favorites, none: "You have no favorites; osteon foods favorite kale",
      json: { ["id": .text($0.foodID), "name": .text($0.name)] }, sentence: { "\($0.name)." },
      lines: { TextTable([.left, .left], rows: $0.map { [$0.name, $0.foodID] }).lines }
    ).write(options.form)
  }

  /// By the name it was marked under, which finds one whose food is gone, else as any food is found.
  private func remove(in session: Session) throws {
    let text = food.joined(separator: " ")
    let library = try session.journal.library()
    var found = library.favorites.first {
      $0.foodID == text || FoldedName($0.name) == FoldedName(text)
    }
    if found == nil {
      let id = try session.finder().food(food).id
      found = library.favorites.first { $0.foodID == id }
    }
    guard let found else {
      throw CommandError(.nothing, "“\(text)” is no favorite; osteon foods favorite lists them")
    }
    try options.apply(library.unfavoring(found), in: session)
    try write(
      found.foodID, found.name, "\(options.dryRun ? "would be" : "is") no favorite any more")
  }

  private func write(_ id: String, _ name: String, _ words: String) throws {
    try Answer(
      "“\(name)” \(words)",
      json: ["id": .text(id), "name": .text(name), "favorite": .boolean(!remove)]
    ).write(options.form)
  }
}
