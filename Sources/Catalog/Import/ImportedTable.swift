import BoneHealth
import Foundation

/// A table that is to be brought in: what kind it is, and how it becomes a food index.
struct ImportedTable {
  private enum Format {
    case download(FoodDataCentral)
    case columns(FoodColumns)
  }

  private let source: TableSource
  private let format: Format
  private let name: String?
  private let units: ImportUnits

  /// Raise it whenever the same file would be read otherwise than before.
  private static let version = 2

  /// Recognizes a table by the first lines of its files.
  /// - Throws: `usage` where it cannot have the name, `badData` where it is none of foods.
  init(path: String, name: String?, units: ImportUnits) throws {
    self.name = try name.map(TableName.checked)
    self.units = units
    source = try TableSource(path: path)
    format = try Self.format(of: source, named: name ?? TableName.of(file: path), units: units)
  }

  private static func format(
    of source: TableSource, named name: String, units: ImportUnits
  ) throws -> Format {
    let files = try source.members.compactMap { try Table($0, of: source) }
    if let download = try FoodDataCentral(source, files) { return .download(download) }
    let tables = try files.compactMap { file in
      try FoodColumns.openFoodFacts(file) ?? FoodColumns.named(file, name: name, units: units)
    }
    guard let table = tables.first else {
      throw FileError(
        .badData,
        "\(source.path) is no table of foods: its first line would name columns, as in "
          + "name,calcium_mg,protein_g")
    }
    guard tables.count == 1 else {
      let names = tables.map(\.table.member.name).sorted().joined(separator: ", ")
      throw FileError(
        .badData,
        "\(source.path) holds \(tables.count) tables (\(names)); bring them in one by one")
    }
    return .columns(table)
  }

  private var members: [TableSource.Member] {
    switch format {
    case .download(let download): download.members
    case .columns(let columns): [columns.table.member]
    }
  }

  /// Writes the table’s index, unless it is there.
  /// - `known`: the tables brought in before.
  func bringIn(
    into folder: ImportFolder, known: [FoodIndexOrigin], _ run: ImportRun
  ) throws -> ImportReport {
    run.cost = source.checksumCost(of: members) / 8 + members.map(\.cost).reduce(0, +)
    let sum = try source.checksum(of: members) { try run.read($0 / 8) }
    var origin = FoodIndexOrigin(
      name: name ?? "", title: "",
      fingerprint: "\(FoodIndex.layout)-\(Self.version)-\(sum)-\(units.fingerprint)", foods: 0)
    let same = known.first {
      $0.fingerprint == origin.fingerprint && (name == nil || $0.name == name)
    }
    if let same { return ImportReport(table: same, outcome: .unchanged) }
    switch format {
    case .columns(let columns):
      origin.name = name ?? columns.usualName
      origin.title = columns.title
      try write(&origin, refuse: columns.refusal(run), into: folder, run) { writer in
        try columns.write(to: writer, run)
      }
    case .download(let download):
      try PrivateFile.withDraft(beside: folder.stagePath) { path, _ in
        let stage = try DownloadStage(download, path: path, run)
        let kinds = try stage.read()
        origin.name = name ?? (kinds.count == 1 ? "usda-" + kinds[0].name : "usda")
        origin.title = "FoodData Central: " + kinds.map(\.title).joined(separator: ", ")
        try write(&origin, into: folder, run, stage.write)
      }
    }
    let isKnown = known.contains { $0.name == origin.name }
    return ImportReport(table: origin, outcome: isKnown ? .replaced : .added, rows: run.rows)
  }

  private func write(
    _ origin: inout FoodIndexOrigin, refuse: FoodIndexWriter.Refusal? = nil,
    into folder: ImportFolder, _ run: ImportRun, _ fill: (FoodIndexWriter) throws -> Void
  ) throws {
    try PrivateFile.replace(folder.path(of: origin.name)) { draft in
      let writer = try FoodIndexWriter(path: draft)
      try fill(writer)
      let count = writer.count
      origin.foods = try writer.finish(origin: origin, refuse: refuse) { written in
        try run.indexed(written, of: count)
      }
      guard origin.foods > 0 else {
        throw FileError(
          .badData,
          "\(source.path) holds no food that can be brought in"
            + (run.rows.firstRefused.first.map { "; \($0.description)" } ?? ""))
      }
    }
  }
}
