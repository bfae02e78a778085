import BoneHealth
import Foundation
import Synchronization
import Testing

@testable import Catalog

@Suite("The file catalog.db")
final class CatalogFileTests {
  private let folder = TemporaryFolder.make()

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  private var file: URL { folder.appendingPathComponent("catalog.db") }

  private func open(_ table: BuiltInFoods = Kitchen.table) throws -> Catalog {
    try Catalog(folder: folder, table: table)
  }

  private func mode(_ url: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
  }

  private var files: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test("Opening writes nothing; an unbuilt catalog finds nothing")
  func opening() throws {
    let catalog = try open()
    #expect(!catalog.isBuilt)
    #expect(catalog.search("milk", limit: 5).isEmpty)
    #expect(catalog.food(id: "milk") == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test("A built catalog is there at the next start, for its owner only")
  func building() throws {
    try open().build()
    #expect(try files == ["catalog.db"])
    #expect(try mode(folder) == 0o700)
    #expect(try mode(file) == 0o600)
    let again = try open()
    #expect(again.isBuilt)
    #expect(again.food(id: "egg")?.portions.map(\.label) == ["large", "medium", "extra large"])
    #expect(again.food(id: "nothing") == nil)
  }

  @Test("What is read back is what the table says")
  func roundTrip() throws {
    let catalog = try open()
    try catalog.build()
    for food in try Kitchen.table.read().others { #expect(catalog.food(id: food.id) == food) }
  }

  @Test("Another table makes the file outdated, even if it is as long")
  func outdated() throws {
    try open(BuiltInFoods(text: "id\nm\tMilk\tdairy\t1\t\t\t\t\t\t\n")).build()
    let catalog = try open(BuiltInFoods(text: "id\nm\tMilk\tdairy\t2\t\t\t\t\t\t\n"))
    #expect(!catalog.isBuilt)
    try catalog.build()
    #expect(catalog.food(id: "m")?.per100Grams[.calcium] == 2)
  }

  @Test(
    "A damaged file is built anew",
    arguments: [
      Data(), Data("not a database".utf8), Data(repeating: 0, count: 40_000),
      Data("SQLite format 3\0".utf8) + Data(repeating: 7, count: 40_000),
    ])
  func damaged(_ rubbish: Data) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try rubbish.write(to: file)
    let catalog = try open()
    #expect(!catalog.isBuilt)
    try catalog.build()
    #expect(catalog.search("milk", limit: 1).map(\.id) == ["milk"])
    #expect(try files == ["catalog.db"])
  }

  @Test("A build that fails leaves nothing, and says the line that it stopped at")
  func failed() throws {
    let catalog = try open(BuiltInFoods(text: "id\nm\tMilk\tdairy\tmuch\t\t\t\t\t\t\n"))
    let failure = FileError.badTable(line: 2, reason: "“much” is no amount")
    #expect(throws: failure) { try catalog.build() }
    #expect(!catalog.isBuilt)
    #expect(catalog.failure == failure)
    #expect(try files.isEmpty)
  }

  @Test("Several programs may build at once")
  func together() async throws {
    let catalogs = try (0..<4).map { _ in try open() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for catalog in catalogs { group.addTask { try catalog.build() } }
      try await group.waitForAll()
    }
    for catalog in catalogs {
      #expect(catalog.search("milk", limit: 1).map(\.id) == ["milk"])
    }
    #expect(try files == ["catalog.db"])
  }

  @Test("A catalog that another program built needs no second build")
  func builtElsewhere() throws {
    let waiting = try open()
    try open().build()
    let built = try FileManager.default.attributesOfItem(atPath: file.path)
    try waiting.build()
    #expect(waiting.isBuilt)
    let kept = try FileManager.default.attributesOfItem(atPath: file.path)
    #expect(
      kept[.systemFileNumber] as? Int == built[.systemFileNumber] as? Int, "built once")
  }

  @Test("A draft that a killed program left is cleared away, one that is written is not")
  func drafts() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["left", "held"] {
      try Data().write(to: folder.appendingPathComponent("catalog.db.draft-\(name)"))
    }
    let held = try FileHandle(
      forReadingFrom: folder.appendingPathComponent("catalog.db.draft-held"))
    #expect(flock(held.fileDescriptor, LOCK_EX) == 0)
    try open().build()
    #expect(try files == ["catalog.db", "catalog.db.draft-held"])
    try held.close()
  }

  @Test("A folder that cannot be made is an error that names the file")
  func nowhere() throws {
    let catalog = try Catalog(
      folder: URL(fileURLWithPath: "/dev/null/osteon"), table: Kitchen.table)
    let error = #expect(throws: FileError.self) { try catalog.build() }
    #expect(error?.category == .cannotCreate)
    #expect(
      error?.message == "Cannot write the food catalog /dev/null/osteon/catalog.db: "
        + "Not a directory. The folder must be writable.")
  }
}
