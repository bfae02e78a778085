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

  private func write(_ text: String, to file: OutputFile) throws {
    try file.write { sink in try Array(text.utf8).withUnsafeBytes(sink) }
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func names(in folder: String) throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder))
  }

  private func category(_ body: () throws -> Void) -> InterchangeError.Category? {
    #expect(throws: InterchangeError.self, performing: body)?.category
  }

  @Test("A new file has what was written, for the person alone")
  func new() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      try write("one", to: OutputFile(path: path))
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
      try write("one", to: OutputFile(path: path))
      #expect(category { try write("two", to: OutputFile(path: path)) } == .cannotCreate)
      #expect(try text(path) == "one")
      try write("two", to: OutputFile(path: path, replaces: true))
      #expect(try text(path) == "two")
      #expect(try names(in: folder) == ["log.csv"])
    }
  }

  @Test("A replaced file that others could read is closed to them")
  func mode() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      try write("one", to: OutputFile(path: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
      try write("two", to: OutputFile(path: path, replaces: true))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect((mode as? NSNumber)?.intValue == 0o600)
    }
  }

  @Test("A symbolic link is refused, even to replace", arguments: [true, false], [true, false])
  func link(replaces: Bool, dangles: Bool) throws {
    try inFolder { (folder) throws in
      let target = folder + "/target"
      let path = folder + "/log.csv"
      if !dangles { try write("one", to: OutputFile(path: target)) }
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
      let file = OutputFile(path: path, replaces: replaces)
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
        try OutputFile(path: path).write { sink in
          try write("theirs", to: OutputFile(path: path))
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
        try OutputFile(path: path, replaces: true).write { sink in
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
      if isThere { try write("one", to: OutputFile(path: path)) }
      #expect(throws: Stopped.self) {
        try OutputFile(path: path, replaces: true).write { sink in
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
        let file = OutputFile(path: path, replaces: true)
        #expect(category { try write("x", to: file) } == .cannotCreate, "\(path)")
      }
      #expect(try names(in: folder) == [])
    }
  }

  @Test("A disk that takes no more is named")
  func full() throws {
    let full = FileHandle(forWritingAtPath: "/dev/full")
    try #require(full != nil, "this system has no /dev/full")
    let sink = DescriptorSink(descriptor: full?.fileDescriptor ?? -1, name: "log.csv")
    let error = #expect(throws: InterchangeError.self) {
      try Array("x".utf8).withUnsafeBytes { bytes in try sink.write(bytes) }
    }
    #expect(error?.category == .inputOutput)
    #expect(error?.message.hasPrefix("cannot write log.csv: ") == true)
  }

  @Test("A file is read, its name tells the format, and a missing one is named")
  func reading() throws {
    try inFolder { (folder) throws in
      let path = folder + "/log.csv"
      try write("kind,date,state\nday,2026-11-23,skip\n", to: OutputFile(path: path))
      #expect(try Import.read(InputFile(path: path)).records.count == 1)
      #expect(
        category { _ = try Import.read(InputFile(path: folder + "/none.csv")) } == .noInput)
      #expect(category { _ = try Import.read(InputFile(path: folder)) } == .inputOutput)
    }
  }
}
