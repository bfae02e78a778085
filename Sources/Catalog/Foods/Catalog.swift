import BoneHealth
import Foundation
import GRDB
import Synchronization

/// All foods one can pick from, ready to search.
///
/// They lie in `catalog.db`, built once from the table inside the program. That file can be thrown
/// away at any time: nothing the person recorded is in it. A missing, damaged or outdated file is
/// the same thing: `isBuilt` is false, searches find nothing, and `build` makes it good.
package final class Catalog: Sendable {
  private let folder: URL
  private let table: FoodTable
  private let state: Mutex<State>

  private struct State {
    /// Open on a whole file built from the table of this program; `nil` when there is none.
    var queue: DatabaseQueue?
    /// The file looked whole, and could not be read further on.
    var isDamaged = false
    /// What was found for the last searches, so that a line is searched only where it changed.
    var found: [Search: [Food]] = [:]
  }

  private struct Search: Hashable {
    var words: [String]
    var limit: Int
  }

  /// Opens `catalog.db` in a folder. Costs about a millisecond, and nothing is written.
  package static func open(_ folder: URL) throws(CatalogError) -> Catalog {
    try Catalog(folder: folder, table: .embedded)
  }

  init(folder: URL, table: FoodTable) throws(CatalogError) {
    self.folder = folder
    self.table = table
    state = Mutex(State(queue: try Self.openBuilt(folder, table)))
  }

  private static let fileName = "catalog.db"
  private var path: String { folder.appendingPathComponent(Self.fileName).path }

  /// A connection to the file, if it is there, whole, and of this table.
  private static func openBuilt(
    _ folder: URL, _ table: FoodTable
  ) throws(CatalogError) -> DatabaseQueue? {
    let path = folder.appendingPathComponent(fileName).path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw .cannotOpen(path: path, reason: "permission denied")
    }
    guard let queue = try? CatalogFile.open(path),
      let fingerprint = try? CatalogFile.fingerprint(in: queue),
      fingerprint == CatalogFile.fingerprint(of: table)
    else { return nil }
    return queue
  }

  /// Whether the foods can be searched; if not, call `build`.
  package var isBuilt: Bool { state.withLock { $0.queue != nil } }

  /// Builds the file from the table inside the program, unless it is built already: about 0.1 s.
  ///
  /// A new file takes the old one's place in one step, so that two programs may build at once, and
  /// one that is killed leaves what was there.
  /// - Parameters:
  ///   - isCancelled: asked often; the build then ends with `CatalogError.cancelled`.
  ///   - progress: told how much is done, from 0 to 1.
  package func build(
    isCancelled: () -> Bool = { false }, progress: (Double) -> Void = { _ in }
  ) throws(CatalogError) {
    guard !isBuilt else { return }
    if !state.withLock({ $0.isDamaged }), let queue = try Self.openBuilt(folder, table) {
      // Another program built it in the meantime.
      state.withLock { $0 = State(queue: queue) }
      return
    }
    do {
      try PrivateFile.replace(path) { draft in
        try CatalogFile.write(table, to: draft, isCancelled: isCancelled, progress: progress)
      }
      let queue = try CatalogFile.open(path)
      state.withLock { $0 = State(queue: queue) }
    } catch let error as CatalogError {
      throw error
    } catch let error as DatabaseError {
      throw .cannotBuild(path: path, reason: error.message ?? "SQLite \(error.resultCode)")
    } catch {
      throw .cannotBuild(path: path, reason: error.localizedDescription)
    }
  }

  /// The foods whose names hold every word of `text`, whole or begun, the best match first.
  ///
  /// Finds nothing when the catalog is not built. A file that turns out to be damaged counts as not
  /// built from then on.
  package func search(_ text: String, limit: Int) -> [Food] {
    search(words: SearchWords.list(text), limit: limit)
  }

  func search(words: [String], limit: Int) -> [Food] {
    let search = Search(words: words, limit: limit)
    let (queue, known) = state.withLock { ($0.queue, $0.found[search]) }
    if let known { return known }
    guard let queue else { return [] }
    do {
      let foods = try queue.read { try FoodSearch(words: words).foods(in: $0, limit: limit) }
      state.withLock {
        if $0.found.count >= 64 { $0.found.removeAll(keepingCapacity: true) }
        $0.found[search] = foods
      }
      return foods
    } catch {
      forgetFile(queue)
      return []
    }
  }

  /// The food with an identifier, if the catalog is built and has it.
  package func food(id: String) -> Food? {
    guard let queue = state.withLock({ $0.queue }) else { return nil }
    do {
      return try queue.read { database in
        let statement = try database.cachedStatement(
          sql: "SELECT \(FoodRow.columns) FROM food WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(FoodRow.food)
      }
    } catch {
      forgetFile(queue)
      return nil
    }
  }

  /// A file that cannot be read is built anew at the next occasion.
  private func forgetFile(_ queue: DatabaseQueue) {
    state.withLock { if $0.queue === queue { $0 = State(queue: nil, isDamaged: true) } }
  }
}
