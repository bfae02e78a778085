import BoneHealth
import Foundation
import Interchange
import Testing

@Suite("A file is written whole or not at all")
struct OutputFileTests {
  /// A folder of its own, gone after the test.
  private func inFolder(_ body: (_ folder: String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path)
  }

  /// A file, with the data of Osteon somewhere else.
  private func output(_ path: String, replaces: Bool = false) -> OutputFile {
    OutputFile(path: path, replaces: replaces, keepingOff: OwnFiles(folder: path + "-data"))
  }

  private func write(_ text: String, to file: OutputFile) throws {
    try file.write { sink in try Array(text.utf8).withUnsafeBytes(sink) }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func names(in folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }

  private func category(_ body: () throws -> Void) -> FileError.Category? {
    #expect(throws: FileError.self, performing: body)?.category
  }

  @Test("A new file has what was written, for the person alone")
  func new() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      try write("one", to: output(path))
      #expect(try text(path) == "one")
      #expect(try names(in: folder) == ["log.csv"])
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test("A file that is there stays, unless it is to be replaced")
  func existing() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      try write("one", to: output(path))
      #expect(category { try write("two", to: output(path)) } == .cannotCreate)
      #expect(try text(path) == "one")
      try write("two", to: output(path, replaces: true))
      #expect(try text(path) == "two")
      #expect(try names(in: folder) == ["log.csv"])
    }
  }

  @Test("A replaced file that others could read is closed to them")
  func mode() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      try write("one", to: output(path))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      try write("two", to: output(path, replaces: true))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test("A symbolic link is refused, even to replace", arguments: [true, false], [true, false])
  func link(replaces: Bool, dangles: Bool) throws {
    try inFolder { (folder) throws in
      let target = folder + "/target"
      let path = folder + "/log.csv"
      if !dangles { try write("one", to: output(target)) }
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      let file = output(path, replaces: replaces)
      #expect(category { try write("two", to: file) } == .cannotCreate)
      #expect(try names(in: folder) == (dangles ? ["log.csv"] : ["log.csv", "target"]))
      if !dangles { #expect(try text(target) == "one") }
    }
  }

  @Test("A file made meanwhile by another program is not written over")
  func race() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      let failure = category {
        try output(path).write { sink in
          try write("theirs", to: output(path))
          try Array("ours".utf8).withUnsafeBytes(sink)
        }
      }
      #expect(failure == .cannotCreate)
      #expect(try text(path) == "theirs")
      #expect(try names(in: folder) == ["log.csv"])
    }
  }

  @Test("A link put there meanwhile is not written through")
  func linkRace() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      let failure = category {
        try output(path, replaces: true).write { sink in
          try FileManager.default.createSymbolicLink(
            atPath: path, withDestinationPath: folder + "/target")
          try Array("ours".utf8).withUnsafeBytes(sink)
        }
      }
      #expect(failure == .cannotCreate)
      #expect(try names(in: folder) == ["log.csv"])
    }
  }

  @Test("An error on the way leaves what was there, and no draft", arguments: [true, false])
  func error(isThere: Bool) throws {
    struct Stopped: Error {}
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      if isThere { try write("one", to: output(path)) }
      #expect(throws: Stopped.self) {
        try output(path, replaces: true).write { sink in
          try Array("tw".utf8).withUnsafeBytes(sink)
          throw Stopped()
        }
      }
      #expect(try names(in: folder) == (isThere ? ["log.csv"] : []))
      if isThere { #expect(try text(path) == "one") }
    }
  }

  @Test("A folder, a missing folder and no name at all are refused")
  func noFile() throws {
    try inFolder { (folder) throws in
      for path in [folder, folder + "/", folder + "/none/log.csv", "", "/dev/null"] {
        let file = output(path, replaces: true)
        #expect(category { try write("x", to: file) } == .cannotCreate, "\(path)")
      }
      #expect(try names(in: folder) == [])
    }
  }

  // MARK: Files of Osteon’s own

  private static let own = [
    "journal.db", "journal.db-wal", "journal.db-shm", "journal.db-journal", "catalog.db",
    "catalog.db-wal", "journal.db.before-3", "foods", "foods/bakery.db", "foods/new.csv",
    "JOURNAL.DB", "Catalog.db-WAL", "FOODS", "./journal.db", "foods/../journal.db",
    "../data/journal.db", "foods/./bakery.db", "link/journal.db", "link/journal.db-wal",
    "link/foods/new.csv", "hard.csv", "soft.csv", "copied.csv", ".osteon-0123456789abc",
  ]

  @Test("None is written over, by whatever name", arguments: own, [true, false])
  func ownFile(name: String, replaces: Bool) throws {
    try inFolder { (folder) throws in
      let data = folder + "/data"
      let files = FileManager.default
      try files.createDirectory(atPath: data + "/foods", withIntermediateDirectories: true)
      for name in ["/journal.db", "/catalog.db", "/foods/bakery.db"] {
        try Data(name.utf8).write(to: URL(fileURLWithPath: data + name))
      }
      try files.createSymbolicLink(atPath: data + "/link", withDestinationPath: data)
      try files.linkItem(atPath: data + "/journal.db", toPath: data + "/hard.csv")
      try files.linkItem(atPath: data + "/foods/bakery.db", toPath: data + "/copied.csv")
      try files.createSymbolicLink(
        atPath: data + "/soft.csv", withDestinationPath: data + "/catalog.db")
      let before = try contents(of: data)
      // The data folder may itself be named by way of a link.
      for known in [data, data + "/link", data + "/", data + "/foods/.."] {
        let file = OutputFile(
          path: data + "/" + name, replaces: replaces, keepingOff: OwnFiles(folder: known))
        #expect(category { try write("lost", to: file) } == .cannotCreate)
      }
      #expect(try contents(of: data) == before)
    }
  }

  /// The files below a folder, links among them, with what they hold.
  private func contents(of folder: String) throws -> [String: String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, (try? text(folder + "/" + $0)) ?? "folder") })
  }

  @Test("Beside a journal that is a link, its log keeps its name")
  func linkedJournal() throws {
    try inFolder { (folder) throws in
      let (data, safe) = (folder + "/data", folder + "/safe")
      for folder in [data, safe] {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      }
      try Data("kept".utf8).write(to: URL(fileURLWithPath: safe + "/mine.db"))
      try FileManager.default.createSymbolicLink(
        atPath: data + "/journal.db", withDestinationPath: safe + "/mine.db")
      for name in ["mine.db", "mine.db-wal"] {
        let file = OutputFile(
          path: safe + "/" + name, replaces: true, keepingOff: OwnFiles(folder: data))
        #expect(category { try write("lost", to: file) } == .cannotCreate)
      }
      #expect(try text(safe + "/mine.db") == "kept")
    }
  }

  @Test("Other names in the data folder are the person’s", arguments: ["log.csv", "foods.csv"])
  func otherName(name: String) throws {
    try inFolder { (folder) throws in
      let own = OwnFiles(folder: folder)
      try write("one", to: OutputFile(path: folder + "/" + name, keepingOff: own))
      #expect(try text(folder + "/" + name) == "one")
    }
  }

  @Test("An open file is known as one of them")
  func ownDescriptor() throws {
    try inFolder { (folder) throws in
      for name in ["/journal.db", "/log.csv"] {
        let path = folder + name
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try #require(FileHandle(forUpdatingAtPath: path))
        #expect(
          OwnFiles(folder: folder).include(descriptor: file.fileDescriptor)
            == (name == "/journal.db"))
      }
    }
  }

  // MARK: Drafts

  @Test("A draft that nobody holds is removed, and nothing else is")
  func abandonedDrafts() throws {
    try inFolder { (folder) throws in
      let (left, held) = (folder + "/.osteon-left0of0kill", folder + "/.osteon-held0by0one0")
      let others = [".osteon-notes", ".osteon-LEFT0OF0KILL", "osteon-left0of0kill"]
      for path in [left, held] + others.map({ folder + "/" + $0 }) {
        try Data("draft".utf8).write(to: URL(fileURLWithPath: path))
        #expect(chmod(path, 0o600) == 0)
      }
      let holder = try #require(FileHandle(forReadingAtPath: held))
      #expect(flock(holder.fileDescriptor, LOCK_EX) == 0)
      try write("one", to: output(folder + "/log.csv"))
      let remaining = Set(others + ["log.csv"])
      #expect(try names(in: folder) == remaining.union([".osteon-held0by0one0"]))
      try holder.close()
      try write("two", to: output(folder + "/second.csv"))
      #expect(try names(in: folder) == remaining.union(["second.csv"]))
    }
  }

  @Test("Two exports into one folder leave each other’s drafts")
  func concurrentDrafts() throws {
    try inFolder { (folder) throws in
      try output(folder + "/outer.csv").write { sink in
        try Array("out".utf8).withUnsafeBytes(sink)
        try write("inner", to: output(folder + "/inner.csv"))
        try Array("er".utf8).withUnsafeBytes(sink)
      }
      #expect(try text(folder + "/outer.csv") == "outer")
      #expect(try names(in: folder) == ["inner.csv", "outer.csv"])
    }
  }

  @Test("A disk that takes no more is named")
  func full() throws {
    let full = FileHandle(forWritingAtPath: "/dev/full")
    try #require(full != nil, "this system has no /dev/full")
    let sink = DescriptorSink(descriptor: full?.fileDescriptor ?? -1, name: "log.csv")
    let error = #expect(throws: FileError.self) {
      try Array("x".utf8).withUnsafeBytes { bytes in try sink.write(bytes) }
    }
    #expect(error?.category == .inputOutput)
    #expect(error?.message.hasPrefix("cannot write log.csv: ") == true)
  }

  @Test("A file is read, its name tells the format, and a missing one is named")
  func reading() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      try write("kind,date,state\nday,2026-11-23,skip\n", to: output(path))
      #expect(try Import.read(InputFile(path: path)).records.count == 1)
      #expect(
        category { _ = try Import.read(InputFile(path: folder + "/none.csv")) } == .noInput)
      #expect(category { _ = try Import.read(InputFile(path: folder)) } == .inputOutput)
    }
  }

  @Test("A device is refused", arguments: ["/dev/zero", "/dev/null", "/dev/urandom"])
  func device(path: String) throws {
    #expect(category { _ = try Import.read(InputFile(path: path)) } == .noInput)
    let file = try #require(FileHandle(forReadingAtPath: path))
    #expect(
      category {
        _ = try InputFile.source(descriptor: file.fileDescriptor, name: "standard input")
      } == .noInput)
  }

  @Test("A named pipe is read to the end of what is written to it, and refused when nothing is")
  func namedPipe() throws {
    try inFolder { (folder) throws in
      let path = folder + "/pipe"
      #expect(mkfifo(path, 0o600) == 0)
      #expect(category { _ = try Import.read(InputFile(path: path)) } == .noInput)
      let log = "kind,date,state\nday,2026-11-23,skip\n"
      let writer = Process()
      writer.executableURL = URL(fileURLWithPath: "/bin/sh")
      writer.arguments = ["-c", "printf '\(log)' > '\(path)'"]
      try writer.run()
      #expect(try Import.read(InputFile(path: path)).records.count == 1)
      writer.waitUntilExit()
    }
  }
}
