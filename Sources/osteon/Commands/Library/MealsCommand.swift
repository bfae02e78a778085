import ArgumentParser
import BoneHealth
import Formats
import Journal
import Kitchen

/// `osteon meals`: foods that are eaten together.
struct MealsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meals", abstract: "List, save and change meals to log in one act.",
    discussion: "What a meal is called can be eaten: osteon eat \"usual breakfast\".",
    subcommands: SavedMeal.commands, defaultSubcommand: ListCommand<SavedMeal>.self)
}

extension SavedMeal: LibraryCommandItem {
  static let help = LibraryHelp(
    noun: "saved meal", argument: "meal", listing: "osteon meals",
    none: "You have saved no meal; osteon meals save \"Usual breakfast\" \"2 eggs, toast\"",
    list: "List your saved meals with what they hold.",
    heading: "Saved meal",
    add: "Save a meal, to log it in one act.",
    addExamples: """
      osteon meals save "Usual breakfast" "1 cup oatmeal, 1 cup milk, 5 prunes"
      osteon meals save "Sunday lunch" --from yesterday --meal lunch
      """,
    adding: .save,
    show: "Show the foods of a saved meal.",
    editExamples: """
      osteon meals edit "Usual breakfast" --line "1 cup oatmeal, 1 cup soy milk"

      What you logged of it stays as it was. osteon meals show writes the line it was made from.
      """)

  func listed(in book: RecipeBook, for profile: Profile) -> ListedItem {
    let report = MealReport(meal: book.current(self), profile: profile)
    return (report.json, report.summary, report.row)
  }

  func details(in session: Session, isKept: Bool) throws -> any Report {
    let finder = try session.finder()
    return MealReport(
      meal: RecipeBook(finder.kitchen.library).current(self), profile: session.profile,
      line: finder.line(of: items))
  }

  func title(for act: Act) -> String { act == .save ? "meal “\(name)”" : "saved meal “\(name)”" }

  struct Addition: LibraryAddition {
    @Argument(help: "The foods with their amounts, parted by commas.")
    var line: [String] = []

    @Option(
      parsing: .unconditional,
      help: ArgumentHelp("Save what you ate on that day instead, at a meal.", valueName: "date"))
    var from: String?

    @Option(help: "The meal of that day.")
    var meal: Meal?

    func validate() throws {
      guard line.isEmpty == (from != nil) else {
        throw ValidationError("say what it holds: a line of foods, or --from a day")
      }
      guard (from != nil) == (meal != nil) else {
        throw ValidationError(
          "--from and --meal belong together: --from yesterday --meal breakfast")
      }
    }

    func item(id: EntryID, name: String, in session: Session) throws -> SavedMeal {
      guard let from, let meal else {
        return try SavedMeal(id: id, name: name, items: session.finder().items(of: line.asLine))
      }
      let date = try DayOption.read(from, today: session.now.date)
      let eaten = try session.journal.day(date).foods.filter {
        $0.meal == meal && $0.origin == .food
      }
      guard !eaten.isEmpty else {
        throw CommandError(.noInput, "nothing is recorded for \(meal.rawValue) on \(date.display)")
      }
      return try SavedMeal(id: id, name: name, eaten: eaten)
    }
  }

  struct Revision: LibraryRevision {
    @Option(help: "The foods with their amounts, in place of those kept.")
    var line: String?

    var options: KeyValuePairs<String, Bool> { ["--line": line != nil] }

    func revised(_ item: SavedMeal, in session: Session) throws -> SavedMeal {
      guard let line else { return item }
      return try SavedMeal(
        id: item.id, name: item.name,
        items: session.finder().items(of: line, inPlaceOf: item.items))
    }
  }
}

/// One saved meal: its foods, and what they hold together.
private struct MealReport: Report {
  /// With its foods as they count now.
  let meal: SavedMeal
  let profile: Profile
  /// What one would type to make it again.
  var line: String?

  /// All of it together.
  private var total: NutrientIntake {
    meal.items.reduce(into: NutrientIntake.none) { $0.add($1.nutrients) }
  }

  var json: JSONValue {
    let id: JSONValue = ["id": .text(meal.catalogID)]
    let json = id.followed(by: JSONValue(meal, "name", "items"))
      .followed(by: ["nutrients": JSONValue(total)])
    return line.map { json.followed(by: ["line": .text($0)]) } ?? json
  }

  /// The whole in one sentence.
  var summary: String { "\(meal.name): \(Sentences(profile).intake(total))." }

  var sentences: [String] { [summary] + meal.items.map { Sentences(profile).part($0) + "." } }

  var row: [String] {
    ["  " + meal.name, Numbers.counted(meal.items.count, "food")] + profile.wording.cells(total)
  }

  var lines: [String] {
    let rows = meal.items.map(profile.wording.row)
    let total = ["  Together", ""] + profile.wording.cells(total)
    return profile.wording.table(meal.name, rows + [total])
      + (line.map { ["As typed: \($0)"] } ?? [])
  }
}
