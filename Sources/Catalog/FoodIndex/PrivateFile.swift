import Foundation

/// Files only their owner may read.
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
      try synchronize(draft)
      guard rename(draft, path) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// Waits until a file is on the disk: a power cut must not leave half of it in the place of the old.
  private static func synchronize(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
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
