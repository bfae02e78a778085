import BoneHealth
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Journal

@Suite("The journal’s file")
struct JournalFileTests {
  @Test("is made with its folders, for the person’s eyes only")
  func modes() throws {
    try withFolder { parent in
      let folder = parent + "/share/osteon"
      let journal = try Journal.open(folder)
      try journal.apply(.put(Record(yogurt())))
      #expect(try mode(parent + "/share") == 0o700)
      #expect(try mode(folder) == 0o700)
      for file in ["journal.db", "journal.db-wal", "journal.db-shm"] {
        #expect(try mode(folder + "/" + file) == 0o600, "\(file)")
      }
    }
  }

  @Test("is closed to others when it is found open")
  func modesCorrected() throws {
    try withFolder { parent in
      let folder = parent + "/osteon/"
      try Journal.open(folder).apply(.put(Record(yogurt())))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: folder + "journal.db")
      _ = try Journal.open(folder)
      #expect(try mode(folder) == 0o700)
      #expect(try mode(folder + "journal.db") == 0o600)
    }
  }

  @Test("leaves a folder as open as it is when it holds other things")
  func sharedFolder() throws {
    try withFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/letter.txt"))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
      _ = try Journal.open(folder)
      #expect(try mode(folder) == 0o755)
      #expect(try mode(folder + "/journal.db") == 0o600)
    }
  }

  @Test("is closed to others with all that Osteon keeps beside it")
  func allModes() throws {
    try withFolder { folder in
      let files = [
        "journal.db", "journal.db.version-1", "catalog.db", "catalog.db-journal",
        "foods/usda.db", "foods/usda.db.draft-1", "foods/stage.draft-2",
      ]
      let folders = ["", "/foods"].map { folder + $0 }
      _ = try Journal.open(folder)
      try FileManager.default.createDirectory(
        atPath: folder + "/foods", withIntermediateDirectories: false)
      for file in files.dropFirst() {
        try Data().write(to: URL(fileURLWithPath: folder + "/" + file))
      }
      func open(_ paths: [String]) throws {
        for path in paths {
          try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        }
      }
      try open(files.map { folder + "/" + $0 } + folders)
      _ = try Journal.open(folder)
      for file in files { #expect(try mode(folder + "/" + file) == 0o600, "\(file)") }
      for folder in folders { #expect(try mode(folder) == 0o700, "\(folder)") }

      // Among other things Osteon’s own files are closed, and the folders stay as they are.
      try Data().write(to: URL(fileURLWithPath: folder + "/foods/letter.txt"))
      try open(files.map { folder + "/" + $0 } + folders + [folder + "/foods/letter.txt"])
      _ = try Journal.open(folder)
      for file in files { #expect(try mode(folder + "/" + file) == 0o600, "\(file)") }
      for folder in folders { #expect(try mode(folder) == 0o755, "\(folder)") }
      #expect(try mode(folder + "/foods/letter.txt") == 0o755)
    }
  }

  @Test("is written so that what is acknowledged survives a power cut")
  func durable() throws {
    try withFolder { folder in
      for _ in 1...2 {
        let journal = try Journal.open(folder)
        // 2 is FULL; GRDB’s own way into the write-ahead log would set NORMAL.
        let (synchronous, mode, foreignKeys) = try journal.access { database in
          (
            try Int.fetchOne(database, sql: "PRAGMA synchronous"),
            try String.fetchOne(database, sql: "PRAGMA journal_mode"),
            try Int.fetchOne(database, sql: "PRAGMA foreign_keys")
          )
        }
        #expect(synchronous == 2)
        #expect(mode == "wal")
        #expect(foreignKeys == 1)
      }
    }
  }

  @Test("says from its first page on whose it is")
  func header() throws {
    try withFolder { folder in
      _ = try Journal.open(folder)
      let header = try bytes(folder + "/journal.db").prefix(100)
      #expect(header.prefix(15) == Data("SQLite format 3".utf8))
      #expect(header[68..<72] == Data("Ostj".utf8))
    }
  }

  @Test("is refused, and left as it is, when a newer Osteon wrote it")
  func newer() throws {
    try withFolder { folder in
      do {
        let journal = try Journal.open(folder)
        try journal.apply(.put(Record(yogurt())))
        try journal.access { try $0.execute(sql: "PRAGMA user_version = 99") }
      }
      let before = try bytes(folder + "/journal.db")
      let error = try #require(throws: FileError.self) { try Journal.open(folder) }
      #expect(error.category == .badData)
      #expect(
        error.message == folder
          + "/journal.db was written by a newer Osteon; it was left as it is. Update Osteon to open it."
      )
      #expect(try bytes(folder + "/journal.db") == before)
    }
  }

  @Test(
    "is refused, and left as it is, when it is something else",
    arguments: ["hello", "SQLite format 3"], [0, 1, 5_000])
  func notADatabase(content: String, zeros: Int) throws {
    try withFolder { folder in
      let path = folder + "/journal.db"
      let content = Data(content.utf8) + Data(count: zeros)
      try content.write(to: URL(fileURLWithPath: path))
      let error = try #require(throws: FileError.self) { try Journal.open(folder) }
      #expect(error.category == .badData)
      #expect(error.message == "\(path) is not a journal of Osteon; it was left as it is")
      #expect(try bytes(path) == content)
    }
  }

  @Test("is refused, and left as it is, when it is another program’s database")
  func foreign() throws {
    try withFolder { folder in
      let path = folder + "/journal.db"
      try DatabaseQueue(path: path).write { database in
        try database.execute(sql: "CREATE TABLE food_entry (id); PRAGMA user_version = 1")
      }
      let before = try bytes(path)
      let error = try #require(throws: FileError.self) { try Journal.open(folder) }
      #expect(error.message == "\(path) is not a journal of Osteon; it was left as it is")
      #expect(try bytes(path) == before)
    }
  }

  @Test("is named when it is damaged")
  func damaged() throws {
    try withFolder { folder in
      let path = folder + "/journal.db"
      do {
        let journal = try Journal.open(folder)
        try journal.apply(
          Change(label: "fill", edits: (1...500).map { .put(Record(yogurt($0))) }))
      }
      var content = try bytes(path)
      content.replaceSubrange(
        4_096..<content.count, with: Data(repeating: 0xA5, count: content.count - 4_096))
      try content.write(to: URL(fileURLWithPath: path))
      let error = try #require(throws: FileError.self) { try Journal.open(folder).day(today) }
      #expect(error.category == .badData)
      #expect(
        error.message
          == "\(path) is damaged, and was left as it is; restore it from a backup")
      #expect(try bytes(path) == content)
    }
  }

  @Test("cannot be made where there is no folder to make it in")
  func cannotCreate() throws {
    try withFolder { folder in
      try Data().write(to: URL(fileURLWithPath: folder + "/file"))
      let inside = try #require(throws: FileError.self) {
        try Journal.open(folder + "/file/osteon")
      }
      #expect(inside.category == .cannotCreate)
      #expect(
        inside.message == "cannot make the folder \(folder)/file/osteon: Not a directory")
      let itself = try #require(throws: FileError.self) { try Journal.open(folder + "/file") }
      #expect(itself.message == "\(folder)/file is not a folder")
      try FileManager.default.createDirectory(
        atPath: folder + "/journal.db", withIntermediateDirectories: false)
      let folderInPlace = try #require(throws: FileError.self) { try Journal.open(folder) }
      #expect(folderInPlace.category == .cannotCreate)
    }
  }

  @Test("takes nothing when it was removed, moved or replaced while it was open", arguments: 0..<4)
  func moved(way: Int) throws {
    try withFolder { parent in
      let folder = parent + "/osteon"
      let path = folder + "/journal.db"
      let journal = try Journal.open(folder)
      try journal.apply(.put(Record(yogurt(1))))
      let files = FileManager.default
      switch way {
      case 0: try files.removeItem(atPath: folder)
      case 1: try files.moveItem(atPath: folder, toPath: parent + "/elsewhere")
      case 2: try files.removeItem(atPath: path)
      default:
        // A backup is put in its place.
        try files.copyItem(atPath: path, toPath: path + ".backup")
        #expect(rename(path + ".backup", path) == 0)
      }
      #expect(throws: FileError.moved(path)) { try journal.apply(.put(Record(yogurt(2)))) }
      #expect(throws: FileError.moved(path)) { try journal.undo() }
      #expect(throws: FileError.moved(path)) { try journal.dataVersion() }
      #expect(try journal.day(today).foods == [yogurt(1)])
    }
  }

  @Test("is named with the record that cannot be read")
  func unreadable() {
    let problem = UnreadableRecord(
      record: "exercise 019a", problem: "“minutes” is 1e+300, and must be from 0 to 1440")
    #expect(
      FileError(problem, in: "j")
        == FileError(
          .badData,
          "j: the exercise 019a cannot be read: “minutes” is 1e+300, and must be from 0 to 1440; "
            + "it was left as it is. Restore it from a backup."))
  }

  @Test(
    "says what SQLite’s errors mean",
    arguments: [
      (.SQLITE_FULL, .inputOutput, "the disk is full: j cannot grow; nothing was changed"),
      (.SQLITE_READONLY, .inputOutput, "j cannot be written: it or its folder is read-only"),
      (
        .SQLITE_BUSY, .busy,
        "j is being written by another program; nothing was changed. Try again."
      ),
      (.SQLITE_IOERR, .inputOutput, "j: disk I/O error"),
    ] as [(ResultCode, FileError.Category, String)])
  func errors(code: ResultCode, category: FileError.Category, message: String) {
    let error = FileError(DatabaseError(resultCode: code), in: "j")
    #expect(error == FileError(category, message))
  }
}

