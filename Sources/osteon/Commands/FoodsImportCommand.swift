import ArgumentParser
import BoneHealth
import Catalog
import Foundation

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

  @Flag(help: "Write JSON, for scripts.")
  var json = false

  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let units = try self.units.map(ImportUnits.init) ?? ImportUnits()
    let catalog = try Catalog.open(URL(fileURLWithPath: try dataFolder.folder(), isDirectory: true))
    let begin = ContinuousClock.now
    let report = try bringIn(to: catalog, units: units, since: begin)
    let seconds = max(0.001, (ContinuousClock.now - begin) / .seconds(1))
    if json {
      try StandardOutput.write(JSONValue(report, seconds: seconds))
    } else {
      try StandardOutput.write(lines: Self.lines(report, seconds: seconds))
    }
  }

  private func bringIn(
    to catalog: Catalog, units: ImportUnits, since begin: ContinuousClock.Instant
  ) throws(CommandError) -> ImportReport {
    let interruption = Interruption.begin()
    let line = ProgressLine(since: begin)
    defer { line.clear() }
    do throws(ImportError) {
      return try catalog.importTable(
        at: path, name: name, units: units, isCancelled: { interruption.signal != nil },
        progress: line.show)
    } catch {
      throw CommandError(error, signal: interruption.signal)
    }
  }

  private static func lines(_ report: ImportReport, seconds: Double) -> [String] {
    let table = report.table
    let foods = "\(Numbers.grouped(table.foods)) \(table.foods == 1 ? "food" : "foods")"
    guard report.outcome != .unchanged else {
      return ["\(table.name): already brought in, \(foods); nothing changed"]
    }
    var lines = report.firstRefused.map(\.description)
    let untold = report.refusedRows - lines.count
    if untold > 0 { lines.append("and \(Numbers.grouped(untold)) more") }
    if report.refusedRows > 0 {
      let reasons = RefusedRow.Reason.allCases.compactMap { reason in
        report.refused[reason].map { "\(Numbers.grouped($0)) \(reason.wording)" }
      }
      lines.append("Left out: " + reasons.joined(separator: ", "))
    }
    if report.outdated > 0 {
      lines.append("\(Numbers.grouped(report.outdated)) older rows of the same foods left out")
    }
    let rate = Numbers.grouped(Int(Double(report.rows) / seconds))
    lines.append(
      "\(table.name): \(report.outcome == .added ? "brought in" : "replaced with") \(foods), "
        + "\(Numbers.grouped(report.refusedRows)) "
        + "\(report.refusedRows == 1 ? "row" : "rows") refused, "
        + "\(Numbers.plain(seconds)) s, \(rate) rows a second")
    return lines
  }
}

/// `osteon foods tables`: lists what was brought in.
struct FoodsTablesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tables", abstract: "List the tables of foods that were brought in.")

  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let catalog = try Catalog.open(URL(fileURLWithPath: try dataFolder.folder(), isDirectory: true))
    let tables = catalog.imports
    let problems = catalog.problems
    switch form {
    case .json:
      try StandardOutput.write(.list(tables.map { JSONValue($0) } + problems.map { JSONValue($0) }))
    case _ where tables.isEmpty && problems.isEmpty:
      try StandardOutput.write(
        lines: ["No table was brought in; osteon foods import FILE brings one in."])
    case .plain:
      try StandardOutput.write(
        lines: tables.map { "\($0.name): \($0.title), \(Numbers.grouped($0.foods)) foods." }
          + problems.map { "\($0.name): cannot be read: \($0.reason)." })
    case nil:
      var table = TextTable([.left, .right, .left])
      for origin in tables {
        table.add([origin.name, Numbers.grouped(origin.foods), origin.title])
      }
      for problem in problems {
        table.add([problem.name, "–", "cannot be read: \(problem.reason)"])
      }
      try StandardOutput.write(lines: table.lines)
    }
  }
}

/// `osteon foods remove`: removes a table that was brought in.
struct FoodsRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Remove a table of foods that was brought in.",
    discussion: "What was logged of its foods stays as it is.")

  @Argument(help: "Its name, as foods tables shows it.")
  var name: String

  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let catalog = try Catalog.open(URL(fileURLWithPath: try dataFolder.folder(), isDirectory: true))
    try catalog.removeTable(named: name)
    try StandardOutput.write(lines: ["\(name): removed"])
  }
}

extension JSONValue {
  init(_ problem: FoodIndexProblem) {
    self = ["name": .text(problem.name), "problem": .text(problem.reason)]
  }

  init(_ table: FoodIndexOrigin) {
    self = [
      "name": .text(table.name), "title": .text(table.title), "foods": JSONValue(table.foods),
    ]
  }

  init(_ report: ImportReport, seconds: Double) {
    self = [
      "table": JSONValue(report.table),
      "outcome": .text(report.outcome.rawValue),
      "rows": JSONValue(report.rows),
      "refused": .object(
        RefusedRow.Reason.allCases.compactMap { reason in
          report.refused[reason].map { Member(key: reason.rawValue, value: JSONValue($0)) }
        }),
      "refused_rows": .list(
        report.firstRefused.map { row in
          [
            "reason": .text(row.reason.rawValue),
            "file": JSONValue(row.file.isEmpty ? nil : row.file),
            "line": JSONValue(row.line), "food": .text(row.food), "problem": .text(row.problem),
          ]
        }),
      "outdated": JSONValue(report.outdated),
      "seconds": .number(seconds),
      "rows_per_second": .number((Double(report.rows) / seconds).rounded()),
    ]
  }
}
