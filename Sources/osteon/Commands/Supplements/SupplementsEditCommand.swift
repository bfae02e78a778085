import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon supplements edit`: changes a supplement.
struct SupplementsEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a supplement.",
    discussion: """
      osteon supplements edit "Bone Plus" --line "calcium 500 mg + vitamin D3 800 IU"
      osteon supplements edit "Bone Plus" --no-usual

      What you logged of it stays as it was.
      """)

  @Argument(help: "Its name, or its identifier.")
  var supplement: [String]

  @Option(help: "What it is to be called.")
  var name: String?

  @Option(help: "What one dose holds, as its label says.")
  var line: String?

  @Option(
    name: .customLong("form"),
    help: ArgumentHelp("What one dose is: tablet, drop, sachet …", valueName: "form"))
  var dose: String?

  @Flag(inversion: .prefixedNo, help: "Whether you usually take it every day.")
  var usual: Bool?

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    guard name != nil || line != nil || dose != nil || usual != nil else {
      throw ValidationError("say what to change: --name, --line, --form or --usual")
    }
  }

  func run() throws {
    let session = try Session(options.dataFolder)
    let library = try session.journal.library()
    let old = try library.supplements.meant(
      by: supplement, noun: "supplement", list: "osteon supplements")
    var edited = old
    if let line {
      edited = try OwnSupplement(
        id: old.id, name: old.name, form: old.form, line: line, isUsual: old.isUsual)
    }
    if let name { edited.rename(name) }
    edited.form = dose ?? edited.form
    edited.isUsual = usual ?? old.isUsual
    let change = try library.saving(edited)
    if !options.dryRun { try session.journal.apply(change) }
    try SupplementReport(edited, profile: session.profile).write(
      options.form, after: Act.change.text("“\(old.name)”", dryRun: options.dryRun))
  }
}
