import BoneHealth
import Foundation
import GRDB
import Interchange
import Journal
import TestSupport
import Testing

/// Whatever a file holds that was a journal once: it is answered or refused, and the program goes on.
@Suite("A journal with anything in it is read or refused")
struct MutatedJournalTests {
  /// Opens a copy of a journal that was changed by `mutate`, and does all with it that reads it.
  private func survive(
    seed: UInt64, _ mutate: (_ path: String, inout SplitMix) throws -> Void
  ) throws {
    var numbers = SplitMix(seed)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try PastJournal.allCases[Int(numbers.next() % 2)].copy(to: folder)
    try mutate(folder.path + "/journal.db", &numbers)
    do {
      let journal = try Journal.open(folder: folder.path, clock: { 0 })
      attempt { try readAll(journal) }
      for _ in 0..<12 { attempt { _ = try journal.undo() } }
      attempt { try readAll(journal) }
      for _ in 0..<12 { attempt { _ = try journal.redo() } }
    } catch {
      expectClear(error)
    }
  }

  private func readAll(_ journal: Journal) throws {
    let days = CivilDate(dayNumber: 20_300)...CivilDate(dayNumber: 20_800)
    attempt { _ = try journal.days(days) }
    attempt { _ = try journal.all(Profile.self).first }
    attempt { _ = try journal.all(OwnGoal.self) }
    attempt { _ = try journal.goalHistory().goals(on: days.upperBound) }
    attempt { _ = try journal.library() }
    attempt { _ = try (journal.nextUndo(), journal.nextRedo()) }
    for format in ExportFormat.allCases {
      attempt {
        let file = try exported(journal, format)
        #expect(String(validating: file, as: UTF8.self) != nil)
        if format != .markdown { #expect(try Import.read(format, bytes: file).problems == []) }
      }
    }
  }

  private func attempt(_ body: () throws -> Void) {
    do { try body() } catch { expectClear(error) }
  }

  private func expectClear(_ error: any Error) {
    #expect(error is FileError)
  }

  @Test("when bytes of it are others", arguments: UInt64(0)..<25)
  func bytes(seed: UInt64) throws {
    try survive(seed: seed) { path, numbers in
      let url = URL(fileURLWithPath: path)
      var content = try Data(contentsOf: url)
      for _ in 0..<(1 + numbers.next() % 60) {
        content[Int(numbers.next() % UInt64(content.count))] = UInt8(
          truncatingIfNeeded: numbers.next())
      }
      try content.write(to: url)
    }
  }

  @Test("when pages of it lie in the place of others, or are garbage", arguments: UInt64(0)..<25)
  func pages(seed: UInt64) throws {
    try survive(seed: seed) { path, numbers in
      let url = URL(fileURLWithPath: path)
      var content = try Data(contentsOf: url)
      let size = 4_096
      let count = UInt64(content.count / size)
      for _ in 0..<(1 + numbers.next() % 3) {
        let target = Int(1 + numbers.next() % (count - 1)) * size
        let source = Int(numbers.next() % count) * size
        let page =
          numbers.next() % 4 == 0
          ? Data((0..<size).map { _ in UInt8(truncatingIfNeeded: numbers.next()) })
          : content.subdata(in: source..<source + size)
        content.replaceSubrange(target..<target + size, with: page)
      }
      try content.write(to: url)
    }
  }

  /// Values that the columns were not made for. A table that is not STRICT takes any of them.
  private static let values = [
    "NULL", "0", "-1", "1", "1e300", "-1e300", "9e999", "-9e999", "9223372036854775807",
    "-9223372036854775808", "''", "'x'", "x'00ff'", "zeroblob(0)", "'0000-00-00'", "'2026-13-40'",
    "'99999-01-01'", "'-5000-01-01'", "'0001-01-01'", "'9999-12-31'", "'25:61'", "'é'", "'{}'",
    "'[]'", "'null'", "'{\"kind\":\"food\"}'", "char(0)", "char(27, 91, 50, 74)",
    "cast(x'c328' AS TEXT)", "replace(hex(zeroblob(3000)), '0', '[')",
    "'019a0000-0000-7000-8000-000000000001'",
    "1.5", "0.1", "1e-320", "'1e300'", "'none'", "'complete'",
  ]

  @Test("when its columns hold what they were not made for", arguments: UInt64(0)..<120)
  func columns(seed: UInt64) throws {
    try survive(seed: seed) { path, numbers in
      try DatabaseQueue(path: path).writeWithoutTransaction { database in
        try Self.loosen(database)
        let columns = try Row.fetchAll(
          database,
          sql: """
            SELECT m.name, c.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c
            WHERE m.type = 'table' ORDER BY 1, 2
            """
        ).map { (table: $0[0] as String, name: $0[1] as String) }
        for _ in 0..<(1 + numbers.next() % 3) {
          let column = try #require(columns.randomElement(using: &numbers))
          let value = try #require(Self.values.randomElement(using: &numbers))
          let update = "UPDATE \(column.table) SET \(column.name) = \(value)"
          do {
            try database.execute(sql: update)
          } catch {
            // What must be unique takes the value in one row, or in none.
            let first = "(SELECT min(\(column.name)) FROM \(column.table))"
            try? database.execute(sql: update + " WHERE \(column.name) = \(first)")
          }
        }
      }
    }
  }

  /// Takes STRICT, NOT NULL and CHECK from all tables: a damaged file does not keep to them.
  private static func loosen(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;
        PRAGMA writable_schema = ON;
        UPDATE sqlite_master SET sql =
          replace(replace(replace(sql, ') STRICT, WITHOUT', ') WITHOUT'), ') STRICT', ')'),
            ' NOT NULL', '')
          WHERE type = 'table';
        PRAGMA writable_schema = RESET;
        """)
  }
}
