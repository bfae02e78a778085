import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Foundation

/// `osteon foods tables`: lists what was brought in.
struct FoodsTablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "List the tables of foods that were brought in.")

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let catalog = try Catalog.open(
      URL(fileURLWithPath: try options.dataFolder.folder(), isDirectory: true))
    let tables = catalog.imports.map(Table.init) + catalog.problems.map(Table.init)
    try Answer(
      listing: tables, none: "No table was brought in; osteon foods import FILE brings one in.",
      json: \.json,
      sentence: { "\($0.name): \($0.said)\($0.foods.map { ", \($0) foods" } ?? "")." },
      lines: {
        TextTable(
          [.left, .right, .left], rows: $0.map { [$0.name, $0.foods ?? "–", $0.said] }
        ).lines
      }
    ).write(options.form)
  }

  /// A table that was brought in, or one that cannot be read any more.
  private struct Table {
    let name: String
    /// Its title, or what is wrong with it.
    let said: String
    let foods: String?
    let json: JSONValue

    init(_ table: FoodIndexOrigin) {
      name = table.name
      said = table.title
      foods = Numbers.grouped(table.foods)
      json = JSONValue(table)
    }

    init(_ problem: FoodIndexProblem) {
      name = problem.name
      said = "cannot be read: \(problem.reason)"
      foods = nil
      json = ["name": .text(problem.name), "problem": .text(problem.reason)]
    }
  }
}

/// `osteon foods remove`: removes a table that was brought in.
struct FoodsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a table of foods that was brought in.",
    discussion: "What was logged of its foods stays as it is.")

  @Argument(help: "Its name, as foods tables shows it.")
  var name: String

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let catalog = try Catalog.open(
      URL(fileURLWithPath: try options.dataFolder.folder(), isDirectory: true))
    try catalog.removeTable(named: name)
    try Answer("\(name): removed", json: ["removed": .text(name)]).write(options.form)
  }
}

extension JSONValue {
  init(_ table: FoodIndexOrigin) {
    self = [
      "name": .text(table.name), "title": .text(table.title), "foods": JSONValue(table.foods),
    ]
  }
}
