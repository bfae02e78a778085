import ArgumentParser
import BoneHealth
import Catalog
import Formats

/// `osteon foods tables`: lists what was brought in.
struct FoodsTablesCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "List the tables of foods that were brought in.")

  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    let catalog = try options.dataFolder.catalog()
    // Those that cannot be read any more, too, with what is wrong with them.
    let tables: [(name: String, foods: String?, said: String, json: JSONValue)] =
      catalog.imports.map { ($0.name, Numbers.grouped($0.foods), $0.title, JSONValue($0)) }
      + catalog.problems.map {
        let json: JSONValue = ["name": .text($0.name), "problem": .text($0.reason)]
        return ($0.name, nil, "cannot be read: \($0.reason)", json)
      }
    return Answer(
      listing: tables, none: "No table was brought in; osteon foods import FILE brings one in.",
      json: \.json,
      sentence: { "\($0.name): \($0.said)\($0.foods.map { ", \($0) foods" } ?? "")." },
      lines: { $0.map { [$0.name, $0.foods ?? "–", $0.said] }.aligned(.left, .right, .left) })
  }
}

/// `osteon foods remove`: removes a table that was brought in.
struct FoodsRemoveCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a table of foods that was brought in.",
    discussion: "What was logged of its foods stays as it is.")

  @Argument(help: "Its name, as foods tables shows it.")
  var name: String

  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    try options.dataFolder.catalog().removeTable(named: name)
    return Answer("\(name): removed", json: ["removed": .text(name)])
  }
}

extension JSONValue {
  init(_ table: FoodIndexOrigin) {
    self = [
      "name": .text(table.name), "title": .text(table.title), "foods": JSONValue(table.foods),
    ]
  }
}
