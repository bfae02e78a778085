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
    let tables = catalog.imports.map(Table.init) + catalog.problems.map(Table.init)
    return Answer(
      listing: tables, none: "No table was brought in; osteon foods import FILE brings one in.",
      json: \.json,
      sentence: { "\($0.name): \($0.said)\($0.foods.map { ", \($0) foods" } ?? "")." },
      lines: { $0.map { [$0.name, $0.foods ?? "–", $0.said] }.aligned(.left, .right, .left) })
  }

  /// A table that was brought in, or one that cannot be read any more.
  private struct Table {
    let name: String
    /// Its title, or what is wrong with it.
    let said: String
    var foods: String?
    let json: JSONValue

    init(_ table: FoodIndexOrigin) {
      (name, said, foods) = (table.name, table.title, Numbers.grouped(table.foods))
      json = JSONValue(table)
    }

    init(_ problem: FoodIndexProblem) {
      (name, said) = (problem.name, "cannot be read: \(problem.reason)")
      json = ["name": .text(problem.name), "problem": .text(problem.reason)]
    }
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
