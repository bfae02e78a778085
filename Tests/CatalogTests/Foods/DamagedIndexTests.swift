import BoneHealth
import Foundation
import GRDB
import Testing

@testable import Catalog

/// Whatever a file of foods holds, it is answered or refused; nothing ends the program, and what cannot
/// be read is never “not found”.
@Suite("Food indexes that hold what no food index holds")
final class DamagedIndexTests {
  private let folder = TemporaryFolder.make()

  deinit { try? FileManager.default.removeItem(at: folder) }

  private var builtInFile: URL { folder.appendingPathComponent("catalog.db") }
  private var importedFile: URL { folder.appendingPathComponent("foods/bakery.db") }

  private func open() throws -> Catalog { try Catalog(folder: folder, table: Kitchen.table) }

  /// A catalog with its own foods and a table brought in.
  private func build() throws {
    let catalog = try open()
    try catalog.build()
    let table = folder.appendingPathComponent("bakery.csv")
    try Data("name,calcium_mg,serving\nPoppy seed roll,300,1 roll (60 g)\nRye crust,20,\n".utf8)
      .write(to: table)
    try catalog.importTable(at: table.path)
  }

  private static let tables = ["origin", "food", "word"]
  private static let columns = [
    "origin": ["name", "title", "fingerprint", "foods"],
    "food": [
      "id", "name", "other_names", "group", "barcode", "calcium_mg", "vitamin_d_mcg",
      "magnesium_mg", "vitamin_k_mcg", "protein_g", "energy_kcal", "portions",
    ],
    "word": ["word", "foods"],
  ]
  private static let values = [
    "NULL", "''", "'some text'", "x'00ff'", "1", "-1", "1e300", "9e999", "-9e999",
    "9223372036854775807", "-9223372036854775808", "'3-\u{1F9B4}'", "char(34)",
    "'cup' || char(9) || 'inf'", "'cup' || char(9) || '1e300'", "printf('%.*c', 100000, 'x')",
  ]

  /// Every way to ask, and nothing in the answers that cannot be.
  private func ask(_ catalog: Catalog) {
    let texts = ["milk", "mi", "poppy seed roll", "crust", "nothing such", "mlik", "egg and kale"]
    var foods = texts.flatMap { catalog.search($0, limit: 20) } + catalog.commonFoods()
    foods += ["milk", "egg", "bakery:poppy-seed-roll"].compactMap { catalog.food(id: $0) }
    foods += [catalog.food(barcode: 4_006_381_333_931)].compactMap(\.self)
    for food in foods {
      _ = catalog.source(of: food)
      let items = [EntryLine.item(food, amount: ""), EntryLine.item(food, amount: "2 cup")]
      let amounts =
        Nutrient.allCases.compactMap { food.per100Grams[$0] } + [food.energyKilocalories ?? 0]
        + food.portions.map(\.grams) + items.compactMap(\.grams)
      #expect(amounts.allSatisfy { $0.isFinite && $0 >= 0 })
      _ = FoodLabel(food).text
    }
    _ = EntryLine(parsing: "1 cup milk, 2 rolls, 1 cup kale and egg").resolve(in: catalog)
  }

