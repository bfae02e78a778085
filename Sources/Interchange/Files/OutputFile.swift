import BoneHealth
import Formats
import Glibc
import Journal

/// A file that is written whole or not at all, for the person’s eyes only (mode 0600), and never one
/// of Osteon’s own.
package struct OutputFile: Sendable {
  /// Its path.
  package let path: String
  /// Whether it takes the place of a file that is there.
  package let replaces: Bool
  private let own: OwnFiles

  package init(path: String, replaces: Bool = false, keepingOff own: OwnFiles) {
    self.path = path
    self.replaces = replaces
    self.own = own
  }

  /// Lets `body` write to a draft in the same folder, which takes the file’s name once it is whole
  /// and on the disk. After an error the draft is gone, and what was there is as it was.
  /// - Throws: `FileError`, or what `body` throws.
  package func write(_ body: (_ sink: ByteSink) throws -> Void) throws {
    try checkPlace()
    guard let draft = Draft.make(in: folder) else { throw cannotCreate(systemReason()) }
    defer { close(draft.descriptor) }
    do {
      let sink = DescriptorSink(descriptor: draft.descriptor, name: path)
      try body { bytes in try sink.write(bytes) }
      guard fsync(draft.descriptor) == 0 else {
        throw FileError(.inputOutput, "cannot write \(path): \(systemReason())")
      }
      try publish(draft.path)
    } catch {
      unlink(draft.path)
      throw error
    }
    // So that the name survives a power cut too. Not every file system can.
    synchronize(folder: folder)
  }

  /// Gives the draft its name.
  private func publish(_ draft: String) throws(FileError) {
    if !replaces {
      // Fails when another program has made the file meanwhile.
      if link(draft, path) == 0 {
        unlink(draft)
        return
      }
      if errno == EEXIST { throw exists }
      // Some file systems have no links; they are left to the check and the renaming.
    }
    try checkPlace()
    guard rename(draft, path) == 0 else { throw cannotCreate(systemReason()) }
  }

  private func checkPlace() throws(FileError) {
    guard !path.isEmpty else {
      throw FileError(.cannotCreate, "the file has no name; give one, such as osteon.csv")
    }
    guard !own.include(path), !Draft.isName(split(path).name) else {
      throw FileError(
        .cannotCreate, "\(path) is a name of Osteon’s own files; give another, such as osteon.csv")
    }
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT, !path.hasSuffix("/") { return }
      throw cannotCreate(systemReason())
    }
    switch status.st_mode & S_IFMT {
    case S_IFLNK:
      throw FileError(
        .cannotCreate, "\(path) is a symbolic link, which is never written through; name the file")
    case S_IFDIR:
      throw FileError(.cannotCreate, "\(path) is a folder; name a file in it")
    case S_IFREG:
      if !replaces { throw exists }
    default:
      throw FileError(.cannotCreate, "\(path) is not a file; write to - and redirect")
    }
  }

  private var exists: FileError {
    FileError(.cannotCreate, "\(path) exists and was left as it is; --force replaces it")
  }

  private func cannotCreate(_ reason: String) -> FileError {
    FileError(.cannotCreate, "cannot create \(path): \(reason)")
  }

  private var folder: String { split(path).folder }
}
