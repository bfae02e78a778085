import Foundation
import Testing

/// Holds ARCHITECTURE.md against the sources.
@Suite struct ArchitectureTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let system: Set = ["Foundation", "Glibc", "Darwin", "Synchronization", "Dispatch"]

  /// What each part knows, as the table of the house says.
  private static func table() throws -> [String: Set<String>] {
    let text = try String(
      contentsOf: root.appendingPathComponent("ARCHITECTURE.md"), encoding: .utf8)
    var parts: [String: Set<String>] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3,
        FileManager.default.fileExists(
          atPath: root.path + "/Sources/" + cells[0].filter { $0 != "`" })
          || cells[0] == "`Resources`"
      else { continue }
      parts[cells[0].filter { $0 != "`" }] =
        cells[1] == "nothing" ? [] : Set(cells[1].components(separatedBy: ", "))
    }
    return parts
  }

  private static func files(of part: String) throws -> [(path: String, text: String)] {
    let folder = root.appendingPathComponent(part == "Resources" ? part : "Sources/" + part)
    let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
    return try names.compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") }.map { name in
      let file = folder.appendingPathComponent(name)
      return (part + "/" + name, try String(contentsOf: file, encoding: .utf8))
    }
  }

  private static func imports(in text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").filter { $0.hasPrefix("import ") }.map { line in
        String(line.split(separator: " ").last?.split(separator: ".").first ?? "")
      })
  }

  @Test func eachPartKnowsWhatTheTableSaysAndNoMore() throws {
    let table = try Self.table()
    let parts = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.path + "/Sources")
    #expect(Set(table.keys) == Set(parts).union(["Resources"]))
    for (part, known) in table {
      let imported = try Self.files(of: part).reduce(into: Set<String>()) {
        $0.formUnion(Self.imports(in: $1.text))
      }
      let own = imported.subtracting(Self.system).subtracting(["ArgumentParser"])
      #expect(own == known, "\(part)")
    }
  }

  @Test func noArrowRunsInACircle() throws {
    let table = try Self.table()
    func reached(from part: String, _ seen: Set<String> = []) -> Set<String> {
      (table[part] ?? []).subtracting(seen).reduce(into: seen) { seen, next in
        seen = reached(from: next, seen.union([next]))
      }
    }
    for part in table.keys { #expect(!reached(from: part).contains(part), "\(part)") }
  }

  /// The lines of “What must never be” that the text of the files can show.
  @Test(
    arguments: [
      // BoneHealth does no input or output and reads no clock.
      (
        "BoneHealth",
        #"\b(Date\(\)|Calendar|FileHandle|FileManager|print\(|ProcessInfo|getenv|time\()"#
      ),
      ("Terminal", #"\b(Date\(\)|FileHandle|FileManager|print\(|getenv)"#),
      // Only Journal and Catalog know SQL; Screens touches neither it nor ncurses.
      ("Screens", #"\b(GRDB|CNcurses|NcursesTerminal|SELECT|INSERT INTO)\b"#),
      ("Kitchen", #"\b(GRDB|SELECT |INSERT INTO)\b"#),
      ("Interchange", #"\b(GRDB|SELECT |INSERT INTO)\b"#),
      ("osteon", #"\b(GRDB|SELECT |INSERT INTO)\b"#),
    ])
  func neverIs(part: String, pattern: String) throws {
    let forbidden = try Regex(pattern)
    for file in try Self.files(of: part) {
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated() where !line.drop(while: { $0 == " " }).hasPrefix("//")
      {
        #expect(line.firstMatch(of: forbidden) == nil, "\(file.path):\(number + 1): \(line)")
      }
    }
  }

  @Test func onlyMomentAsksTheSystemForTheTime() throws {
    let clocks = try Regex(#"\b(Date\(\)|clock_gettime|gettimeofday|Date\.now|localtime_r)"#)
    for part in try Self.table().keys.sorted() {
      for file in try Self.files(of: part) where file.text.contains(clocks) {
        #expect(file.path == "osteon/Environment/Moment.swift")
      }
    }
  }

  @Test func nothingAPersonCanCauseEndsTheProgram() throws {
    let traps = try Regex(#"\b(try!|as!|fatalError\(|preconditionFailure\()"#)
    for part in try Self.table().keys.sorted() {
      for file in try Self.files(of: part) {
        #expect(file.text.firstMatch(of: traps) == nil, "\(file.path)")
      }
    }
  }
}
