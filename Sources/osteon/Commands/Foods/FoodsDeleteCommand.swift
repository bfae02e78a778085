import ArgumentParser
import Journal
import Kitchen

/// `osteon foods delete`: removes a food of one's own.
struct FoodsDeleteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "Delete a food of your own.",
    discussion: "What you logged of it stays, and osteon undo brings it back.")

  @Argument(help: "Its name, or its identifier.")
  var food: [String]

  @OptionGroup var options: LibraryOptions

  func run() throws {
    let session = try Session(options.dataFolder)
    let library = try session.journal.library()
    let food = try library.ownFoods.meant(
      by: food, noun: "food of your own", list: "osteon foods own")
    if !options.dryRun { try session.journal.apply(library.deleting(food)) }
    try ActReport(deleted: food, in: library, dryRun: options.dryRun).write(options.form)
  }
}
