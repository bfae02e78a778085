import Foundation
import Testing

@testable import Catalog

/// What people type, and the food they mean: `queries.tsv` was written without looking at what the
/// search finds. Find the rule that fixes a class of queries; never one query.
@Suite("How often a search finds what is meant")
struct SearchQualityTests {
  private struct Query {
    var text: String
    var meant: String
    var kind: String
  }

  private static func queries() throws -> [Query] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("queries.tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map {
      let fields = $0.split(separator: "\t").map(String.init)
      return Query(text: fields[0], meant: fields[1], kind: fields[2])
    }
  }

  @Test("The food meant is first for 85 of 100 queries, and among the first five for 97")
  func quality() throws {
    let catalog = try FoodLookup.catalog.get()
    let queries = try Self.queries()
    #expect(queries.count >= 150)
    let found = queries.map { catalog.search($0.text, limit: 5).map(\.name) }
    let first = zip(queries, found).count { $0.meant == $1.first }
    let firstFive = zip(queries, found).count { $1.contains($0.meant) }
    let missed = zip(queries, found).filter { $0.meant != $1.first }.map {
      "\($0.kind): “\($0.text)” for \($0.meant) finds \($1.joined(separator: " · "))"
    }
    print("The search finds \(first) first and \(firstFive) among five, of \(queries.count):")
    print(missed.joined(separator: "\n"))
    #expect(Double(first) >= 0.85 * Double(queries.count))
    #expect(Double(firstFive) >= 0.97 * Double(queries.count))
  }

  @Test("Every query means a common food")
  func meant() throws {
    let names = Set(try BuiltInFoods.embedded.read().common.map(\.name))
    for query in try Self.queries() { #expect(names.contains(query.meant), "\(query.meant)") }
  }
}