@Suite("Two programs on one journal")
struct TwoProgramsTests {
  @Test("see each other’s changes, and know that there is one")
  func dataVersion() throws {
    try withFolder { folder in
      let (one, other) = (try Journal.open(folder), try Journal.open(folder))
      let before = (one: try one.dataVersion(), other: try other.dataVersion())
      try one.apply(.put(Record(yogurt())))
      #expect(try one.dataVersion() == before.one)
      #expect(try other.dataVersion() != before.other)
      #expect(try other.day(today).foods == [yogurt()])
      #expect(try other.undo() == "put")
      #expect(try one.day(today).foods == [])
    }
  }

  @Test("write at the same time without refusing each other")
  func writers() throws {
    try withFolder { folder in
      let failures = DispatchQueue.collect(4) { program in
        let journal = try Journal.open(folder)
        for number in 0..<25 {
          try journal.apply(.put(Record(yogurt(program * 100 + number))))
          if number % 5 == 4 {
            _ = try journal.undo()
            _ = try journal.redo()
          }
        }
      }
      #expect(failures == [])
      let journal = try Journal.open(folder)
      #expect(try journal.count(of: "food_entry") > 0)
      while try journal.undo() != nil {}
      #expect(try journal.records() == [])
    }
  }

  @Test("make the file together")
  func firstStart() throws {
    for _ in 1...10 {
      try withFolder { folder in
        let failures = DispatchQueue.collect(6) { program in
          try Journal.open(folder).apply(.put(Record(yogurt(program))))
        }
        #expect(failures == [])
        let journal = try Journal.open(folder)
        #expect(try journal.count(of: "food_entry") == 6)
      }
    }
  }
}

extension DispatchQueue {
  /// Runs the work so many times at once.
  /// - Returns: the errors, in words.
  fileprivate static func collect(
    _ count: Int, _ work: @escaping @Sendable (Int) throws -> Void
  ) -> [String] {
    let failures = Failures()
    concurrentPerform(iterations: count) { index in
      do {
        try work(index)
      } catch {
        failures.add("\(error)")
      }
    }
    return failures.all
  }
}

private final class Failures: Sendable {
  private let list = Mutex<[String]>([])

  var all: [String] { list.withLock { $0 } }

  func add(_ failure: String) { list.withLock { $0.append(failure) } }
}
