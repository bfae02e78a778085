import BoneHealth
import Foundation
import GRDB

/// The journal’s file: made for the person’s eyes only, and looked at before anything is written.
///
/// Once it exists it is opened by SQLite alone: to close a handle of our own would take away the
/// locks that SQLite holds on it in this process (https://www.sqlite.org/howtocorrupt.html, 2.2).
struct JournalFile {
  let folder: String
  var path: String { folder + "/" + Journal.fileName }
  private var log: String { path + "-wal" }

  /// Makes what is missing. SQLite gives the files it makes beside this one the same mode.
  func create() throws(FileError) {
    try Self.makeFolder(folder)
    if hasLog, Self.status(path) == nil {
      throw FileError(
        .badData, "\(path) is missing, and \(log) was left as it is; restore it from a backup")
    }
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw FileError(.cannotCreate, "cannot make \(path): \(systemReason())")
    }
  }

  private static func makeFolder(_ folder: String) throws(FileError) {
    let above = (folder as NSString).deletingLastPathComponent
    if mkdir(folder, 0o700) == 0 { return }
    if errno == ENOENT, !above.isEmpty, above != folder {
      try makeFolder(above)
      if mkdir(folder, 0o700) == 0 { return }
    }
    guard errno == EEXIST else {
      throw FileError(.cannotCreate, "cannot make the folder \(folder): \(systemReason())")
    }
    guard status(folder).map({ $0.st_mode & S_IFMT == S_IFDIR }) ?? false else {
      throw FileError(.cannotCreate, "\(folder) is not a folder")
    }
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }
}

/// Recognizing what is no journal of this Osteon’s, or a damaged one, so that it is left as it is.
extension JournalFile {
  /// Whether there is a write-ahead log with something in it: another program has the journal open,
  /// or the last one was killed.
  var hasLog: Bool { (Self.status(log)?.st_size ?? 0) > 0 }

  /// Looks at the file before SQLite reads it, which may write. Where it is not as a program leaves it
  /// that closes it, all of it is checked.
  /// - Parameter database: the connection, at which nothing was read yet.
  /// - Throws: what is wrong with it.
  func inspect(_ database: Database) throws {
    // Asked first: what has a log has a first page already.
    let hasLog = hasLog
    database.keepWriteAheadLog(hasLog)
    let length = Int(Self.status(path)?.st_size ?? 0)
    if length == 0, !hasLog { return }
    let header = try FileHeader(database)
    // SQLite takes back the first page of a first start that a power cut ended.
    if header.isBlank, Self.status(path + "-journal") != nil { return }
    if length == 0 { throw FileError.damaged(path) }
    guard header.isOfSQLite, header.applicationID == Int(Schema.applicationID) else {
      throw FileError.foreign(path)
    }
    if header.userVersion > Schema.steps.count { throw FileError.newer(path) }
    if hasLog || !header.isInWriteAheadMode || length < header.length {
      try checkWhole(keepsLog: hasLog)
    }
  }

  /// Checks the file together with its log, and changes neither.
  private func checkWhole(keepsLog: Bool) throws {
    let content = WriteAheadLog(path: log)
    guard content.hasHeader else { throw FileError.damaged(log) }
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      database.keepWriteAheadLog(keepsLog)
      // Alone, SQLite indexes the log in memory, and not in the file it shares with others.
      try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE")
    }
    do {
      try DatabaseQueue(path: path, configuration: configuration).unsafeRead { database in
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if version > Schema.steps.count { throw FileError.newer(path) }
        if content.hasDamagedFrame { throw FileError.damaged(log) }
        guard try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") == "ok" else {
          throw FileError.damaged(path)
        }
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      // Another program has it open, and has checked it.
    } catch let error as DatabaseError where error.resultCode == .SQLITE_NOTADB {
      throw FileError.damaged(path)
    }
  }
}

/// The copy that is made before the tables change.
extension JournalFile {
  /// Lays a copy of the journal beside it: `journal.db.version-2`, or `journal.db.version-2.1` where
  /// there is an earlier one of that version, which stays.
  /// - Parameter version: of the schema it has now. The caller holds the right to write, so that it
  ///   stays as it is.
  /// - Throws: `FileError` where there is no copy now that is whole.
  func keepCopy(version: Int) throws(FileError) {
    let name = path + ".version-\(version)"
    let names = sequence(first: (0, name)) { ($0.0 + 1, "\(name).\($0.0 + 1)") }
    let copy = names.first { Self.status($0.1) == nil }?.1 ?? name
    let draft = copy + ".draft"
    do {
      unlink(draft)
      let descriptor = open(draft, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw FileError(.cannotCreate, systemReason()) }
      defer { close(descriptor) }
      try Self.copy(path, to: draft)
      guard fsync(descriptor) == 0, rename(draft, copy) == 0, synchronize(folder: folder) else {
        throw FileError(.inputOutput, systemReason())
      }
    } catch {
      unlink(draft)
      let reason = FileError(error, in: draft)
      throw FileError(
        reason.category,
        "\(path) is of an earlier Osteon and is copied before it is brought up; the copy \(copy) "
          + "cannot be made: \(reason.message). Nothing was changed")
    }
  }

  /// Copies by SQLite’s own means, and checks the copy.
  private static func copy(_ path: String, to draft: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let original = try DatabaseQueue(path: path, configuration: configuration)
    let copy = try DatabaseQueue(path: draft)
    try original.backup(to: copy)
    let isWhole = try copy.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") == ["ok"] }
    guard isWhole, try original.read(content) == copy.read(content) else {
      throw FileError.damaged(path)
    }
    try copy.close()
  }

  /// What tells whether a copy has all: the version, and each table with the number of its rows.
  private static func content(_ database: Database) throws -> [String] {
    let tables = try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    let counts = try tables.map { table in
      let rows = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM \(table.quotedDatabaseIdentifier)")
      return "\(table): \(rows ?? 0)"
    }
    return counts + [try String.fetchOne(database, sql: "PRAGMA user_version") ?? ""]
  }
}
