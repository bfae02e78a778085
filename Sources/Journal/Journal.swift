import BoneHealth
import Foundation
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
  let onChange: @Sendable () -> Void
  private let file: JournalFile?
  /// What errors call it: the path of the file.
  let name: String

  /// Opens the journal in a folder; makes both when they are not there.
  /// - `folder`: its path.
  /// - `clock`: tells when a change was made.
  /// - `onChange`: called after each change that was made, undone or redone.
  package static func open(
    folder: String, clock: @escaping Clock, onChange: @escaping @Sendable () -> Void = {}
  ) throws(FileError) -> Journal {
    let file = JournalFile(folder: folder)
    try file.create()
    let journal = try Journal(file: file, clock: clock, onChange: onChange)
    PrivateFolder.data(folder).closeToOthers()
    return journal
  }

  /// A journal that is forgotten with the last copy of the value.
  package static func inMemory(clock: @escaping Clock) throws(FileError) -> Journal {
    try Journal(file: nil, clock: clock, onChange: {})
  }

  private init(
    file: JournalFile?, clock: @escaping Clock, onChange: @escaping @Sendable () -> Void
  ) throws(FileError) {
    let name = file?.path ?? "the journal in memory"
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.patience)
    configuration.label = "journal"
    if let file { configuration.prepareDatabase { try file.inspect($0) } }
    do {
      database = try Self.waiting {
        let database = try DatabaseQueue(
          path: file?.path ?? ":memory:", configuration: configuration)
        try database.writeWithoutTransaction { database in
          try Schema.migrate(database, name: name) { try file?.keepCopy(version: $0) }
          database.keepWriteAheadLog(false)
        }
        return database
      }
    } catch {
      throw FileError(error, in: name)
    }
    self.file = file
    self.clock = clock
    self.onChange = onChange
    self.name = name
  }

  /// How many seconds to wait for another program that writes.
  private static let patience = 5.0

  /// SQLite waits for others by itself, but not on the way from reading to writing, which the way
  /// into the write-ahead log is.
  private static func waiting<Value>(_ body: () throws -> Value) throws -> Value {
    let end = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        return try body()
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && ContinuousClock.now < end
      {
        Thread.sleep(forTimeInterval: .random(in: 0.001...0.02))
      }
    }
  }

  /// Changes whenever another program has written to the journal, and never when this one has.
  /// Cheap enough to ask several times a second.
  package func dataVersion() throws(FileError) -> Int {
    try access { database in
      try database.mustBeInPlace(name)
      return try Int.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }
  }

  /// Reads from one state of the journal, whatever other programs write meanwhile.
  ///
  /// GRDB’s own `read` also forbids writing, by a pragma at which SQLite throws all compiled
  /// statements away: to compile them again costs as much as to read a week.
  func read<Value>(_ body: (Database) throws -> Value) throws(FileError) -> Value {
    try access { database in
      if database.isInsideTransaction { return try body(database) }
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

  /// What is read within `body` is all of one moment.
  /// - `body`: must not change the journal.
  /// - Throws: `FileError`, or what `body` throws.
  package func inOneMoment<Value>(_ body: () throws -> Value) throws -> Value {
    var refusal: (any Error)?
    do {
      return try read { _ in
        do {
          return try body()
        } catch {
          refusal = error
          throw error
        }
      }
    } catch {
      throw refusal ?? error
    }
  }

  /// Opens no transaction.
  func access<Value>(_ body: (Database) throws -> Value) throws(FileError) -> Value {
    do {
      // A read may stand within ``inOneMoment(_:)``.
      return try database.unsafeReentrantWrite { database in
        do {
          return try body(database)
        } catch let error as DatabaseError where error.isDamage {
          // What was written since stays in the log, and the damaged file as it is.
          database.keepWriteAheadLog(file?.hasLog ?? false)
          throw error
        }
      }
    } catch {
      throw FileError(error, in: name)
    }
  }
}
