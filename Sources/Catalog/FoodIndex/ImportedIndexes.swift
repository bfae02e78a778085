import Foundation

/// The shelves of the tables that were brought in, as they lie in their folder.
struct ImportedIndexes {
  /// By name, without those that could not be read.
  private(set) var shelves: [FoodIndex] = []

  private let folder: URL
  /// The shelf in each file, `nil` where it is none that can be read.
  private var known: [File: FoodIndex?] = [:]
  private var folderState: FileState?

  /// A file, which another one may take the place of.
  private struct File: Hashable {
    var name: String
    var state: FileState
  }

  init(folder: URL) { self.folder = folder }

  /// Opens what is new and drops what is gone; shelves that stay the same stay open.
  /// - Returns: whether anything changed.
  mutating func refresh() -> Bool {
    let state = FileState(of: folder.path)
    guard state != folderState else { return false }
    folderState = state
    ImportFolder(folder).tidy()
    let before = known
    known = [:]
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasSuffix(".db") {
      let path = folder.appendingPathComponent(name).path
      guard let state = FileState(of: path) else { continue }
      let file = File(name: name, state: state)
      known.updateValue(before[file] ?? FoodIndex(path: path), forKey: file)
    }
    guard Set(known.keys) != Set(before.keys) else { return false }
    shelves = known.sorted { $0.key.name < $1.key.name }.compactMap(\.value)
    return true
  }

  /// Drops a shelf that could not be read further on, until its file is replaced.
  mutating func forget(_ shelf: FoodIndex) {
    shelves.removeAll { $0 === shelf }
    for (file, own) in known where own === shelf { known.updateValue(nil, forKey: file) }
  }
}

/// What tells a file from one that takes its place.
private struct FileState: Hashable {
  private var number: UInt
  private var seconds: Int
  private var nanoseconds: Int

  /// `nil` where there is none.
  init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    number = UInt(status.st_ino)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
