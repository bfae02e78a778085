import ArgumentParser
import Catalog

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
