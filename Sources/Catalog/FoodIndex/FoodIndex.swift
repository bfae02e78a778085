import BoneHealth
import Foundation
import GRDB

/// Where the foods of a shelf come from.
package struct FoodIndexOrigin: Hashable, Sendable {
  /// A short name in small letters and hyphens: `usda-branded`. One shelf has it.
  package var name: String
  /// The table’s name in words to show.
  package var title: String
  /// The same for the same table in the same layout, and different for any other.
  package var fingerprint: String
  /// How many foods it holds.
  package var foods: Int

  /// The name of the foods that the program carries.
  static let carriedName = "carried"

  package init(name: String, title: String, fingerprint: String, foods: Int) {
    self.name = name
    self.title = title
    self.fingerprint = fingerprint
    self.foods = foods
  }
}

/// One table of foods in a file, ready to search and only read.
final class FoodIndex: Sendable {
  /// Raise it whenever the tables of a shelf change; no older file is opened then.
  static let layout = 3

  let origin: FoodIndexOrigin
  private let queue: DatabaseQueue

  /// Opens a shelf; `nil` where the file is none, or of another layout.
  init?(path: String) {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "shelf"
    configuration.prepareDatabase { database in
      // The file never changes: to lock it and to look for changes at each query would take a third
      // of the time of a search.
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    }
    guard let queue = try? DatabaseQueue(path: path, configuration: configuration),
      let origin = try? queue.unsafeRead({ try Self.origin(in: $0) }),
      origin.fingerprint.hasPrefix("\(Self.layout)-")
    else { return nil }
    self.queue = queue
    self.origin = origin
  }

  private static func origin(in database: Database) throws -> FoodIndexOrigin? {
    let row = try Row.fetchOne(
      database, sql: "SELECT name, title, fingerprint, foods FROM origin")
    return row.map {
      FoodIndexOrigin(name: $0[0], title: $0[1], fingerprint: $0[2], foods: $0[3])
    }
  }

  /// Whether its foods are those the program carries.
  var isCarried: Bool { origin.name == FoodIndexOrigin.carriedName }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try queue.unsafeRead(body)
  }

  func food(id: String) throws -> Food? {
    var id = id
    return try id.withUTF8 { id in
      try food("id = ?") { $0.text(UnsafeRawBufferPointer(id), 1) }
    }
  }

  /// The food of a package.
  func food(barcode: Int64) throws -> Food? { try food("barcode = ?") { $0.integer(barcode, 1) } }

  /// The foods with these numbers in the index, in their order.
  func foods(ranks: [Int64]) throws -> [Food] {
    try read { database in
      let rows = Binder(try Self.query("rank = ?", in: database))
      return try ranks.flatMap { rank in
        rows.integer(rank, 1)
        return try Self.foods(rows)
      }
    }
  }

  private func food(_ condition: String, _ bind: (Binder) -> Void) throws -> Food? {
    try foods("\(condition) LIMIT 1", bind).first
  }

  /// - `condition`: with what follows it, after WHERE.
  func foods(_ condition: String, _ bind: (Binder) -> Void) throws -> [Food] {
    try read { database in
      let rows = Binder(try Self.query(condition, in: database))
      bind(rows)
      return try Self.foods(rows)
    }
  }

  private static func query(_ condition: String, in database: Database) throws -> Statement {
    try database.cachedStatement(sql: "SELECT \(FoodRow.columns) FROM food WHERE \(condition)")
  }

  private static func foods(_ rows: Binder) throws -> [Food] {
    var foods: [Food] = []
    while try rows.next() { foods.append(FoodRow.food(rows)) }
    return foods
  }
}
