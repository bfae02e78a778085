import Foundation
import GRDB

/// Where the foods of an index come from.
package struct FoodIndexOrigin: Hashable, Sendable {
  /// A short name in small letters and hyphens: `usda-branded`. One index has it.
  package var name: String
  /// The table’s name in words to show.
  package var title: String
  /// The same for the same table in the same layout, and different for any other.
  var fingerprint: String
  /// How many foods it holds.
  package var foods: Int

  /// The name of the built-in foods, as the files of all versions have it.
  static let builtInName = "carried"
}

/// One table of foods in a file, ready to search and only read.
///
/// Its functions throw what SQLite says; `FoodIndexProblem` tells what that means.
final class FoodIndex: Sendable {
  /// Raise it whenever the tables of an index change; no older file is opened then.
  static let layout = 3

  let path: String
  let origin: FoodIndexOrigin
  private let queue: DatabaseQueue

  /// Opens the index in a file.
  init(path: String) throws(FoodIndexProblem) {
    self.path = path
    do {
      // The file never changes: to lock it and to look for changes at each query would take a third
      // of the time of a search.
      queue = try Self.open(path, "PRAGMA locking_mode = EXCLUSIVE")
      origin = try queue.unsafeRead(Self.origin)
    } catch {
      throw FoodIndexProblem(path: path, error)
    }
    guard origin.fingerprint.hasPrefix("\(Self.layout)-") else {
      throw FoodIndexProblem(
        path: path, reason: "it is of another version of Osteon", isPassing: false)
    }
  }

  private static func open(_ path: String, _ pragma: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "food index"
    configuration.prepareDatabase { database in
      // It may come from anywhere: what its schema calls is not trusted.
      try database.execute(sql: "\(pragma); PRAGMA trusted_schema = OFF")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  private static func origin(in database: Database) throws -> FoodIndexOrigin {
    let row = try Binder(database, "SELECT name, title, fingerprint, foods FROM origin")
    guard try row.next(), (0..<3).allSatisfy(row.isText), row.isInteger(column: 3) else {
      throw DatabaseError.damaged("it does not say what it holds")
    }
    return FoodIndexOrigin(
      name: row.string(column: 0), title: row.string(column: 1),
      fingerprint: row.string(column: 2), foods: Int(row.integer(column: 3)))
  }

  /// Whether its foods are the built-in ones.
  var isBuiltIn: Bool { origin.name == FoodIndexOrigin.builtInName }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try queue.unsafeRead(body)
  }

  /// Looks through the whole file for pages that do not fit together, which a search may pass by.
  ///
  /// By a handle of its own, so that a search at the same time does not wait, with few pages in memory;
  /// one that was removed since is only to be had by the handle at hand.
  func verify() throws {
    let isInPlace = FileManager.default.fileExists(atPath: path)
    let queue = isInPlace ? try Self.open(path, "PRAGMA cache_size = 16") : queue
    try queue.unsafeRead { database in
      let answer = try Binder(database, "PRAGMA quick_check(1)")
      guard try answer.next(), answer.string(column: 0) == "ok" else {
        throw DatabaseError.damaged("its pages do not fit together")
      }
    }
  }

  func food(id: String) throws -> Food? {
    try foods("id = ? LIMIT 1") { try $0.text(id, 1) }.first
  }

  /// The food of a package.
  func food(barcode: Int64) throws -> Food? {
    try foods("barcode = ? LIMIT 1") { try $0.integer(barcode, 1) }.first
  }

  /// The foods with these numbers in the index, which a search has just met, in their order.
  func foods(ranks: [Int64]) throws -> [Food] {
    try ranks.map { rank in
      guard let food = try foods("rank = ?", { try $0.integer(rank, 1) }).first else {
        throw DatabaseError.damaged("a food is not where the index has it")
      }
      return food
    }
  }

  /// The foods that people log every day, in the order of their table.
  func commonFoods() throws -> [Food] {
    try foods("rank < ? ORDER BY rank") { try $0.integer(Rarity.builtIn.rank(at: 0), 1) }
  }

  /// - `condition`: with what follows it, after WHERE.
  /// - `bind`: binds its parameter.
  private func foods(_ condition: String, _ bind: (Binder) throws -> Void) throws -> [Food] {
    try read { database in
      let rows = Binder(
        try database.cachedStatement(sql: "SELECT \(Food.columns) FROM food WHERE \(condition)"))
      try bind(rows)
      var foods: [Food] = []
      try rows.eachRow { foods.append(try Food(rows)) }
      return foods
    }
  }
}
