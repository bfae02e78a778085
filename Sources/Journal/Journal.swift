import BoneHealth
import GRDB

/// What the person recorded: one SQLite file, small and precious.
///
/// Every change goes through `apply(_:)`, which writes the history with it; so undo, redo and the
/// audit trail are one mechanism.
package struct Journal: Sendable {
  /// The file’s name in its folder.
  package static let fileName = "journal.db"

  let database: DatabaseQueue
  let clock: Clock
  /// What errors call it: the path of the file.
  let name: String

  /// Opens the journal in a folder; makes both when they are not there.
  /// - Parameters:
  ///   - folder: its path.
  ///   - clock: tells when a change was made.
  package static func open(
    folder: String, clock: @escaping Clock
  ) throws(JournalError) -> Journal {
    let file = JournalFile(folder: folder)
    try file.create()
    let journal = try Journal(name: file.path, clock: clock) {
      try DatabaseQueue(path: file.path, configuration: configuration)
    }
    file.closeToOthers()
    return journal
  }

  /// A journal that is forgotten with the last copy of the value.
  package static func inMemory(clock: @escaping Clock) throws(JournalError) -> Journal {
    try Journal(name: "the journal in memory", clock: clock) {
      try DatabaseQueue(configuration: configuration)
    }
  }

  private init(
    name: String, clock: @escaping Clock, database open: () throws -> DatabaseQueue
  ) throws(JournalError) {
    database = try Self.attempt(name) {
      let database = try open()
      try database.writeWithoutTransaction { try Schema.migrate($0, name: name) }
      return database
    }
    self.clock = clock
    self.name = name
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "journal"
    return configuration
  }

  /// Changes whenever another program has written to the journal, and never when this one has.
  /// Cheap enough to ask several times a second.
  package func dataVersion() throws(JournalError) -> Int {
    try Self.attempt(name) {
      try database.unsafeRead { database in
        try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
      }
    }
  }

  /// Reads from one state of the journal, whatever other programs write meanwhile.
  ///
  /// GRDB’s own `read` also forbids writing, by a pragma at which SQLite throws all compiled
  /// statements away: to compile them again costs as much as to read a week.
  func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    try Self.attempt(name) {
      try database.unsafeRead { database in
        try database.beginTransaction(.deferred)
        do {
          let value = try body(database)
          try database.commit()
          return value
        } catch {
          try? database.rollback()
          throw error
        }
      }
    }
  }

  /// Opens no transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    try Self.attempt(name) { try database.writeWithoutTransaction(body) }
  }

  private static func attempt<Value>(
    _ name: String, _ body: () throws -> Value
  ) throws(JournalError) -> Value {
    do {
      return try body()
    } catch {
      throw JournalError(error, in: name)
    }
  }
}
