import BoneHealth
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Journal

@Suite("A copy of the journal is laid beside it before its tables change")
struct JournalCopyTests {
  private let nextVersion = Schema.steps.count + 1

  /// Brings a journal to a version after the current one.
  private func migrate(_ journal: Journal, in folder: String) throws {
    try journal.access { database in
      try Schema.migrate(
        database, name: journal.name,
        steps: Schema.steps + [{ try $0.execute(sql: "CREATE TABLE lab_value (x TEXT) STRICT") }]
      ) { try JournalFile(folder: folder).keepCopy(version: $0) }
    }
  }

  private func version(_ journal: Journal) throws -> Int? {
    try journal.read { try Int.fetchOne($0, sql: "PRAGMA user_version") }
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("which holds all that it held, for the person’s eyes only")
  func kept() throws {
    try withFolder { folder in
      let copy = "journal.db.version-\(Schema.steps.count)"
      do {
        let journal = try Journal.open(folder)
        try journal.apply(.put(Record(yogurt()), label: "eat"))
        try migrate(journal, in: folder)
        #expect(try version(journal) == nextVersion)
      }
      #expect(try names(folder) == ["journal.db", copy])
      #expect(try mode(folder + "/" + copy) == 0o600)

      try withFolder { restored in
        try FileManager.default.copyItem(
          atPath: folder + "/" + copy, toPath: restored + "/journal.db")
        let journal = try Journal.open(restored)
        #expect(try journal.records() == [Record(yogurt())])
        #expect(try journal.undo() == "eat")
      }
    }
  }

  @Test("of version 1 too")
  func version1() throws {
    try withFolder { parent in
      let folder = parent + "/osteon"
      try PastJournal.version1.copy(to: URL(fileURLWithPath: folder))
      _ = try Journal.open(folder)
      let copy = try DatabaseQueue(path: folder + "/journal.db.version-1")
      let (found, foods) = try copy.read { database in
        (
          try Int.fetchOne(database, sql: "PRAGMA user_version"),
          try Int.fetchOne(database, sql: "SELECT count(*) FROM food_entry")
        )
      }
      #expect(found == 1)
      #expect(foods == 8)
    }
  }

  @Test("unless there is nothing in it")
  func empty() throws {
    try withFolder { folder in
      try migrate(Journal.open(folder), in: folder)
      #expect(try names(folder) == ["journal.db"])
    }
  }

  @Test("beside an earlier one, which stays, and in place of what a killed program left")
  func again() throws {
    try withFolder { folder in
      let copy = folder + "/journal.db.version-\(Schema.steps.count)"
      for path in [copy, copy + ".1.draft"] {
        try Data("earlier".utf8).write(to: URL(fileURLWithPath: path))
      }
      let journal = try Journal.open(folder)
      try journal.apply(.put(Record(yogurt())))
      try migrate(journal, in: folder)
      #expect(try bytes(copy) == Data("earlier".utf8))
      #expect(try bytes(copy + ".1").starts(with: Data("SQLite format 3".utf8)))
      #expect(try !names(folder).contains { $0.hasSuffix(".draft") })
    }
  }

  @Test("or they do not change")
  func cannotBeMade() throws {
    try withFolder { folder in
      let journal = try Journal.open(folder)
      try journal.apply(.put(Record(yogurt())))
      let copy = journal.name + ".version-\(Schema.steps.count)"
      try FileManager.default.createDirectory(
        atPath: copy + ".draft/x", withIntermediateDirectories: true)
      let error = try #require(throws: FileError.self) { try migrate(journal, in: folder) }
      #expect(error.category == .cannotCreate)
      #expect(
        error.message
          == "\(journal.name) is of an earlier Osteon and is copied before it is brought "
          + "up; the copy \(copy) cannot be made: File exists. Nothing was changed")
      #expect(try version(journal) == Schema.steps.count)
      #expect(try journal.day(today).foods == [yogurt()])
    }
  }

  @Test("and neither do those of a damaged one")
  func damaged() throws {
    try withFolder { folder in
      let journal = try Journal.open(folder)
      try journal.apply(Change(label: "fill", edits: (1...300).map { .put(Record(yogurt($0))) }))
      // An index that lacks a row: every page is whole.
      try journal.access { database in
        try database.execute(
          sql: """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_master SET rootpage =
              (SELECT rootpage FROM sqlite_master WHERE name = 'day_mark')
              WHERE name = 'sqlite_autoindex_food_entry_1';
            PRAGMA writable_schema = RESET;
            """)
      }
      let error = try #require(throws: FileError.self) { try migrate(journal, in: folder) }
      #expect(error.message.contains("is damaged"))
      #expect(try version(journal) == Schema.steps.count)
      #expect(try !names(folder).contains { $0.contains("version") })
    }
  }
}
