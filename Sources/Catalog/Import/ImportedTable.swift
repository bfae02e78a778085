import Foundation

/// A table that is to be brought in: what kind it is, and how it becomes a food index.
struct ImportedTable {
  private enum Format {
    case foodDataCentral(FoodDataCentral)
    case openFoodFacts(TableSource.Member, FoodColumns)
    case columns(TableSource.Member, FoodColumns)
  }

  private let source: TableSource
  private let format: Format
  private let name: ImportName?
  private let units: ImportUnits

  /// Raise it whenever the same file would be read otherwise than before.
  private static let version = 2

  /// Recognizes a table by the first lines of its files.
  /// - Throws: `badData` where it is none of foods.
  init(path: String, name: ImportName?, units: ImportUnits) throws {
    source = try TableSource(path: path)
    self.name = name
    self.units = units
    format = try Self.format(
      of: source, named: (name ?? ImportName(file: path)).text, units: units)
  }

  private static func format(
    of source: TableSource, named name: String, units: ImportUnits
  ) throws -> Format {
    var files: [(member: TableSource.Member, header: TableHeader)] = []
    for member in source.members {
      guard let header = try TableHeader(member, of: source) else { continue }
      files.append((member, header))
    }
    if let download = try FoodDataCentral(source, files) { return .foodDataCentral(download) }
    var tables: [Format] = []
    var names: [String] = []
    for (member, header) in files {
      if let columns = FoodColumns.openFoodFacts(header) {
        tables.append(.openFoodFacts(member, columns))
        names.append(member.name)
      } else if let columns = try FoodColumns.named(
        header, table: name, units: units, path: source.path)
      {
        tables.append(.columns(member, columns))
        names.append(member.name)
      }
    }
    guard let table = tables.first else {
      throw ImportError(
        .badData,
        "\(source.path) is no table of foods: its first line would name columns, as in "
          + "name,calcium_mg,protein_g")
    }
    guard tables.count == 1 else {
      throw ImportError(
        .badData,
        "\(source.path) holds \(tables.count) tables (\(names.sorted().joined(separator: ", "))); "
          + "bring them in one by one")
    }
    return table
  }

  private var members: [TableSource.Member] {
    switch format {
    case .foodDataCentral(let download): download.members
    case .openFoodFacts(let member, _), .columns(let member, _): [member]
    }
  }

  /// Writes the table’s index, unless it is there.
  /// - `known`: the tables brought in before.
  func bringIn(
    into folder: ImportFolder, known: [FoodIndexOrigin], _ run: ImportRun
  ) throws -> ImportReport {
    run.begin(cost: source.checksumCost(of: members) / 8 + members.map(\.cost).reduce(0, +))
    let sum = try source.checksum(of: members) { try run.read($0 / 8) }
    let fingerprint = "\(FoodIndex.layout)-\(Self.version)-\(sum)-\(units.fingerprint)"
    let same = known.first {
      $0.fingerprint == fingerprint && (name == nil || $0.name == name?.text)
    }
    if let same {
      return ImportReport(
        table: same, outcome: .unchanged, account: ImportAccount())
    }
    var origin: FoodIndexOrigin
    switch format {
    case .foodDataCentral(let download):
      origin = try write(download, into: folder, fingerprint, run)
    case .openFoodFacts(let member, let columns):
      origin = FoodIndexOrigin(
        name: name?.text ?? "open-food-facts", title: "Open Food Facts", fingerprint: fingerprint,
        foods: 0)
      origin.foods = try write(member, columns, origin, into: folder, run)
    case .columns(let member, let columns):
      let file = (source.path as NSString).lastPathComponent
      origin = FoodIndexOrigin(
        name: (name ?? ImportName(file: source.path)).text, title: file, fingerprint: fingerprint,
        foods: 0)
      origin.foods = try write(member, columns, origin, into: folder, run)
    }
    return ImportReport(
      table: origin, outcome: known.contains { $0.name == origin.name } ? .replaced : .added,
      account: run.account)
  }

  private func write(
    _ member: TableSource.Member, _ columns: FoodColumns, _ origin: FoodIndexOrigin,
    into folder: ImportFolder, _ run: ImportRun
  ) throws -> Int {
    let table = FoodColumnsImport(source: source, member: member, columns: columns)
    return try write(origin, repeated: table.repeated(run), into: folder, run) { writer in
      try table.write(to: writer, run)
    }
  }

  private func write(
    _ download: FoodDataCentral, into folder: ImportFolder, _ fingerprint: String, _ run: ImportRun
  ) throws -> FoodIndexOrigin {
    try PrivateFile.withDraft(beside: folder.stagePath) { path, _ in
      try write(download, by: DownloadStage(path: path), into: folder, fingerprint, run)
    }
  }

  private func write(
    _ download: FoodDataCentral, by stage: DownloadStage, into folder: ImportFolder,
    _ fingerprint: String, _ run: ImportRun
  ) throws -> FoodIndexOrigin {
    let kinds = try DownloadReader(download: download, stage: stage, run: run).read()
      .sorted().map { FoodDataCentral.kinds[$0] }
    guard let first = kinds.first else {
      throw ImportError(
        .badData,
        "\(source.path) is a download of FoodData Central that holds no foods, only samples")
    }
    let usual = kinds.count == 1 ? "usda-" + first.name : "usda"
    var origin = FoodIndexOrigin(
      name: name?.text ?? usual,
      title: "FoodData Central: " + kinds.map(\.title).joined(separator: ", "),
      fingerprint: fingerprint, foods: 0)
    origin.foods = try write(origin, into: folder, run) { writer in
      try DownloadImport(download: download, stage: stage, run: run).write(to: writer)
    }
    return origin
  }

  private func write(
    _ origin: FoodIndexOrigin, repeated: FoodIndexWriter.Repeated = .numbered,
    into folder: ImportFolder,
    _ run: ImportRun, _ fill: (FoodIndexWriter) throws -> Void
  ) throws -> Int {
    var foods = 0
    try PrivateFile.replace(folder.path(of: origin.name)) { draft in
      let writer = try FoodIndexWriter(path: draft)
      try fill(writer)
      let count = writer.count
      foods = try writer.finish(origin: origin, repeated: repeated) { written in
        try run.indexed(written, of: count)
      }
      guard foods > 0 else {
        throw ImportError(
          .badData,
          "\(source.path) holds no food that can be brought in"
            + (run.account.firstRefused.first.map { "; \($0.description)" } ?? ""))
      }
    }
    return foods
  }
}
