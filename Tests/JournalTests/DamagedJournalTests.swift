import BoneHealth
import Foundation
import GRDB
import Testing

@testable import Journal

/// What can have become of the journal’s files.
enum Damage: CaseIterable {
  case isText, isBlank, isAnothersDatabase, isNewer, isCut, isCutToHalfAPage, isEmpty, isMissing
  case hasGarbage, hasPageOverAnother, hasGarbageInFirstPage

  /// Does it to the file without its log.
  func apply(to path: String) throws {
    let url = URL(fileURLWithPath: path)
    var content = try bytes(path)
    let page = 4_096
    switch self {
    case .isText: content = Data("Dear diary,\n".utf8)
    case .isBlank: content = Data(count: content.count)
    case .isAnothersDatabase: content.replaceSubrange(68..<72, with: [1, 2, 3, 4])
    case .isNewer: content.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    case .isCut: content = content.prefix(content.count / page / 2 * page)
    case .isCutToHalfAPage: content = content.prefix(page / 2)
    case .isEmpty: content = Data()
    case .isMissing: return try FileManager.default.removeItem(at: url)
    case .hasGarbage:
      content.replaceSubrange(page..., with: Data(repeating: 0xA5, count: content.count - page))
    case .hasPageOverAnother:
      for target in stride(from: page, to: content.count - page, by: 2 * page) {
        content.replaceSubrange(
          target..<target + page, with: content[target + page..<target + 2 * page])
      }
    case .hasGarbageInFirstPage:
      content.replaceSubrange(100..<page, with: Data(repeating: 0xA5, count: page - 100))
    }
    try content.write(to: url)
  }
}

