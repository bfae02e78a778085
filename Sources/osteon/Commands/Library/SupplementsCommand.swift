import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon supplements`: what the person takes.
struct SupplementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplements", abstract: "List, add and change the supplements you take.",
    discussion: """
      osteon take logs one by its name; osteon take --usual logs those you usually take.
      """,
    subcommands: [
      List.self, SupplementsAddCommand.self, SupplementsEditCommand.self, Delete.self,
    ], defaultSubcommand: List.self)

  /// `osteon supplements list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List your supplements with what a dose holds.")

    @Flag var form: OutputForm?
    @OptionGroup var dataFolder: DataFolder

    func run() throws {
      let session = try Session(dataFolder)
      let library = try session.journal.library()
      let reports = library.supplements.map { SupplementReport($0, profile: session.profile) }
      switch form {
      case .json: try StandardOutput.write(.list(reports.map(\.json)))
      case _ where reports.isEmpty:
        try StandardOutput.write(
          lines: [
            "You have no supplements; osteon supplements add \"Bone Plus\""
              + " \"calcium 600 mg + vitamin D 400 IU\" --usual"
          ])
      case .plain: try StandardOutput.write(lines: reports.map(\.summary))
      case nil:
        var table = NutrientTable("In a dose", wording: session.wording)
        for report in reports { report.add(to: &table) }
        try StandardOutput.write(lines: table.lines)
      }
    }
  }

  /// `osteon supplements delete`.
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete a supplement.",
      discussion: "What you logged of it stays, and osteon undo brings it back.")

    @Argument(help: "Its name, or its identifier.")
    var supplement: [String]

    @OptionGroup var options: LibraryOptions

    func run() throws {
      let session = try Session(options.dataFolder)
      let library = try session.journal.library()
      let supplement = try library.supplements.meant(
        by: supplement, noun: "supplement", list: "osteon supplements")
      if !options.dryRun { try session.journal.apply(library.deleting(supplement)) }
      try ActReport(deleted: supplement, in: library, dryRun: options.dryRun).write(options.form)
    }
  }
}
