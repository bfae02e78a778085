import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon recipes`: dishes of one's own.
struct RecipesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recipes", abstract: "List, add and change your recipes.",
    discussion: "What a recipe is called can be eaten: osteon eat \"1 serving leek soup\".",
    subcommands: [
      List.self, RecipesAddCommand.self, Show.self, RecipesEditCommand.self, Delete.self,
    ], defaultSubcommand: List.self)

  /// `osteon recipes list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List your recipes with what a serving holds.")

    @Flag var form: OutputForm?
    @OptionGroup var dataFolder: DataFolder

    func run() throws {
      let session = try Session(dataFolder)
      let library = try session.journal.library()
      let foods = library.recipes.map(RecipeBook(library).food)
      switch form {
      case .json: try StandardOutput.write(.list(foods.map { JSONValue($0) }))
      case _ where foods.isEmpty:
        try StandardOutput.write(
          lines: [
            "You have no recipes; osteon recipes add \"Leek soup\" \"3 leeks, 500 ml milk\""
              + " --servings 4"
          ])
      case .plain:
        let words = Sentences(session.profile)
        try StandardOutput.write(
          lines: foods.map { food in
            "\(food.name). In 1 \(Self.portion(food).label): "
              + "\(words.amounts(Self.nutrients(food)))."
          })
      case nil:
        var table = NutrientTable("Recipe", wording: session.wording)
        for food in foods {
          let portion = Self.portion(food)
          table.add(
            food.name, amount: "1 \(portion.label) = \(Numbers.plain(portion.grams)) g",
            Self.nutrients(food))
        }
        try StandardOutput.write(lines: table.lines)
      }
    }

    private static func portion(_ food: Food) -> Portion {
      food.usualPortion ?? Portion(label: "portion", grams: 100)
    }

    private static func nutrients(_ food: Food) -> NutrientAmounts {
      food.per100Grams.forPortion(grams: portion(food).grams)
    }
  }

  /// `osteon recipes show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one recipe, with what a serving holds.")

    @Argument(help: "Its name, or its identifier.")
    var recipe: [String]

    @Flag var form: OutputForm?
    @OptionGroup var dataFolder: DataFolder

    func run() throws {
      let session = try Session(dataFolder)
      let library = try session.journal.library()
      let recipe = try library.recipes.meant(by: recipe, noun: "recipe", list: "osteon recipes")
      try RecipeReport(recipe, in: library, finder: FoodFinder(session), session: session).write(
        form)
    }
  }

  /// `osteon recipes delete`.
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete a recipe.",
      discussion: """
        What you logged of it stays; recipes with it keep what it held. osteon undo brings it back.
        """)

    @Argument(help: "Its name, or its identifier.")
    var recipe: [String]

    @OptionGroup var options: LibraryOptions

    func run() throws {
      let session = try Session(options.dataFolder)
      let library = try session.journal.library()
      let recipe = try library.recipes.meant(by: recipe, noun: "recipe", list: "osteon recipes")
      if !options.dryRun { try session.journal.apply(library.deleting(recipe)) }
      try ActReport(deleted: recipe, in: library, dryRun: options.dryRun).write(options.form)
    }
  }
}
