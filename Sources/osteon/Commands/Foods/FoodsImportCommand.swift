import BoneHealth
import ArgumentParser
import CNcurses
import Catalog

/// `osteon foods import`: brings a table of foods in.
struct FoodsImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Bring in a table of foods.",
    discussion: """
      osteon foods import FoodData_Central_branded_food_csv_2025-04-24.zip
      osteon foods import en.openfoodfacts.org.products.csv.gz
      osteon foods import our-bakery.csv --name bakery

      Reads USDA's FoodData Central as it is downloaded, zipped or in a folder; the export of Open Food \
      Facts; and any CSV with named columns and amounts in 100 g: name,calcium_mg,vitamin_d_iu,\
      protein_g. A row that cannot be right is left out and told. Ctrl-C stops and leaves everything as \
      it was; the same table again, in a newer version, takes the place of the old one.
      """)

  @Argument(help: "The file or folder.")
  var path: String

  @Option(help: "What the table is called; by its content or file name unless said.")
  var name: String?

  @Option(
    help: ArgumentHelp(
      "The units of columns that say none: calcium=mg,vitamin-d=mcg,protein=g.", valueName: "units")
  )
  var units: String?

  @OptionGroup var options: AnswerOptions

  func run() throws {
    let units = try self.units.map(ImportUnits.init) ?? ImportUnits()
    let catalog = try options.dataFolder.catalog()
    let line = ProgressLine()
    // What Ctrl-C, a hang-up and a request to end do is noted, so that the work can end in order. A
    // second one ends the program at once, and one that the parent ignored stays ignored.
    interruption_begin()
    let report: ImportReport
    do throws(FileError) {
      defer { line.clear() }
      report = try catalog.importTable(
        at: path, name: name, units: units, isCancelled: { interruption_signal() != 0 },
        progress: line.show)
    } catch {
      throw CommandError(error, signal: interruption_signal())
    }
    try ImportedTableReport(report: report, seconds: line.seconds).write(options.form)
  }
}
