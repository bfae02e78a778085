import Foundation

/// A table of foods that was brought in and cannot be read: its foods are not found.
package struct FoodIndexProblem: Hashable, Sendable {
  /// The table’s name, which is that of its file.
  package let name: String
  package let path: String
  /// What is wrong, in words to show.
  package let reason: String

  /// What is wrong, where, and what would be right, in one line without a period.
  package var message: String {
    "the table of foods “\(name)” cannot be read: \(path): \(reason); its foods are not found until "
      + "it is brought in again (osteon foods import) or removed (osteon foods remove \(name))"
  }

  init(path: String, _ failure: FoodIndexFailure) {
    name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    self.path = path
    reason = failure.reason
  }
}

/// The indexes of the tables that were brought in, as they lie in their folder.
struct ImportedIndexes {
  /// By name, without those that cannot be read.
  private(set) var indexes: [FoodIndex] = []
  /// Those that cannot be read, by name.
  private(set) var problems: [FoodIndexProblem] = []

  private let folder: URL
  /// What is in each file.
  private var known: [File: Result<FoodIndex, FoodIndexFailure>] = [:]
  private var folderState: FileState?

  /// A file, which another one may take the place of.
  private struct File: Hashable {
    var path: String
    var state: FileState
  }

  init(folder: URL) { self.folder = folder }

  /// Opens what is new and drops what is gone; indexes that stay the same stay open.
  /// - Returns: whether anything changed.
  mutating func refresh() -> Bool {
    let state = FileState(of: folder.path)
    guard state != folderState else { return false }
    folderState = state
    ImportFolder(folder).tidy()
    let before = known
    known = [:]
    do {
      let names =
        state == nil ? [] : try FileManager.default.contentsOfDirectory(atPath: folder.path)
      for name in names where name.hasSuffix(".db") {
        let path = folder.appendingPathComponent(name).path
        guard let state = FileState(of: path) else { continue }
        let file = File(path: path, state: state)
        known[file] =
          before[file]
          ?? Result { () throws(FoodIndexFailure) in try FoodIndex(path: path) }
      }
    } catch {
      // The folder itself: to be tried again.
      folderState = nil
      let failure = FoodIndexFailure(cause: .inputOutput, reason: error.localizedDescription)
      problems = [FoodIndexProblem(path: folder.path, failure)]
      indexes = []
      return !before.isEmpty
    }
    guard Set(known.keys) != Set(before.keys) else { return false }
    sort()
    return true
  }

  private mutating func sort() {
    indexes = []
    problems = []
    for (file, index) in known.sorted(by: { $0.key.path < $1.key.path }) {
      switch index {
      case .success(let index): indexes.append(index)
      case .failure(let failure): problems.append(FoodIndexProblem(path: file.path, failure))
      }
    }
  }

  /// Drops an index that could not be read further on, until its file is replaced.
  /// - Returns: whether it was among them still.
  mutating func drop(_ index: FoodIndex, _ failure: FoodIndexFailure) -> Bool {
    guard let file = known.first(where: { (try? $0.value.get()) === index })?.key else {
      return false
    }
    known[file] = .failure(failure)
    sort()
    return true
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
