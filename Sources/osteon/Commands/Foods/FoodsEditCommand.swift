import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon foods edit`: changes a food of one's own.
struct FoodsEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a food of your own.",
    discussion: """
      osteon foods edit "Oat drink" --name "Oat drink, barista"
      osteon foods edit "Oat drink" --label "per 100 ml: calcium 120 mg"

      What you logged of it stays as it was. Recipes with it count it as it is now.
      """)

  @Argument(help: "Its name, or its identifier.")
  var food: [String]

  @Option(help: "What it is to be called.")
  var name: String?

  @Option(help: "The figures of its label, in one line, in place of those kept.")
  var label: String?

  @Option(help: "The digits under the bars of its package; none takes them away.")
  var barcode: String?

  @OptionGroup var options: LibraryOptions

  func validate() throws {
    guard name != nil || label != nil || barcode != nil else {
      throw ValidationError("say what to change: --name, --label or --barcode")
    }
  }

  func run() throws {
    let session = try Session(options.dataFolder)
    let library = try session.journal.library()
    let old = try library.ownFoods.meant(
      by: food, noun: "food of your own", list: "osteon foods own")
    let read = try label.map { text throws(LabelProblem) in try FoodLabel.read(text) }
    let food = try edited(old, read)
    let change = try library.saving(food)
    if !options.dryRun { try session.journal.apply(change) }
    var report = try FoodReport(
      food.food, source: food.food.source ?? "", isFavorite: library.isFavorite(food.catalogID),
      in: session)
    report.notes = read?.understandings ?? []
    try report.write(
      options.form, after: Act.change.text("“\(old.name)”", dryRun: options.dryRun))
  }

  /// A new label keeps the barcode unless it has one itself.
  private func edited(_ old: OwnFood, _ read: FoodLabel?) throws -> OwnFood {
    var label = try read ?? FoodLabel.read(old.labelText)
    switch barcode {
    case "none": label = label.with(barcode: nil)
    case let digits?: label = label.with(barcode: try Barcode(digits))
    case nil where label.barcode == nil:
      label = label.with(
        barcode: old.barcode.flatMap { Int64($0) }.flatMap(Barcode.init(number:)))
    case nil: break
    }
    return OwnFood(id: old.id, name: name ?? old.name, label: label)
  }
}
