import ArgumentParser
import Catalog
import Journal
import Kitchen

/// `osteon foods add`: keeps a food as its label says.
struct FoodsAddCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a food of your own, from its label.",
    discussion: """
      osteon foods add "Oat drink" "per 100 ml, serving 240 ml (1 glass): calcium 120 mg, vitamin D 15 % EU"
      osteon foods add "Protein bar" "serving 60 g (1 bar): calcium 20 %, protein 20 g, 210 kcal"

      The label begins with the amount its figures are for. % alone is of the US daily value; % EU \
      is of the EU reference intake. What is not named is unknown; write 0 where the label says 0.
      """)

  @Argument(help: "What it is to be called.")
  var name: String

  @Argument(help: "The figures of its label, in one line.")
  var label: String

  @Option(help: "The digits under the bars of its package.")
  var barcode: String?

  @OptionGroup var options: LibraryOptions

  func run() throws {
    var session = try Session(options.dataFolder)
    let label = try FoodLabel.read(label)
    let barcode = try barcode.map { text throws(BarcodeProblem) in try Barcode(text) }
    let food = OwnFood(id: session.ids.next(), name: name, label: label, barcode: barcode)
    let change = try session.journal.library().saving(food)
    if !options.dryRun { try session.journal.apply(change) }
    var report = try FoodReport(
      food.food, source: food.food.source ?? "", isFavorite: false, in: session)
    report.notes = label.understandings
    report.isKept = !options.dryRun
    try report.write(
      options.form, after: Act.add.text("“\(food.name)”", dryRun: options.dryRun),
      isKept: !options.dryRun)
  }
}
