import ArgumentParser
import BoneHealth
import Catalog
import Formats

/// `osteon foods search`: finds foods by words.
struct FoodsSearchCommand: Answering {
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

  func answer(in session: Session) throws -> any Report {
    let finder = try session.finder()
    let text = words.asLine
    let foods =
      text.allSatisfy(\.isWhitespace)
      ? finder.kitchen.usualFoods(in: finder.catalog, at: .usual(at: session.now.time))
      : finder.search(text, limit: limit.limit)
    try finder.catalog.check()
    let sentences = Sentences(session.profile)
    return Answer(
      listing: Array(foods.prefix(limit.limit)),
      none: "No food is called “\(text)”; try fewer or other words.",
      json: { JSONValue($0) },
      sentence: {
        "\($0.name), identifier \($0.id). In 100 grams: \(sentences.amounts($0.per100Grams))."
      },
      lines: { foods in
        session.wording.table(
          "In 100 g", foods.map { session.wording.row($0.name, $0.id, $0.per100Grams) })
      })
  }
}

/// `osteon foods show`: one food, against the goals of the day.
struct FoodsShowCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one food: what it holds, against the day's goals.",
    discussion: """
      osteon foods show kale
      osteon foods show fndds:kale-raw

      With its source, what is not known of it, its other names and its household measures.
      """)

  @Argument(help: "The food's name, its identifier as foods search shows it, or a barcode.")
  var food: [String]

  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    let finder = try session.finder()
    return try finder.report(finder.food(food), in: session)
  }
}
