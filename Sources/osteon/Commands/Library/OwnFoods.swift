import ArgumentParser
import BoneHealth
import Catalog
import Kitchen

/// `osteon foods own`: the foods the person described herself.
struct FoodsOwnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "own", abstract: "List the foods you added.")

  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let session = try Session(dataFolder)
    let foods = try session.journal.library().ownFoods
    switch form {
    case .json:
      try StandardOutput.write(
        .list(foods.map { JSONValue($0.food).followed(by: ["label": .text($0.labelText)]) }))
    case _ where foods.isEmpty:
      try StandardOutput.write(
        lines: ["You have added no food; osteon foods add \"Skyr\" \"per 100 g: calcium 150 mg\""])
    case .plain:
      let words = Sentences(session.profile)
      try StandardOutput.write(
        lines: foods.map { "\($0.name). In 100 grams: \(words.amounts($0.per100Grams))." })
    case nil:
      var table = NutrientTable("In 100 g", wording: session.wording)
      for food in foods {
        let portion = food.food.usualPortion.map { "1 \($0.label) = \(Numbers.plain($0.grams)) g" }
        table.add(food.name, amount: portion ?? "", food.per100Grams)
      }
      try StandardOutput.write(lines: table.lines)
    }
  }
}
