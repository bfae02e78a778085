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
    try file.prepare()
    let journal = try attempt(file.path) {
      Journal(
        database: try DatabaseQueue(path: file.path, configuration: configuration), clock: clock,
        name: file.path)
    }
    try journal.setUp()
    return journal
  }

  /// A journal that is forgotten with the last copy of the value.
  package static func inMemory(clock: @escaping Clock) throws(JournalError) -> Journal {
    let journal = try attempt("journal in memory") {
      Journal(
        database: try DatabaseQueue(configuration: configuration), clock: clock,
        name: "journal in memory")
    }
    try journal.setUp()
    return journal
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.label = "journal"
    return configuration
  }

  private func setUp() throws(JournalError) {
    try write { database in
      try Schema.bringUp(database)
    }
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
  func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    try Self.attempt(name) { try database.read(body) }
  }

  /// Opens no transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
    try Self.attempt(name) { try database.writeWithoutTransaction(body) }
  }

  static func attempt<Value>(
    _ name: String, _ body: () throws -> Value
  ) throws(JournalError) -> Value {
    do {
      return try body()
    } catch {
      throw JournalError(error, in: name)
    }
  }
}

extension JournalError {
  /// Turns what SQLite and the files say into words.
  init(_ error: any Error, in name: String) {
    switch error {
    case let error as JournalError: self = error
    case let error as RecordError: self.init(.badData, "\(name): \(error)")
    case let error as DatabaseError:
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED:
        self.init(
          .busy, "\(name) is being written by another program; nothing was changed. Try again.")
      case .SQLITE_NOTADB:
        self.init(.badData, "\(name) is not a journal of Osteon; it was left as it is")
      case .SQLITE_CORRUPT:
        self.init(
          .badData, "\(name) is damaged and was left as it is; restore it from a backup")
      case .SQLITE_FULL:
        self.init(.inputOutput, "the disk is full: \(name) cannot grow; nothing was changed")
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
        self.init(.inputOutput, "\(name) cannot be written: it or its folder is read-only")
      case .SQLITE_CANTOPEN:
        self.init(
          .cannotCreate, "\(name) cannot be opened: its folder must allow you to write")
      default:
        self.init(.inputOutput, "\(name): \(error.message ?? "\(error.resultCode)")")
      }
    default: self.init(.inputOutput, "\(name): \(error)")
    }
  }
}
