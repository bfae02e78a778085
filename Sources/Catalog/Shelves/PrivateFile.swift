import Foundation

/// Files only the person herself may read.
enum PrivateFile {
  /// Puts a new file at `path` in one step, whether or not there is one: `write` fills a draft
  /// beside it, which takes its place when it is whole. Makes the folder where there is none.
  static func replace(_ path: String, write: (_ draft: String) throws -> Void) throws {
    let files = FileManager.default
    let folder = (path as NSString).deletingLastPathComponent
    if !files.fileExists(atPath: folder) {
      try files.createDirectory(
        atPath: folder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    }
    let prefix = (path as NSString).lastPathComponent + ".draft-"
    removeAbandonedDrafts(in: folder, prefix: prefix)
    let draft = (folder as NSString).appendingPathComponent(prefix + UUID().uuidString)
    let descriptor = open(draft, O_CREAT | O_EXCL | O_WRONLY, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    close(descriptor)
    do {
      try write(draft)
      guard rename(draft, path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// A program that was killed leaves its draft; after an hour nobody can be writing it still.
  private static func removeAbandonedDrafts(in folder: String, prefix: String) {
    let files = FileManager.default
    for name in (try? files.contentsOfDirectory(atPath: folder)) ?? []
    where name.hasPrefix(prefix) {
      let path = (folder as NSString).appendingPathComponent(name)
      let changed = (try? files.attributesOfItem(atPath: path))?[.modificationDate] as? Date
      if let changed, changed.timeIntervalSinceNow < -3600 { unlink(path) }
    }
  }
}
