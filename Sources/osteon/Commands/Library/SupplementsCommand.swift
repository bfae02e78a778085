import ArgumentParser
import BoneHealth
import Formats
import Journal
import Kitchen

/// `osteon supplements`: what the person takes.
struct SupplementsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplements", abstract: "List, add and change the supplements you take.",
    discussion: """
      osteon take logs one by its name; osteon take --usual logs those you usually take.
      """,
    subcommands: OwnSupplement.commands, defaultSubcommand: ListCommand<OwnSupplement>.self)
}

extension OwnSupplement: LibraryCommandItem {
  static let help = LibraryHelp(
    noun: "supplement", argument: "supplement", listing: "osteon supplements",
    none: """
      You have no supplements; osteon supplements add "Bone Plus" \
      "calcium 600 mg + vitamin D 400 IU" --usual
      """,
    list: "List your supplements with what a dose holds.",
    heading: "In a dose",
    add: "Add a supplement you take.",
    addExamples: """
      osteon supplements add "Bone Plus" "calcium 600 mg + vitamin D3 400 IU" --form tablet --usual
      osteon supplements add "Chalk" "calcium carbonate 1250 mg"

      What one dose holds is typed as for osteon take. The amount of a compound is turned into the \
      nutrient's own, and said: 1250 mg of calcium carbonate hold 500 mg of calcium.
      """,
    show: "Show what a dose of one supplement holds, and how its label was understood.",
    editExamples: """
      osteon supplements edit "Bone Plus" --line "calcium 500 mg + vitamin D3 800 IU"
      osteon supplements edit "Bone Plus" --no-usual

      What you logged of it stays as it was.
      """)

  func listed(in book: RecipeBook, for profile: Profile) -> ListedItem {
    let report = SupplementReport(supplement: self, profile: profile)
    return (report.json, report.summary, report.row)
  }

  func details(in session: Session, isKept: Bool) -> any Report {
    SupplementReport(supplement: self, profile: session.profile)
  }

  struct Addition: LibraryAddition {
    @Argument(help: "What one dose holds, as its label says.")
    var line: [String]

    @OptionGroup var dose: Dose

    @Flag(help: "You usually take it every day: osteon take --usual logs it.")
    var usual = false

    func item(id: EntryID, name: String, in session: Session) throws -> OwnSupplement {
      try OwnSupplement(
        id: id, name: name, form: dose.form, line: line.asLine, isUsual: usual)
    }
  }

  struct Revision: LibraryRevision {
    @Option(help: "What one dose holds, as its label says.")
    var line: String?

    @OptionGroup var dose: Dose

    @Flag(inversion: .prefixedNo, help: "Whether you usually take it every day.")
    var usual: Bool?

    var options: KeyValuePairs<String, Bool> {
      ["--line": line != nil, "--form": dose.form != nil, "--usual": usual != nil]
    }

    func revised(_ item: OwnSupplement, in session: Session) throws -> OwnSupplement {
      var supplement = item
      if let line {
        supplement = try OwnSupplement(id: item.id, name: item.name, form: item.form, line: line)
      }
      supplement.form = dose.form ?? item.form
      supplement.isUsual = usual ?? item.isUsual
      return supplement
    }
  }

  struct Dose: ParsableArguments {
    @Option(help: "What one dose is: tablet, drop, sachet …")
    var form: String?
  }
}

/// One supplement: what a dose holds, and whether it is usually taken.
private struct SupplementReport: Report {
  let supplement: OwnSupplement
  let profile: Profile

  /// “tablet, Calcium 600 mg, usual”.
  private var dose: String {
    [supplement.form, supplement.amount, supplement.isUsual ? "usual" : nil]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// How its amounts were understood, each without a period.
  private var notes: [String] {
    let exceeds = Absorption.exceedsBestDose(supplement.nutrients, origin: .supplement)
    return [
      supplement.note, exceeds ? "calcium is best absorbed in doses of 500 mg or less" : nil,
    ].compactMap(\.self)
  }

  var json: JSONValue {
    let id: JSONValue = ["id": .text(supplement.catalogID)]
    return id.followed(by: JSONValue(supplement, "name", "form", "amount", "nutrients", "usual"))
      .followed(by: ["note": JSONValue(supplement.note)])
  }

  /// The whole in one sentence.
  var summary: String {
    "\(supplement.name), \(dose): \(Sentences(profile).dose(supplement.nutrients))."
  }

  var sentences: [String] { [summary] + notes.map { Sentences.capitalized($0) + "." } }

  var row: [String] { profile.wording.row(supplement.name, dose, supplement.nutrients) }

  var lines: [String] { profile.wording.table("In a dose", [row]) + notes.map { "  " + $0 } }
}