@Suite("A journal that cannot be read is left as it is")
struct DamagedJournalTests {
  /// The names and contents of all that lies in a folder.
  private func content(_ folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try bytes(folder + "/" + $0)) })
  }

  /// Fills a folder as a program leaves it that was killed: some entries are in the file, and others
  /// in its log alone.
  private func makeKilled(_ folder: String, entries: Int = 1) throws {
    try withFolder { living in
      try Journal.open(living).apply(
        Change(label: "fill", edits: (1...300).map { .put(Record(yogurt($0))) }))
      let journal = try Journal.open(living)
      for entry in 301..<301 + entries { try journal.apply(.put(Record(yogurt(entry)))) }
      for name in try FileManager.default.contentsOfDirectory(atPath: living) {
        try FileManager.default.copyItem(atPath: living + "/" + name, toPath: folder + "/" + name)
      }
    }
  }

  /// Opens it, reads all of it and writes.
  private func use(_ folder: String) throws {
    let journal = try Journal.open(folder)
    _ = try journal.records()
    _ = try journal.undo()
  }

  @Test("after a kill, with its log", arguments: Damage.allCases)
  func afterAKill(damage: Damage) throws {
    try withFolder { folder in
      try makeKilled(folder)
      try damage.apply(to: folder + "/journal.db")
      let before = try content(folder)
      #expect(before["journal.db-wal"]?.isEmpty == false)
      let error = try #require(throws: FileError.self) { try use(folder) }
      #expect(error.category == .badData)
      #expect(error.message.hasPrefix(folder + "/journal.db"))
      #expect(error.message.contains("was left as it is"))
      #expect(try content(folder) == before)
    }
  }

  @Test(
    "after a clean end", arguments: Damage.allCases.filter { ![.isEmpty, .isMissing].contains($0) })
  func atRest(damage: Damage) throws {
    try withFolder { folder in
      try makeKilled(folder)
      _ = try Journal.open(folder)
      try damage.apply(to: folder + "/journal.db")
      let before = try content(folder)
      #expect(before.keys.sorted() == ["journal.db"])
      let error = try #require(throws: FileError.self) { try use(folder) }
      #expect(error.category == .badData)
      #expect(error.message.contains("was left as it is"))
      #expect(try content(folder) == before)
    }
  }

  @Test("when what was written since lies in the log of a file that turns out to be damaged")
  func foundLater() throws {
    try withFolder { folder in
      try makeKilled(folder)
      _ = try Journal.open(folder)
      let path = folder + "/journal.db"
      let damaged = try foodsDamaged(path)
      do {
        let journal = try Journal.open(folder)
        try journal.apply(.put(Record(DayMark(date: today, state: .complete))))
        #expect(throws: FileError.damaged(path)) { try journal.records() }
      }
      #expect(try bytes(path) == damaged)
      #expect(try !bytes(path + "-wal").isEmpty)
    }
  }

  /// Puts garbage into the pages of the foods, and nowhere else.
  private func foodsDamaged(_ path: String) throws -> Data {
    let pages = try DatabaseQueue(path: path).read { database in
      try Int.fetchAll(
        database,
        sql: "SELECT pageno FROM dbstat WHERE name = 'food_entry' AND pagetype = 'leaf'")
    }
    var content = try bytes(path)
    for page in pages {
      let start = (page - 1) * 4_096
      content.replaceSubrange(start..<start + 4_096, with: Data(repeating: 0xA5, count: 4_096))
    }
    try content.write(to: URL(fileURLWithPath: path))
    return content
  }

  @Test("when a newer Osteon was killed before its version reached the file")
  func newerInTheLog() throws {
    try withFolder { folder in
      try withFolder { living in
        _ = try Journal.open(living)
        let journal = try Journal.open(living)
        try journal.access { try $0.execute(sql: "PRAGMA user_version = 99") }
        for name in try FileManager.default.contentsOfDirectory(atPath: living) {
          try FileManager.default.copyItem(
            atPath: living + "/" + name, toPath: folder + "/" + name)
        }
      }
      let before = try content(folder)
      #expect(throws: FileError.newer(folder + "/journal.db")) { try use(folder) }
      #expect(try content(folder) == before)
    }
  }

  @Test("with the rollback journal of another program’s database")
  func foreignRollback() throws {
    try withFolder { folder in
      let path = folder + "/journal.db"
      try withFolder { living in
        let database = try DatabaseQueue(path: living + "/journal.db")
        try database.write { try $0.execute(sql: "CREATE TABLE a (b); INSERT INTO a VALUES (1)") }
        try database.writeWithoutTransaction { database in
          // Spills into the file what is not committed, as a kill may leave it.
          try database.execute(
            sql: """
              PRAGMA cache_size = 1; BEGIN;
              WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000)
              INSERT INTO a SELECT randomblob(100) FROM n;
              """)
          for name in ["journal.db", "journal.db-journal"] {
            try FileManager.default.copyItem(
              atPath: living + "/" + name, toPath: folder + "/" + name)
          }
          try database.execute(sql: "ROLLBACK")
        }
      }
      let before = try content(folder)
      #expect(throws: FileError.foreign(path)) { try use(folder) }
      #expect(try content(folder) == before)
    }
  }

  @Test("when its log is none")
  func garbageLog() throws {
    try withFolder { folder in
      try makeKilled(folder)
      let log = folder + "/journal.db-wal"
      try Data(repeating: 0xA5, count: 10_000).write(to: URL(fileURLWithPath: log))
      let before = try content(folder)
      #expect(throws: FileError.damaged(log)) { try use(folder) }
      #expect(try content(folder) == before)
    }
  }

  /// SQLite takes such a log for an empty one.
  @Test("when the header of its log is damaged", arguments: [0, 2, 4, 10, 16, 23, 26, 31])
  func damagedLogHeader(place: Int) throws {
    try withFolder { folder in
      try makeKilled(folder)
      let log = folder + "/journal.db-wal"
      var damaged = try bytes(log)
      damaged[damaged.startIndex + place] ^= 0x5A
      try damaged.write(to: URL(fileURLWithPath: log))
      let before = try content(folder)
      #expect(throws: FileError.damaged(log)) { try use(folder) }
      #expect(try content(folder) == before)
    }
  }

  @Test("when nothing but zeros is where its log began", arguments: [32, 512, 4_096])
  func blankLogHeader(length: Int) throws {
    try expectDamagedLog { $0.replaceSubrange(0..<length, with: Data(count: length)) }
  }

  /// SQLite takes it for the torn end of the log, and passes by what was acknowledged after it.
  @Test(
    "when a frame in the middle of its log is damaged",
    arguments: [0, 4, 9, 15, 16, 23, 24, 2_000, 4_119], [3, 60])
  func damagedFrame(place: Int, frame: Int) throws {
    try expectDamagedLog { $0[32 + frame * 4_120 + place] ^= 0x5A }
  }

  @Test("when pages in the middle of its log are blank")
  func blankFrames() throws {
    try expectDamagedLog { $0.replaceSubrange(20_000..<40_000, with: Data(count: 20_000)) }
  }

  private func expectDamagedLog(_ damage: (inout Data) -> Void) throws {
    try withFolder { folder in
      try makeKilled(folder, entries: 30)
      let log = folder + "/journal.db-wal"
      var content = Data(try bytes(log))
      damage(&content)
      try content.write(to: URL(fileURLWithPath: log))
      let before = try self.content(folder)
      #expect(throws: FileError.damaged(log)) { try use(folder) }
      #expect(try self.content(folder) == before)
    }
  }

  @Test("but opens when a power cut took parts of the last thing written, and not its end")
  func tornCommit() throws {
    try withFolder { folder in
      try makeKilled(folder, entries: 5)
      let log = folder + "/journal.db-wal"
      let frames = try commits(log)
      let start = try #require(frames.dropLast().last) + 1
      #expect(try #require(frames.last) > start)
      var content = Data(try bytes(log))
      let place = 32 + start * 4_120
      content.replaceSubrange(place..<place + 4_120, with: Data(count: 4_120))
      try content.write(to: URL(fileURLWithPath: log))
      #expect(try Journal.open(folder).day(today).foods.count == 304)
    }
  }

  /// Which frames of a log end a commit.
  private func commits(_ log: String) throws -> [Int] {
    let content = Array(try bytes(log))
    return (0..<(content.count - 32) / 4_120).filter { frame in
      content[32 + frame * 4_120 + 4..<32 + frame * 4_120 + 8].contains { $0 != 0 }
    }
  }

  @Test("but opens when changes too large for the memory were taken back, and shorter ones kept")
  func takenBack() throws {
    try withFolder { folder in
      try withFolder { living in
        let journal = try Journal.open(living)
        try journal.apply(.put(Record(yogurt(1))))
        try journal.access { database in
          // Spills into the log what is not committed.
          try database.execute(
            sql: """
              PRAGMA cache_size = 1; BEGIN; CREATE TABLE a (b);
              WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5000)
              INSERT INTO a SELECT randomblob(100) FROM n;
              ROLLBACK;
              """)
        }
        try journal.apply(.put(Record(yogurt(2))))
        for name in try FileManager.default.contentsOfDirectory(atPath: living) {
          try FileManager.default.copyItem(
            atPath: living + "/" + name, toPath: folder + "/" + name)
        }
      }
      let log = folder + "/journal.db-wal"
      #expect(try bytes(log).count > 50 * 4_120)
      #expect(try commits(log).count < 10)
      #expect(try Journal.open(folder).day(today).foods.count == 2)
    }
  }

  @Test("but opens with all that was acknowledged after a kill")
  func healthy() throws {
    try withFolder { folder in
      try makeKilled(folder)
      #expect(try Journal.open(folder).day(today).foods.count == 301)
      #expect(try content(folder).keys.sorted() == ["journal.db"])
    }
  }

  @Test(
    "but opens when a power cut took the last part of its log", arguments: [0, 31, 32, 100, 5_000])
  func tornLog(length: Int) throws {
    try withFolder { folder in
      try makeKilled(folder)
      let log = folder + "/journal.db-wal"
      try bytes(log).prefix(length).write(to: URL(fileURLWithPath: log))
      #expect(try Journal.open(folder).day(today).foods.count == 300)
    }
  }

  @Test("but is made anew when a power cut ended the first start", arguments: [0, 4_096])
  func firstStartCut(length: Int) throws {
    try withFolder { folder in
      let path = folder + "/journal.db"
      try Data(count: length).write(to: URL(fileURLWithPath: path))
      if length > 0 {
        // What SQLite keeps of an empty file before it writes its first page: none of it.
        try rollbackOfNothing.write(to: URL(fileURLWithPath: path + "-journal"))
      }
      try Journal.open(folder).apply(.put(Record(yogurt())))
      #expect(try Journal.open(folder).day(today).foods == [yogurt()])
    }
  }

  /// The header of a rollback journal (https://www.sqlite.org/fileformat.html, 3): its sign, no pages,
  /// a number, 0 pages before, sectors of 512 and pages of 4,096 bytes.
  private var rollbackOfNothing: Data {
    var header = Data([0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7])
    for number: UInt32 in [0, 1, 0, 512, 4_096] {
      withUnsafeBytes(of: number.bigEndian) { header.append(contentsOf: $0) }
    }
    return header + Data(count: 512 - header.count)
  }
}
