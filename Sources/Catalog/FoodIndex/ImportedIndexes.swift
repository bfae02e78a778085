import Foundation

/// The indexes of the tables that were brought in, as they lie in their folder.
struct ImportedIndexes {
  /// A file, which another one may take the place of, and what is in it.
  private struct File {
    var path: String
    var state: [Int]?
    var index: Result<FoodIndex, FoodIndexProblem>
  }

  private let folder: URL
  /// By name.
  private var files: [File] = []
  private var folderState: [Int]?

  init(folder: URL) { self.folder = folder }

  /// By name, without those that cannot be read.
  var indexes: [FoodIndex] { files.compactMap { try? $0.index.get() } }

  /// Why the others cannot be read, by name.
  var problems: [FoodIndexProblem] {
    files.compactMap { if case .failure(let problem) = $0.index { problem } else { nil } }
  }

  /// Opens what is new and drops what is gone; indexes that stay the same stay open.
  /// - Returns: whether anything changed.
  mutating func refresh() -> Bool {
    let state = Self.state(of: folder.path)
    guard state != folderState else { return false }
    folderState = state
    ImportFolder(url: folder).tidy()
    let before = files
    do {
      let names =
        state == nil ? [] : try FileManager.default.contentsOfDirectory(atPath: folder.path)
      files = names.filter { $0.hasSuffix(".db") }.sorted().compactMap { name in
        let path = folder.appendingPathComponent(name).path
        guard let state = Self.state(of: path) else { return nil }
        return before.first { $0.path == path && $0.state == state }
          ?? File(
            path: path, state: state,
            index: Result { () throws(FoodIndexProblem) in try FoodIndex(path: path) })
      }
    } catch {
      // The folder itself: to be tried again.
      folderState = nil
      let problem = FoodIndexProblem(path: folder.path, error)
      files = [File(path: folder.path, index: .failure(problem))]
    }
    return !files.elementsEqual(before) { ($0.path, $0.state) == ($1.path, $1.state) }
  }

  /// What tells a file from one that takes its place; `nil` where there is none.
  private static func state(of path: String) -> [Int]? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return [Int(truncatingIfNeeded: status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
  }

  /// Drops an index that could not be read further on, until its file is replaced.
  /// - Returns: whether it was among them still.
  mutating func drop(_ index: FoodIndex, _ problem: FoodIndexProblem) -> Bool {
    guard let place = files.firstIndex(where: { (try? $0.index.get()) === index }) else {
      return false
    }
    files[place].index = .failure(problem)
    return true
  }
}
