import ArgumentParser
import Catalog
import Journal
import Kitchen

/// `osteon foods favorite`: foods to be found first.
struct FoodsFavoriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "favorite", abstract: "Make a food a favorite, which searches put first.",
    discussion: "Alone, it lists your favorites.")

  @Argument(help: "The food's name, its identifier, or a barcode.")
  var food: [String] = []

  @Flag(help: "Make it a favorite no more.")
  var remove = false

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    if food.isEmpty, remove { throw ValidationError("say which favorite to remove") }
  }

  func run() throws {
    let session = try Session(options.dataFolder)
    if food.isEmpty { return try list(session.journal.library()) }
    if remove { return try remove(in: session) }
    let finder = try FoodFinder(session)
    let found = try finder.food(food)
    if finder.kitchen.library.isFavorite(found.id) {
      throw CommandError(.nothing, "“\(found.name)” is a favorite already")
    }
    if !options.dryRun { try session.journal.apply(finder.kitchen.library.favoring(found)) }
    try write(found.id, found.name, "\(options.dryRun ? "would be" : "is") a favorite")
  }

  private func list(_ library: Library) throws {
    switch options.form {
    case .json:
      try StandardOutput.write(
        .list(library.favorites.map { ["id": .text($0.foodID), "name": .text($0.name)] }))
    case _ where library.favorites.isEmpty:
      try StandardOutput.write(lines: ["You have no favorites; osteon foods favorite kale"])
    case .plain: try StandardOutput.write(lines: library.favorites.map { "\($0.name)." })
    case nil:
      var table = TextTable([.left, .left])
      for favorite in library.favorites { table.add([favorite.name, favorite.foodID]) }
      try StandardOutput.write(lines: table.lines)
    }
  }

  /// By the name it was marked under, which finds one whose food is gone, else as any food is found.
  private func remove(in session: Session) throws {
    let text = food.joined(separator: " ")
    let favorites = try session.journal.library().favorites
    var found = favorites.first {
      $0.foodID == text || FoldedName($0.name) == FoldedName(text)
    }
    if found == nil {
      let id = try FoodFinder(session).food(food).id
      found = favorites.first { $0.foodID == id }
    }
    guard let found else {
      throw CommandError(.nothing, "“\(text)” is no favorite; osteon foods favorite lists them")
    }
    if !options.dryRun {
      try session.journal.apply(session.journal.library().unfavoring(found))
    }
    try write(
      found.foodID, found.name, "\(options.dryRun ? "would be" : "is") no favorite any more")
  }

  private func write(_ id: String, _ name: String, _ words: String) throws {
    try ActReport(
      act: "“\(name)” \(words)",
      json: ["id": .text(id), "name": .text(name), "favorite": .boolean(!remove)]
    ).write(options.form)
  }
}
