import Foundation

/// The folder of the tables that were brought in, one file each.
struct ImportFolder {
  private let url: URL

  init(_ url: URL) { self.url = url }

  /// The file of a table.
  func path(of name: String) -> String { url.appendingPathComponent(name + ".db").path }

  /// A file for what is only needed during an import.
  var stagePath: String { url.appendingPathComponent("stage").path }

  /// Clears away what killed imports left, and sees to it that only the person may read the rest.
  func tidy() {
    PrivateFile.removeAbandonedDrafts(in: url.path)
    chmod(url.path, 0o700)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    for name in names { chmod(url.appendingPathComponent(name).path, 0o600) }
  }

  /// Keeps other imports out while `body` works.
  /// - Throws: `busy` where another import is going on, `cannotCreate` where the folder cannot be made.
  func whileLocked<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      try PrivateFile.makeFolder(url.path)
    } catch {
      throw cannotWrite("the folder cannot be made")
    }
    let descriptor = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw cannotWrite(String(cString: strerror(errno))) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw ImportError(.busy, "another import is going on; try again when it is done")
    }
    tidy()
    return try body()
  }

  func cannotWrite(_ reason: String) -> ImportError {
    ImportError(
      .cannotCreate,
      "cannot write in \(url.path): \(reason); it must be writable, with room to spare")
  }
}

/// What a table is called: short, in small letters, digits and hyphens.
struct ImportName {
  let text: String

  private static let longest = 40
  /// The built-in foods.
  private static let reserved: Set<String> = [FoodIndexOrigin.builtInName]

  /// - Throws: `usage` where a text cannot be a name.
  init(checking text: String) throws(ImportError) {
    let isName =
      (1...Self.longest).contains(text.utf8.count) && !Self.reserved.contains(text)
      && !text.hasPrefix("-") && text.utf8.allSatisfy(Self.isPart)
    guard isName else {
      throw ImportError(
        .usage,
        "“\(text)” cannot be a table’s name; write up to \(Self.longest) small letters, digits "
          + "and hyphens, as in my-foods")
    }
    self.text = text
  }

  /// The name of a file without its endings, as far as it can be a name.
  init(file path: String) {
    var name = (path as NSString).lastPathComponent.lowercased()
    for ending in [".gz", ".zip", ".csv", ".tsv", ".txt"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    let parts = name.utf8.split { !Self.isPart($0) || $0 == UInt8(ascii: "-") }
    let text = parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
      .prefix(Self.longest)
    self.text = text.isEmpty || Self.reserved.contains(String(text)) ? "foods" : String(text)
  }

  init(known text: String) { self.text = text }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