  @Test("A value of the wrong kind in any column is an error or an answer", arguments: tables)
  func wrongValues(_ table: String) throws {
    try build()
    let wholes = try [builtInFile, importedFile].map { ($0, try Data(contentsOf: $0)) }
    for column in try #require(Self.columns[table]) {
      for value in Self.values {
        for (file, whole) in wholes {
          try FileManager.default.removeItem(at: file)
          try whole.write(to: file)
          try Self.set(column, of: table, to: value, in: file)
        }
        let catalog = try open()
        ask(catalog)
        try catalog.build()
        #expect(catalog.isBuilt, "\(table).\(column) = \(value)")
      }
    }
  }

  /// Writes past what the schema allows, as damage does.
  private static func set(_ column: String, of table: String, to value: String, in file: URL) throws
  {
    try DatabaseQueue(path: file.path).writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA ignore_check_constraints = ON; PRAGMA writable_schema = ON;
          UPDATE sqlite_schema SET sql = replace(replace(replace(sql, 'NOT NULL', ''),
            ' REAL', ''), ' INTEGER,', ',') WHERE name = '\(table)';
          PRAGMA writable_schema = RESET
          """)
    }
    try DatabaseQueue(path: file.path).writeWithoutTransaction { database in
      try database.execute(sql: "UPDATE OR IGNORE \(table) SET \"\(column)\" = \(value)")
    }
  }

  @Test("Bytes and pages overwritten, copied over others or cut off", arguments: 0..<12)
  func mutations(_ seed: UInt64) throws {
    try build()
    var random = SplitMix(seed: seed)
    let wholes = try [builtInFile, importedFile].map { ($0, try Data(contentsOf: $0)) }
    for _ in 0..<12 {
      for (file, whole) in wholes {
        try FileManager.default.removeItem(at: file)
        try Self.mutated(whole, &random).write(to: file)
      }
      let catalog = try open()
      ask(catalog)
      try catalog.build()
      ask(catalog)
      // What cannot be read is named.
      #expect(catalog.imports.count + catalog.problems.count == 1)
      #expect(catalog.problems.allSatisfy { $0.message.contains(importedFile.path) })
      #expect(catalog.isBuilt)
    }
  }

  private static func mutated(_ file: Data, _ random: inout SplitMix) -> Data {
    var file = file
    let pages = file.count / 4096
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let page = Int.random(in: 0..<pages, using: &random) * 4096
      guard page + 4096 <= file.count else { continue }
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        for _ in 0..<Int.random(in: 1...40, using: &random) {
          file[page + Int.random(in: 0..<4096, using: &random)] = .random(
            in: 0...255, using: &random)
        }
      case 1:
        let other = Int.random(in: 0..<pages, using: &random) * 4096
        if other + 4096 <= file.count {
          file.replaceSubrange(page..<page + 4096, with: file.subdata(in: other..<other + 4096))
        }
      case 2:
        let byte = UInt8.random(in: 0...255, using: &random)
        file.replaceSubrange(page..<page + 4096, with: Data(repeating: byte, count: 4096))
      case 3: file = file.prefix(Int.random(in: 0...file.count, using: &random))
      default: file[page] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
    }
    return file
  }

  private struct SplitMix: RandomNumberGenerator {
    var seed: UInt64

    mutating func next() -> UInt64 {
      seed &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (seed ^ seed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  @Test("Damage that a search meets is mended at once, and the search is answered")
  func mendedWhileAsked() throws {
    try open().build()
    try Self.overwritePages(of: builtInFile, from: 3)
    let catalog = try open()
    #expect(catalog.isBuilt)
    #expect(catalog.search("milk", limit: 1).map(\.id) == ["milk"])
    #expect(catalog.failure == nil)
    #expect(try open().search("milk", limit: 1).map(\.id) == ["milk"])
  }

  /// - `first`: of the pages, of which the first tell what the file is.
  private static func overwritePages(of file: URL, from first: UInt64) throws {
    let handle = try FileHandle(forWritingTo: file)
    let size = try handle.seekToEnd()
    for page in first..<(size / 4096) {
      try handle.seek(toOffset: page * 4096)
      try handle.write(contentsOf: Data(repeating: 0xFF, count: 4096))
    }
    try handle.close()
  }

  @Test("Foods that a damaged file has lost without a word are found again")
  func silentlyLost() throws {
    try open().build()
    try DatabaseQueue(path: builtInFile.path).write { database in
      // The words of milk lead nowhere, as after one page was copied over another.
      try database.execute(sql: "PRAGMA writable_schema = ON")
      let root = try Int.fetchOne(
        database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'food_by_barcode'")
      try database.execute(
        sql: "UPDATE sqlite_schema SET rootpage = ? WHERE name = 'word'", arguments: [root])
    }
    let catalog = try open()
    #expect(catalog.search("milk", limit: 1).map(\.id) == ["milk"])
  }

  @Test("A table brought in that is damaged is named; the others still work")
  func namedTable() throws {
    try build()
    try Data("no database".utf8).write(to: importedFile)
    let catalog = try open()
    #expect(catalog.imports.isEmpty)
    #expect(catalog.problems.map(\.name) == ["bakery"])
    #expect(
      catalog.problems.first?.message.hasPrefix(
        "the table of foods “bakery” cannot be read: \(importedFile.path): it is damaged") == true)
    #expect(catalog.search("milk", limit: 1).map(\.id) == ["milk"])
    try catalog.removeTable(named: "bakery")
    #expect(catalog.problems.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: importedFile.path))
  }

  @Test("A table brought in that is damaged behind its first pages is named once that is noticed")
  func namedLater() throws {
    try build()
    try Self.overwritePages(of: importedFile, from: 3)
    let catalog = try open()
    #expect(catalog.imports.count == 1)
    _ = catalog.search("poppy", limit: 5)
    #expect(catalog.problems.map(\.name) == ["bakery"])
    #expect(catalog.search("milk", limit: 1).map(\.id) == ["milk"])
  }

  @Test("A table of an older version is named")
  func olderLayout() throws {
    try build()
    try DatabaseQueue(path: importedFile.path).write { database in
      try database.execute(sql: "UPDATE origin SET fingerprint = '1-old'")
    }
    #expect(try open().problems.map(\.reason) == ["it is of another version of Osteon"])
  }

  @Test("A file that cannot be opened is an error, not a missing one")
  func notAFile() throws {
    try FileManager.default.createDirectory(at: builtInFile, withIntermediateDirectories: true)
    let error = #expect(throws: FileError.self) { try open() }
    #expect(error?.category == .inputOutput)
    #expect(error?.message.hasPrefix("Cannot read the food catalog \(builtInFile.path): ") == true)
  }

  @Test("Where the file cannot be mended, that is said in place of “not found”")
  func cannotBeMended() throws {
    try open().build()
    try Self.overwritePages(of: builtInFile, from: 3)
    let catalog = try open()
    // Something else stands where the new file would go.
    try FileManager.default.removeItem(at: builtInFile)
    try FileManager.default.createDirectory(
      at: builtInFile.appendingPathComponent("full"), withIntermediateDirectories: true)
    let item = try #require(EntryLine(parsing: "1 cup milk").resolve(in: catalog).first)
    #expect(item.problem?.isOfFile == true)
    #expect(item.problem?.message.contains(builtInFile.path) == true)
    #expect(throws: FileError.self) { try catalog.check() }
    // Nothing stands in the way any more, but it is not tried at every key.
    try FileManager.default.removeItem(at: builtInFile)
    #expect(catalog.search("milk", limit: 1).isEmpty)
    #expect(throws: FileError.self) { try catalog.check() }
  }

  /// Every way to ask.
  private static let questions: [(String, @Sendable (Catalog) -> Bool)] = [
    ("search", { !$0.search("milk", limit: 1).isEmpty }),
    ("identifier", { $0.food(id: "milk") != nil }),
    ("entry", { EntryLine(parsing: "1 cup milk").resolve(in: $0).first?.food?.id == "milk" }),
  ]

  @Test(
    "What could not be mended once is tried again by a later question",
    arguments: questions.indices)
  func mendedLater(_ place: Int) throws {
    let (name, finds) = Self.questions[place]
    try open().build()
    try Self.overwritePages(of: builtInFile, from: 3)
    let catalog = try Catalog(folder: folder, table: Kitchen.table, pause: .zero)
    try FileManager.default.removeItem(at: builtInFile)
    let obstacle = builtInFile.appendingPathComponent("full")
    try FileManager.default.createDirectory(at: obstacle, withIntermediateDirectories: true)
    for _ in 1...3 {
      #expect(!finds(catalog), "\(name)")
      #expect(catalog.failure?.category == .cannotCreate)
    }
    try FileManager.default.removeItem(at: builtInFile)
    #expect(finds(catalog), "\(name)")
    #expect(catalog.failure == nil)
    #expect(try open().isBuilt)
  }

  @Test("Foods that could not be built at first are built by a later question")
  func builtLater() throws {
    let catalog = try Catalog(folder: folder, table: Kitchen.table, pause: .zero)
    try Data().write(to: folder)
    #expect(throws: FileError.self) { try catalog.build() }
    #expect(catalog.search("milk", limit: 1).isEmpty)
    try FileManager.default.removeItem(at: folder)
    #expect(catalog.search("milk", limit: 1).map(\.id) == ["milk"])
  }
}
