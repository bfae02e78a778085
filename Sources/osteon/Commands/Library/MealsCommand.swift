import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon meals`: foods that are eaten together.
struct MealsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meals", abstract: "List, save and change meals to log in one act.",
    discussion: "What a meal is called can be eaten: osteon eat \"usual breakfast\".",
    subcommands: [
      List.self, MealsSaveCommand.self, Show.self, MealsEditCommand.self, Delete.self,
    ], defaultSubcommand: List.self)

  /// `osteon meals list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List your saved meals with what they hold.")

    @Flag var form: OutputForm?
    @OptionGroup var dataFolder: DataFolder

    func run() throws {
      let session = try Session(dataFolder)
      let library = try session.journal.library()
      guard !library.savedMeals.isEmpty || form == .json else {
        return try StandardOutput.write(
          lines: ["You have saved no meal; osteon meals save \"Usual breakfast\" \"2 eggs, toast\""]
        )
      }
      let book = RecipeBook(library)
      let reports = library.savedMeals.map { MealReport($0, book: book, profile: session.profile) }
      switch form {
      case .json: try StandardOutput.write(.list(reports.map(\.json)))
      case .plain: try StandardOutput.write(lines: reports.map(\.summary))
      case nil:
        var table = NutrientTable("Saved meal", wording: session.wording)
        for report in reports { report.addTotal(to: &table) }
        try StandardOutput.write(lines: table.lines)
      }
    }
  }

  /// `osteon meals show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show the foods of a saved meal.")

    @Argument(help: "Its name, or its identifier.")
    var meal: [String]

    @Flag var form: OutputForm?
    @OptionGroup var dataFolder: DataFolder

    func run() throws {
      let session = try Session(dataFolder)
      let library = try session.journal.library()
      let meal = try library.savedMeals.meant(by: meal, noun: "saved meal", list: "osteon meals")
      try MealReport(
        meal, book: RecipeBook(library), profile: session.profile,
        line: FoodFinder(session).line(of: meal.items)
      ).write(form)
    }
  }

  /// `osteon meals delete`.
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete a saved meal.",
      discussion: "What you logged of it stays, and osteon undo brings it back.")

    @Argument(help: "Its name, or its identifier.")
    var meal: [String]

    @OptionGroup var options: LibraryOptions

    func run() throws {
      let session = try Session(options.dataFolder)
      let library = try session.journal.library()
      let meal = try library.savedMeals.meant(by: meal, noun: "saved meal", list: "osteon meals")
      if !options.dryRun { try session.journal.apply(library.deleting(meal)) }
      try ActReport(deleted: meal, in: library, dryRun: options.dryRun).write(options.form)
    }
  }
}
