import ArgumentParser
import BoneHealth
import Catalog
import Formats

/// `osteon foods search`: finds foods by words.
struct FoodsSearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find foods by words of their names, the best match first.",
    discussion: """
      osteon foods search whole milk

      Without words, it shows what you usually eat at this time of day.
      """)

  @Argument(help: "Words, whole or begun.")
  var words: [String] = []

  @OptionGroup var limit: LimitOption
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let session = try Session(options.dataFolder)
    let finder = try session.finder()
    let text = words.joined(separator: " ")
    let foods =
      text.allSatisfy(\.isWhitespace)
      ? Array(
        finder.kitchen.usualFoods(in: finder.catalog, at: .usual(at: session.now.time))
          .prefix(limit.limit))
      : finder.search(text, limit: limit.limit)
    try finder.catalog.check()
    let sentences = Sentences(session.profile)
    try Answer(
      listing: foods, none: "No food is called “\(text)”; try fewer or other words.",
      json: { JSONValue($0) },
      sentence: {
        "\($0.name), identifier \($0.id). In 100 grams: \(sentences.amounts($0.per100Grams))."
      },
      lines: { foods in
        var table = NutrientTable("In 100 g", wording: session.wording)
        for food in foods { table.add(food.name, amount: food.id, food.per100Grams) }
        return table.lines
      }
    ).write(options.form)
  }
}
