import Foundation

/// A folder that Osteon keeps files in, for the person’s eyes only.
struct PrivateFolder {
  let path: String
  /// Whether Osteon made the file of this name.
  let isOwn: @Sendable (String) -> Bool

  /// The folder of the data: the journal, the catalog, what SQLite keeps beside them, and copies.
  static func data(_ path: String) -> PrivateFolder {
    PrivateFolder(path: path) { $0.hasPrefix(Journal.fileName) || $0.hasPrefix("catalog.db") }
  }

  /// The folder in it of the tables that were brought in.
  private static let tables = "foods"

  /// Takes the rights of others away from the files that Osteon made, and from the folder unless it
  /// holds other things: then it was not made for them, and keeps its mode.
  /// - Returns: whether it holds nothing else.
  @discardableResult
  func closeToOthers() -> Bool {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      return false
    }
    var isOfOsteon = true
    for name in names {
      let file = path + "/" + name
      switch name {
      case Self.tables:
        let tables = PrivateFolder(path: file) { $0.contains(".db") || $0.contains(".draft-") }
        isOfOsteon = tables.closeToOthers() && isOfOsteon
      case _ where isOwn(name): restrict(file, to: 0o600)
      default: isOfOsteon = false
      }
    }
    if isOfOsteon { restrict(path, to: 0o700) }
    return isOfOsteon
  }

  private func restrict(_ path: String, to mode: mode_t) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & 0o077 != 0 { chmod(path, mode) }
  }
}
