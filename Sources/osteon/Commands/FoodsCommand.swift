import ArgumentParser
import BoneHealth
import Catalog

/// `osteon foods`: looks foods up, keeps those of one's own, and brings tables in.
struct FoodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foods", abstract: "Look foods up, keep your own, and bring tables of foods in.",
    subcommands: [
      Search.self, FoodsShowCommand.self, FoodsRichCommand.self, FoodsOwnCommand.self,
      FoodsAddCommand.self, FoodsEditCommand.self, FoodsDeleteCommand.self,
      FoodsFavoriteCommand.self, FoodsExcludeCommand.self,
      FoodsImportCommand.self, FoodsTablesCommand.self, FoodsRemoveCommand.self,
    ])

  /// `osteon foods search`.
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "Find foods by words of their names, the best match first.",
      discussion: "Without words, it shows what you usually eat at this time of day.")

    @Argument(help: "Words, whole or begun: whole milk.")
    var words: [String] = []

    @Option(help: "The most foods to show, from 1 to 1000.")
    var limit = 10

    @Flag var form: OutputForm?
    @OptionGroup var dataFolder: DataFolder

    func validate() throws {
      guard (1...1000).contains(limit) else {
        throw ValidationError("--limit is from 1 to 1000, not \(limit)")
      }
    }

    func run() throws {
      let session = try Session(dataFolder)
      let words = words.joined(separator: " ")
      let kitchen = try session.kitchen()
      let meal = Meal.usual(at: session.now.time)
      let catalog = try session.catalog()
      let foods =
        words.allSatisfy(\.isWhitespace)
        ? Array(kitchen.usualFoods(in: catalog, at: meal).prefix(limit))
        : catalog.search(words, limit: limit, own: kitchen.personalFoods(at: meal))
      try catalog.check()
      switch form {
      case .json: try StandardOutput.write(.list(foods.map { JSONValue($0) }))
      case _ where foods.isEmpty:
        try StandardOutput.write(lines: ["No food is called “\(words)”; try fewer or other words."])
      case .plain:
        let sentences = Sentences(session.profile)
        try StandardOutput.write(
          lines: foods.map {
            "\($0.name), identifier \($0.id). In 100 grams: \(sentences.amounts($0.per100Grams))."
          })
      case nil:
        var table = FoodTable("In 100 g", wording: session.wording)
        for food in foods { table.add(food.name, amount: food.id, food.per100Grams) }
        try StandardOutput.write(lines: table.lines)
      }
    }
  }
}
