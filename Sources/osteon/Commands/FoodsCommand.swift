import ArgumentParser
import BoneHealth
import Catalog

/// `osteon foods`: looks foods up, and brings tables in.
struct FoodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foods", abstract: "Look foods up, and bring tables of foods in.",
    subcommands: [
      Search.self, Show.self,
      FoodsImportCommand.self, FoodsTablesCommand.self, FoodsRemoveCommand.self,
    ])

  /// `osteon foods search`.
  struct Search: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "search", abstract: "Find foods by words of their names, the best match first.")

    @Argument(help: "Words, whole or begun: whole milk.")
    var words: [String]

    @Option(help: "The most foods to show, from 1 to 1000.")
    var limit = 10

    @Flag var form: OutputForm?
    @OptionGroup var place: Place

    func validate() throws {
      guard (1...1000).contains(limit) else {
        throw ValidationError("--limit is from 1 to 1000, not \(limit)")
      }
    }

    func run() throws {
      let session = try Session(place)
      let words = words.joined(separator: " ")
      let foods = try session.catalog().search(words, limit: limit)
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

  /// `osteon foods show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one food with its household measures.")

    @Argument(help: "The food's identifier, as foods search shows it.")
    var id: String

    @Flag var form: OutputForm?
    @OptionGroup var place: Place

    func run() throws {
      let session = try Session(place)
      guard let food = try session.catalog().food(id: id) else {
        throw CommandError(
          .noInput, "no food has the identifier “\(id)”; osteon foods search shows those there are")
      }
      switch form {
      case .json: try StandardOutput.write(JSONValue(food))
      case .plain: try StandardOutput.write(lines: sentences(food, Sentences(session.profile)))
      case nil: try StandardOutput.write(lines: lines(food, session.wording))
      }
    }

    private func sentences(_ food: Food, _ words: Sentences) -> [String] {
      [
        food.group.isEmpty ? food.name + "." : "\(food.name), \(food.group).",
        "In 100 grams: \(words.amounts(food.per100Grams)).",
      ]
        + food.portions.map { "One \($0.label): \(Numbers.plain($0.grams)) grams." }
    }

    private func lines(_ food: Food, _ wording: AmountWording) -> [String] {
      var table = TextTable([.left, .right])
      for nutrient in Nutrient.allCases {
        let amount = food.per100Grams[nutrient].map { wording.amount($0, of: nutrient) }
        table.add(["  " + nutrient.title, amount ?? "?"])
      }
      var measures = TextTable([.left, .right])
      for portion in food.portions {
        measures.add(["  " + portion.label, "\(Numbers.plain(portion.grams)) g"])
      }
      let origin = [food.group, food.id].filter { !$0.isEmpty }.joined(separator: ", ")
      return [food.name, origin, "In 100 g"] + table.lines
        + (food.portions.isEmpty ? [] : ["Measures"]) + measures.lines
    }
  }
}
