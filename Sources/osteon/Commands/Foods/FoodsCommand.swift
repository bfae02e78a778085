import ArgumentParser
import Journal

/// `osteon foods`: looks foods up, keeps those of one's own, and brings tables in.
struct FoodsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foods", abstract: "Look foods up, keep your own, and bring tables of foods in.",
    subcommands: [
      FoodsSearchCommand.self, FoodsShowCommand.self, FoodsRichCommand.self,
      ListCommand<OwnFood>.self, AddCommand<OwnFood>.self, EditCommand<OwnFood>.self,
      DeleteCommand<OwnFood>.self, FoodsFavoriteCommand.self, FoodsExcludeCommand.self,
      FoodsImportCommand.self, FoodsTablesCommand.self, FoodsRemoveCommand.self,
    ])
}
