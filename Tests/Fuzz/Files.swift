import BoneHealth
import Catalog
import Foundation
import GRDB
import Interchange
import Journal
import Screens
import Terminal

extension FuzzTarget {
  /// The files that are kept: damaged byte by byte, or holding what the program never writes.
  static let files = [
    FuzzTarget(name: "journal", seeds: damages, longestInput: 400) { input in
      guard journalFile.write(damagedBy: input) else { return }
      do {
        try read(try Journal.open(folder: journalFile.folder.path, clock: { 0 }))
      } catch is FileError {
        // Damage is told.
      } catch {
        fatalError("\(error)")
      }
    },
    FuzzTarget(name: "food-index", seeds: damages, longestInput: 400) { input in
      guard indexFile.write(damagedBy: input) else { return }
      guard let catalog = try? Catalog.open(indexFile.folder) else { return }
      _ = (catalog.imports, catalog.commonFoods(), catalog.food(barcode: 4_006_381_333_931))
      for word in ["milk", "mlik", "k", "kale raw", "y*"] {
        for food in catalog.search(word, limit: 20) { _ = catalog.food(id: food.id) }
      }
      _ = EntryLine(parsing: "100 g kale, 2 cups milk").resolve(in: catalog)
    },
  ]

  /// Reads all there is, shows it, and takes everything back.
  private static func read(_ journal: Journal) throws {
    let formats: [ExportFormat] = [.csv, .json, .jsonl, .markdown]
    // After an error the others are tried all the same.
    let exports = formats.map { format in Result { try export(journal, format) } }
    guard let today = CivilDate(year: 2026, month: 11, day: 25) else { return }
    let now = CivilMoment(date: today, time: .midnight)
    var program = try Program(
      journal: journal, foodLookup: FoodLookup(foods: nil), ids: EntryIDGenerator(clock: { 0 }),
      now: now, size: Size(columns: 100, rows: 30))
    for key in ["1", "2", "3", "?"] as [Character] {
      program.update([.key(.character(key))], now: now)
      _ = program.draw(.unicode)
    }
    while try journal.undo() != nil {}
    while try journal.redo() != nil {}
    for export in exports { _ = try export.get() }
  }

  /// An even first byte changes bytes of the file, an odd one values in its tables.
  private static let damages: [[UInt8]] = [
    Array(repeating: 0, count: 12), Array(repeating: 1, count: 24), Array(1...60),
    [1, 0, 0, 0, 0, 0, 0, 0, 3] + Array(repeating: 0xFF, count: 40),
  ]

  private static let journalFile = VictimFile(named: "journal", path: "journal.db") { folder in
    let journal = try Journal.open(folder: folder.path, clock: { 0 })
    try fill(journal)
    _ = try journal.undo()
    try fill(journal)
  }

  private static let indexFile = VictimFile(named: "index", path: "foods/bakery.db") { folder in
    let table = folder.appendingPathComponent("bakery.csv")
    let rows = """
      name,calcium_mg,vitamin_d_iu,magnesium_mg,vitamin_k_mcg,protein_g,barcode
      "Milk, whole",120,40,10,,3.3,4006381333931
      "Kale, raw",254,0,33,390,2.9,
      "Yogurt, Greek",111,0,11,,9,
      """
    try Data(rows.utf8).write(to: table)
    _ = try Catalog.open(folder).importTable(at: table.path, name: "bakery")
    try FileManager.default.removeItem(at: table)
  }
}

/// A file made as the program makes it, of which damaged copies are laid in its place.
struct VictimFile: Sendable {
  let folder: URL
  private let path: URL
  private let whole: Data

  init(named name: String, path: String, make: (_ folder: URL) throws -> Void) {
    folder = scratchFolder(named: name)
    self.path = folder.appendingPathComponent(path)
    do {
      try make(folder)
      whole = try Data(contentsOf: self.path)
    } catch {
      fatalError("no file to damage: \(error)")
    }
  }

  /// - Returns: whether there is anything to read.
  func write(damagedBy input: [UInt8]) -> Bool {
    var cursor = InputCursor(input)
    for suffix in ["-wal", "-shm", "-journal"] { unlink(path.path + suffix) }
    var bytes = whole
    let isBytewise = cursor.byte() % 2 == 0
    while isBytewise, !cursor.isAtEnd {
      let place = cursor.below(bytes.count)
      switch cursor.byte() % 8 {
      case 0: bytes = bytes.prefix(place)
      case 1:
        // A page over another.
        let from = cursor.below(bytes.count)
        let page = Array(bytes[(from & ~4095)...].prefix(4096))
        let target = place & ~4095
        bytes.replaceSubrange(target..<min(bytes.count, target + page.count), with: page)
      default: bytes[place] = UInt8(cursor.byte())
      }
      if bytes.isEmpty { break }
    }
    do {
      try? FileManager.default.removeItem(at: path)
      try bytes.write(to: path)
      if !isBytewise { try change(&cursor) }
      return true
    } catch {
      return false
    }
  }

  private func change(_ cursor: inout InputCursor) throws {
    let queue = try DatabaseQueue(path: path.path)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA ignore_check_constraints = 1")
      let tables = try String.fetchAll(
        database,
        sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
      while !cursor.isAtEnd {
        let table = tables[cursor.below(tables.count)]
        let columns = try database.columns(in: table).map(\.name)
        let column = columns[cursor.below(columns.count)]
        let place = cursor.byte()
        let value = value(&cursor)
        // Some tables have their own rules, which refuse it.
        try? database.execute(
          sql: """
            UPDATE OR REPLACE "\(table)" SET "\(column)" = \
            \(place % 2 == 0 ? "?" : "substr(\"\(column)\", 1, \(place / 2)) || ?")
            """, arguments: [value])
      }
    }
    try queue.close()
  }

  private func value(_ cursor: inout InputCursor) -> DatabaseValue {
    switch cursor.byte() % 6 {
    case 0: Int64(bitPattern: cursor.word()).databaseValue
    case 1: Double(bitPattern: cursor.word()).databaseValue
    case 2: [1e300, -1e300, .infinity, -1, 0.1][cursor.byte() % 5].databaseValue
    case 3: String(decoding: cursor.bytes(), as: UTF8.self).databaseValue
    case 4: Data(cursor.bytes()).databaseValue
    default: .null
    }
  }
}
