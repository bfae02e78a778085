import Foundation

/// Files only the person may read.
enum PrivateFile {
  /// Puts a new file at `path` in one step, whether or not there is one: `write` fills a draft
  /// beside it, which takes its place when it is whole. When this returns, a power cut leaves it
  /// there. Makes the folder where there is none.
  static func replace(_ path: String, write: (_ draft: String) throws -> Void) throws {
    let folder = (path as NSString).deletingLastPathComponent
    try makeFolder(folder)
    removeAbandonedDrafts(in: folder)
    try withDraft(beside: path) { draft, descriptor in
      try write(draft)
      try check(fsync(descriptor))
      try check(rename(draft, path))
    }
    try synchronize(folder: folder)
  }

  /// Calls `body` with a new file beside `path`, and its descriptor; it is gone afterwards unless it
  /// was renamed. It is locked for as long as a program writes it: one that nobody holds was left by
  /// a program that was killed.
  static func withDraft<Value>(
    beside path: String, _ body: (_ draft: String, _ descriptor: Int32) throws -> Value
  ) throws -> Value {
    while true {
      let draft = path + mark + UUID().uuidString
      let descriptor = open(draft, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
      try check(descriptor)
      defer { close(descriptor) }
      // Before it was locked, another program may have taken it for abandoned.
      let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      var status = stat()
      try check(fstat(descriptor, &status))
      if isTaken || status.st_nlink == 0 { continue }
      defer { unlink(draft) }
      return try body(draft, descriptor)
    }
  }

  /// Removes the drafts in a folder that no program holds.
  static func removeAbandonedDrafts(in folder: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where name.contains(mark) {
      let path = (folder as NSString).appendingPathComponent(name)
      let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { continue }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
      close(descriptor)
    }
  }

  /// Makes a folder, and those above it that are missing, so that a power cut leaves them there.
  static func makeFolder(_ path: String) throws {
    let above = (path as NSString).deletingLastPathComponent
    var result = mkdir(path, 0o700)
    if result != 0, errno == ENOENT, !above.isEmpty, above != path {
      try makeFolder(above)
      result = mkdir(path, 0o700)
    }
    // Another program may make it at the same time.
    if result != 0, errno == EEXIST { return }
    try check(result)
    try synchronize(folder: above.isEmpty ? "." : above)
  }

  private static let mark = ".draft-"

  /// Waits until the names in a folder are on the disk; some file systems cannot say.
  private static func synchronize(folder: String) throws {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try check(descriptor)
    defer { close(descriptor) }
    if fsync(descriptor) != 0, errno != EINVAL { try check(-1) }
  }

  private static func check(_ result: Int32) throws {
    if result < 0 { throw POSIXError.last }
  }
}
