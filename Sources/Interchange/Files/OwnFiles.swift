import Foundation
import Journal

/// The files of Osteon’s own, on which no output may land: in the data folder the journal, the
/// catalog, and what lies or may come to lie beside them under a name with “.db” in it, and all that
/// is in the folder `foods`.
package struct OwnFiles: Sendable {
  private let folder: String

  /// - Parameter folder: the data folder, which need not be there.
  package init(folder: String) {
    self.folder = folder
  }

  /// Whether the path leads to one of them, or would make one. Names count whatever their case: not
  /// every file system tells it apart.
  package func include(_ path: String) -> Bool {
    if let file = FileIdentity(path), existing.contains(file) { return true }
    let (parent, name) = split(path)
    if Self.isOwn(name), let parent = FileIdentity(parent), homes.contains(parent) { return true }
    return lies(in: folder + "/foods", parent)
  }

  /// Whether an open file is one of them.
  package func include(descriptor: Int32) -> Bool {
    guard let file = FileIdentity(descriptor: descriptor) else { return false }
    return existing.contains(file)
  }

  private static func isOwn(_ name: String) -> Bool {
    let name = name.uppercased()
    return name == "FOODS" || name.contains(".DB")
  }

  /// Those that are there, by whatever name one comes to them.
  private var existing: Set<FileIdentity> {
    let own = names(in: folder).filter(Self.isOwn).map { folder + "/" + $0 }
    let brought = names(in: folder + "/foods").map { folder + "/foods/" + $0 }
    return Set((own + brought).compactMap(FileIdentity.init))
  }

  /// The data folder, and the folder that a journal lies in which is a link: SQLite keeps what
  /// belongs to it beside the file itself.
  private var homes: [FileIdentity] {
    var homes = [folder]
    if let path = realpath(folder + "/" + Journal.fileName, nil) {
      homes.append(split(String(cString: path)).folder)
      free(path)
    }
    return homes.compactMap(FileIdentity.init)
  }

  /// Whether a folder is this one or lies in it, at any depth.
  private func lies(in folder: String, _ path: String) -> Bool {
    guard let wanted = FileIdentity(folder) else { return false }
    var path = path
    var reached = FileIdentity(path)
    while let place = reached, place != wanted {
      path += "/.."
      reached = FileIdentity(path)
      // The root is its own parent.
      if reached == place { return false }
    }
    return reached != nil
  }
}

/// What a file is by, whatever it is called.
struct FileIdentity: Hashable {
  private let device: dev_t
  private let number: ino_t

  /// Follows links; `nil` where there is none.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
  }

  /// `nil` for what is no file but a pipe, say, or a terminal.
  init?(descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    (device, number) = (status.st_dev, status.st_ino)
  }
}

/// A path’s folder, and its last part.
func split(_ path: String) -> (folder: String, name: String) {
  guard let slash = path.lastIndex(of: "/") else { return (".", path) }
  let folder = slash == path.startIndex ? "/" : String(path[..<slash])
  return (folder, String(path[path.index(after: slash)...]))
}

/// The names of what lies in a folder; none where it cannot be read.
func names(in folder: String) -> [String] {
  (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
}
