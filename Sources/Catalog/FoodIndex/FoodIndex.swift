import Foundation
import GRDB

/// Where the foods of an index come from.
package struct FoodIndexOrigin: Hashable, Sendable {
  /// A short name in small letters and hyphens: `usda-branded`. One index has it.
  package var name: String
  /// The table’s name in words to show.
  package var title: String
  /// The same for the same table in the same layout, and different for any other.
  package var fingerprint: String
  /// How many foods it holds.
  package var foods: Int

  /// The name of the built-in foods, as the files of all versions have it.
  static let builtInName = "carried"

  package init(name: String, title: String, fingerprint: String, foods: Int) {
    self.name = name
    self.title = title
    self.fingerprint = fingerprint
    self.foods = foods
  }
}

/// Why a food index cannot be read. What it is not, is “not found”.
struct FoodIndexFailure: Error, Hashable {
  enum Cause: Hashable {
    /// The file holds what no food index holds; to try again does not help.
    case damaged
    /// A whole index of another version of Osteon.
    case outdated
    /// Reading failed on the way.
    case inputOutput
  }

  var cause: Cause
  /// In words to show.
  var reason: String

  static let damaged = FoodIndexFailure(cause: .damaged, reason: "it is damaged")

  init(cause: Cause, reason: String) {
    self.cause = cause
    self.reason = reason
  }

  /// What SQLite says of a file that nobody changes: most of it can only be damage.
  init(_ error: any Error) {
    switch error {
    case let error as FoodIndexFailure: self = error
    case let error as DatabaseError:
      let reason = error.message ?? "SQLite \(error.resultCode)"
      switch error.resultCode {
      case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_BUSY,
        .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_NOMEM, .SQLITE_READONLY, .SQLITE_INTERRUPT:
        self.init(cause: .inputOutput, reason: reason)
      default: self.init(cause: .damaged, reason: "it is damaged (\(reason))")
      }
    default: self.init(cause: .inputOutput, reason: error.localizedDescription)
    }
  }
}

/// One table of foods in a file, ready to search and only read.
final class FoodIndex: Sendable {
  /// Raise it whenever the tables of an index change; no older file is opened then.
  static let layout = 3

  let path: String
  let origin: FoodIndexOrigin
  private let queue: DatabaseQueue

  /// Opens the index in a file.
  init(path: String) throws(FoodIndexFailure) {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.label = "food index"
    configuration.prepareDatabase { database in
      // The file never changes: to lock it and to look for changes at each query would take a third
      // of the time of a search. It may come from anywhere: what its schema calls is not trusted.
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA trusted_schema = OFF")
    }
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      origin = try queue.unsafeRead(Self.origin)
    } catch {
      throw FoodIndexFailure(error)
    }
    self.path = path
    guard origin.fingerprint.hasPrefix("\(Self.layout)-") else {
      throw FoodIndexFailure(cause: .outdated, reason: "it is of another version of Osteon")
    }
  }

  private static func origin(in database: Database) throws -> FoodIndexOrigin {
    let row = Binder(
      try database.makeStatement(sql: "SELECT name, title, fingerprint, foods FROM origin"))
    guard try row.next(), (0..<3).allSatisfy({ row.isText(column: $0) }), row.isInteger(column: 3)
    else { throw FoodIndexFailure.damaged }
    return FoodIndexOrigin(
      name: row.string(column: 0), title: row.string(column: 1),
      fingerprint: row.string(column: 2), foods: Int(row.integer(column: 3)))
  }

  /// Whether its foods are the built-in ones.
  var isBuiltIn: Bool { origin.name == FoodIndexOrigin.builtInName }

  func read<Value>(_ body: (Database) throws -> Value) throws(FoodIndexFailure) -> Value {
    do {
      return try queue.unsafeRead(body)
    } catch {
      throw FoodIndexFailure(error)
    }
  }

  /// Looks through the whole file for pages that do not fit together, which a search may pass by.
  func verify() throws(FoodIndexFailure) {
    try read { database in
      let answer = Binder(try database.makeStatement(sql: "PRAGMA quick_check(1)"))
      guard try answer.next(), answer.string(column: 0) == "ok" else {
        throw FoodIndexFailure.damaged
      }
    }
  }

  func food(id: String) throws(FoodIndexFailure) -> Food? {
    try foods("id = ? LIMIT 1") { rows, body in try rows.withText(id, 1, body) }.first
  }

  /// The food of a package.
  func food(barcode: Int64) throws(FoodIndexFailure) -> Food? {
    try foods("barcode = ? LIMIT 1", barcode).first
  }

  /// The foods with these numbers in the index, in their order.
  func foods(ranks: [Int64]) throws(FoodIndexFailure) -> [Food] {
    var foods: [Food] = []
    for rank in ranks {
      // A search has just met it.
      guard let food = try self.foods("rank = ?", rank).first else { throw .damaged }
      foods.append(food)
    }
    return foods
  }

  /// - `condition`: with what follows it, after WHERE.
  /// - `value`: of its one parameter.
  func foods(_ condition: String, _ value: Int64) throws(FoodIndexFailure) -> [Food] {
    try foods(condition) { rows, body in
      try rows.integer(value, 1)
      try body()
    }
  }

  private func foods(
    _ condition: String, _ bind: (Binder, () throws -> Void) throws -> Void
  ) throws(FoodIndexFailure) -> [Food] {
    try read { database in
      let rows = Binder(
        try database.cachedStatement(sql: "SELECT \(FoodRow.columns) FROM food WHERE \(condition)"))
      var foods: [Food] = []
      try bind(rows) { try rows.eachRow { foods.append(try FoodRow.food(rows)) } }
      return foods
    }
  }
}
