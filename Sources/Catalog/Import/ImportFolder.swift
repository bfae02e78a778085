import BoneHealth
import Foundation

/// The folder of the tables that were brought in, one file each.
struct ImportFolder {
  let url: URL

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
    try PrivateFile.makeFolder(url.path)
    let descriptor = open(url.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError.last }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw FileError(.busy, "another import is going on; try again when it is done")
    }
    tidy()
    return try body()
  }

  func cannotWrite(_ reason: String) -> FileError {
    FileError(
      .cannotCreate,
      "cannot write in \(url.path): \(reason); it must be writable, with room to spare")
  }
}

/// What a table is called: short, in small letters, digits and hyphens, and not as the built-in foods, or
/// as identifiers of other foods begin, which those of its foods would be.
enum TableName {
  private static let longest = 40

  private static func isTaken(_ name: String) -> Bool {
    name == FoodIndexOrigin.builtInName || Food.sources[name] != nil
  }

  /// - Throws: `usage` where a text cannot be a name.
  static func checked(_ text: String) throws(FileError) -> String {
    guard !isTaken(text) else {
      throw FileError(
        .usage, "“\(text)” is the name of other foods; choose another, as in my-\(text)")
    }
    guard (1...longest).contains(text.utf8.count), !text.hasPrefix("-"),
      text.utf8.allSatisfy({ isPart($0) || $0 == UInt8(ascii: "-") })
    else {
      throw FileError(
        .usage,
        "“\(text)” cannot be a table’s name; write up to \(longest) small letters, digits "
          + "and hyphens, as in my-foods")
    }
    return text
  }

  /// The name of a file without its endings, as far as it can be a name.
  static func of(file path: String) -> String {
    var name = (path as NSString).lastPathComponent.lowercased()
    for ending in [".gz", ".zip", ".csv", ".tsv", ".txt"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    let parts = name.utf8.split { !isPart($0) }.map { String(decoding: $0, as: UTF8.self) }
    let text = String(parts.joined(separator: "-").prefix(longest))
    if text.isEmpty { return "foods" }
    return isTaken(text) ? "my-\(text)" : text
  }

  private static func isPart(_ byte: UInt8) -> Bool { byte.isSmallLetter || byte.isDigit }
}
