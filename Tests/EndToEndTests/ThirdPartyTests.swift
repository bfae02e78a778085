import Foundation
import TestSupport
import Testing

/// Everything that is not Osteon’s own is named with its license, and the program shows it.
@Suite struct ThirdPartyTests {
  private static func text(of name: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func theProgramShowsIt() throws {
    let runner = try CommandRunner()
    defer { runner.clean() }
    let outcome = try runner.run(["--licenses"])
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix(try Self.text(of: "THIRD-PARTY.md")))
    #expect(!FileManager.default.fileExists(atPath: runner.dataFolder.path))
  }

  /// Packages and libraries, as Package.swift says them: `url: "…/GRDB.swift"`,
  /// `linkedLibrary("ncursesw")`.
  @Test func eachDependencyIsNamed() throws {
    let package = try Self.text(of: "Package.swift")
    let page = try Self.text(of: "THIRD-PARTY.md")
    let urls = package.matches(of: /url: "([^"]+)"/).map { String($0.1) }
    #expect(!urls.isEmpty)
    for url in urls { #expect(page.contains("(\(url))"), "\(url)") }
    let libraries = package.matches(of: /linkedLibrary\(":?(?:lib)?([^".]+)[^"]*"\)/)
    #expect(!libraries.isEmpty)
    for library in libraries { #expect(page.contains("(`\(library.1)`)"), "\(library.1)") }
  }

  @Test(arguments: ["fndds", "foundation", "sr-legacy", "sr24", "ciqual", "analysis"])
  func eachTableOfFoodsIsNamed(table: String) throws {
    let names = [
      "fndds": "FNDDS", "foundation": "Foundation Foods", "sr-legacy": "SR Legacy",
      "sr24": "Release 24", "ciqual": "Ciqual", "analysis": "mineral waters",
    ]
    #expect(try Self.text(of: "THIRD-PARTY.md").contains(names[table] ?? "?"))
  }

  /// A further table in foods.tsv must be told above.
  @Test func noOtherTableIsInTheProgram() throws {
    let rows = try Self.text(of: "Resources/foods.tsv").split(separator: "\n").dropFirst()
    let tables = Set(rows.map { $0.prefix { $0 != ":" } })
    #expect(tables == ["fndds", "foundation", "sr-legacy", "sr24", "ciqual", "analysis"])
  }
}
