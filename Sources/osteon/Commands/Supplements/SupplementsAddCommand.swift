import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon supplements add`: keeps a supplement the person takes.
struct SupplementsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a supplement you take.",
    discussion: """
      osteon supplements add "Bone Plus" "calcium 600 mg + vitamin D3 400 IU" --form tablet --usual
      osteon supplements add "Chalk" "calcium carbonate 1250 mg"

      What one dose holds is typed as for osteon take. The amount of a compound is turned into the \
      nutrient's own, and said: 1250 mg of calcium carbonate hold 500 mg of calcium.
      """)

  @Argument(help: "What it is to be called.")
  var name: String

  @Argument(help: "What one dose holds, as its label says.")
  var line: [String]

  @Option(
    name: .customLong("form"),
    help: ArgumentHelp("What one dose is: tablet, drop, sachet …", valueName: "form"))
  var dose: String?

  @Flag(help: "You usually take it every day: osteon take --usual logs it.")
  var usual = false

  @OptionGroup var options: LibraryOptions

  func run() throws {
    var session = try Session(options.dataFolder)
    let supplement = try OwnSupplement(
      id: session.ids.next(), name: name, form: dose, line: line.joined(separator: " "),
      isUsual: usual)
    let change = try session.journal.library().saving(supplement)
    if !options.dryRun { try session.journal.apply(change) }
    try SupplementReport(supplement, profile: session.profile).write(
      options.form, after: Act.add.text("“\(supplement.name)”", dryRun: options.dryRun),
      isKept: !options.dryRun)
  }
}
