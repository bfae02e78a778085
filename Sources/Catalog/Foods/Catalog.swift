import BoneHealth
import Foundation
import GRDB
import Synchronization

/// All foods one can pick from, ready to search.
///
/// They lie on shelves, one file a table: `catalog.db` holds the table inside the program, and the
/// folder `foods` those that were brought in. The first can be thrown away at any time: a missing,
/// damaged or outdated file is the same thing: `isBuilt` is false, searches find nothing, and `build`
/// makes it good. What the person recorded is in neither.
package final class Catalog: Sendable {
  let folder: URL
  private let table: FoodTable
  private let state: Mutex<State>

  private struct State {
    /// The foods the program carries, from the table of this program; `nil` when there are none.
    var carried: FoodIndex?
    var imported: ImportedIndexes
    /// The file looked whole, and could not be read further on.
    var isDamaged = false
    /// What was found for the last searches, so that a line is searched only where it changed.
    var found = RecentSearches()

    /// The foods people log every day, once they were asked for.
    var common: [Food] = []

    var shelves: [FoodIndex] { (carried.map { [$0] } ?? []) + imported.shelves }
  }

  /// Opens the catalog in a folder. Costs about a millisecond, and nothing is written.
  package static func open(_ folder: URL) throws(CatalogError) -> Catalog {
    try Catalog(folder: folder, table: .embedded)
  }

  init(folder: URL, table: FoodTable) throws(CatalogError) {
    self.folder = folder
    self.table = table
    state = Mutex(
      State(
        carried: try Self.openCarried(folder, table),
        imported: ImportedIndexes(folder: Self.importFolder(in: folder))))
    lookForImports()
  }

  private static let fileName = "catalog.db"
  private var path: String { folder.appendingPathComponent(Self.fileName).path }

  /// The shelf of this table, if its file is there and whole.
  private static func openCarried(
    _ folder: URL, _ table: FoodTable
  ) throws(CatalogError) -> FoodIndex? {
    let path = folder.appendingPathComponent(fileName).path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard FileManager.default.isReadableFile(atPath: path) else {
      throw .cannotOpen(path: path, reason: "permission denied")
    }
    guard let shelf = FoodIndex(path: path),
      shelf.origin.fingerprint == BuiltInIndex.fingerprint(of: table)
    else { return nil }
    return shelf
  }

  /// Where the tables lie that were brought in.
  var importFolder: URL { Self.importFolder(in: folder) }

  private static func importFolder(in folder: URL) -> URL {
    folder.appendingPathComponent("foods", isDirectory: true)
  }

  /// Looks anew which tables were brought in, by whatever program. Where nothing changed, it costs a
  /// look at the folder.
  /// - Returns: whether there are others than before.
  @discardableResult
  package func lookForImports() -> Bool {
    state.withLock {
      guard $0.imported.refresh() else { return false }
      $0.found = RecentSearches()
      return true
    }
  }

  /// The tables brought in, by name.
  package var imports: [FoodIndexOrigin] { state.withLock { $0.imported.shelves.map(\.origin) } }

  /// Whether the foods can be searched; if not, call `build`.
  package var isBuilt: Bool { state.withLock { $0.carried != nil } }

  /// Builds the file from the table inside the program, unless it is built already: about 0.1 s.
  ///
  /// A new file takes the old one's place in one step, so that two programs may build at once, and
  /// one that is killed leaves what was there.
  /// - `isCancelled`: asked often; the build then ends with `CatalogError.cancelled`.
  /// - `progress`: told how much is done, from 0 to 1.
  package func build(
    isCancelled: () -> Bool = { false }, progress: (Double) -> Void = { _ in }
  ) throws(CatalogError) {
    guard !isBuilt else { return }
    if !state.withLock({ $0.isDamaged }), let shelf = try Self.openCarried(folder, table) {
      // Another program built it in the meantime.
      use(shelf)
      return
    }
    do {
      try PrivateFile.replace(path) { draft in
        try BuiltInIndex.write(table, to: draft, isCancelled: isCancelled, progress: progress)
      }
      guard let shelf = FoodIndex(path: path) else {
        throw CatalogError.cannotBuild(path: path, reason: "it cannot be read again")
      }
      use(shelf)
    } catch let error as CatalogError {
      throw error
    } catch let error as DatabaseError {
      throw .cannotBuild(path: path, reason: error.message ?? "SQLite \(error.resultCode)")
    } catch {
      throw .cannotBuild(path: path, reason: error.localizedDescription)
    }
  }

  private func use(_ shelf: FoodIndex) {
    state.withLock {
      $0.carried = shelf
      $0.isDamaged = false
      $0.found = RecentSearches()
    }
  }

  // MARK: Searching

  /// The foods whose names hold every word of `text`, whole or begun, the best match first; then, if
  /// none has them whole, those that hold words spelled nearly so.
  ///
  /// Finds nothing when the catalog is not built. A file that turns out to be damaged counts as not
  /// built from then on.
  /// - `own`: what is known of the person, which decides between equals.
  package func search(_ text: String, limit: Int, own: PersonalFoods = .empty) -> [Food] {
    search(words: SearchWords.list(text), limit: limit, own: own)
  }

  func search(words: [String], limit: Int, own: PersonalFoods) -> [Food] {
    let shelves = state.withLock { $0.shelves }
    guard FoodSearch.canFind(words), limit > 0, isBuilt else { return [] }
    let asked = words.map(SearchWord.init)
    let found =
      found(asked, corrected: false, on: shelves) + FoodSearch(words: asked).foods(among: own)
    var best = Self.best(found, limit: limit, own: own)
    if best.count < min(limit, Self.enough), !best.contains(where: \.isMeant) {
      // What matches as it was typed still comes first.
      let known = Set(best.map(\.id))
      let near =
        self.found(asked, corrected: true, on: shelves)
        + SpellingSearch(words: asked).foods(among: own)
      best += Self.best(
        near.filter { !known.contains($0.id) }, limit: limit - best.count, own: own)
    }
    return foods(best, own: own)
  }

  private func foods(_ found: [FoundFood], own: PersonalFoods) -> [Food] {
    var foods: [Food.ID: Food] = [:]
    for shelf in state.withLock({ $0.shelves }) {
      let ranks = found.filter { $0.shelf === shelf }.map(\.rank)
      do {
        for food in try shelf.foods(ranks: ranks) { foods[food.id] = food }
      } catch {
        forget(shelf)
      }
    }
    return found.compactMap { own.food(id: $0.id) ?? foods[$0.id] }
  }

  /// Where so many foods match as typed, nothing is taken for misspelled.
  private static let enough = 5

  private static func best(
    _ found: [FoundFood], limit: Int, own: PersonalFoods
  ) -> [FoundFood] {
    let ranked = found.map { (food: $0, penalty: $0.penalty(own.preference(for: $0.id))) }
      .sorted { ($0.penalty, $0.food.rank, $0.food.id) < ($1.penalty, $1.food.rank, $1.food.id) }
    var known: Set<Food.ID> = []
    var best: [FoundFood] = []
    for (food, _) in ranked where best.count < limit && known.insert(food.id).inserted {
      best.append(food)
    }
    return best
  }

  private func found(_ words: [SearchWord], corrected: Bool, on shelves: [FoodIndex]) -> [FoundFood]
  {
    let search = RecentSearches.Search(words: words, corrected: corrected)
    if let known = state.withLock({ $0.found.take(search) }) { return known }
    var found: [FoundFood] = []
    for shelf in shelves {
      do {
        found += try shelf.read { database in
          corrected
            ? try SpellingSearch(words: words).foods(in: database, of: shelf)
            : try FoodSearch(words: words).foods(in: database, most: shelf.candidates, of: shelf)
        }
        // What was misspelled is looked for further only where the foods carried have too little.
        if corrected, found.count >= Self.enough { break }
      } catch {
        forget(shelf)
      }
    }
    state.withLock { $0.found.keep(found, for: search) }
    return found
  }

  /// Does once what only the first search has to do, so that the first letter typed is answered as
  /// fast as all others.
  package func warmUp() {
    _ = search("a", limit: 1)
    _ = commonFoods()
  }

  // MARK: Single foods

  /// The food with an identifier, if the catalog is built and has it.
  package func food(id: String) -> Food? { first { try $0.food(id: id) } }

  /// The food of a package, by the number under its bars.
  package func food(barcode: Int64) -> Food? { first { try $0.food(barcode: barcode) } }

  /// The foods with these identifiers, in their order, without those that there are none of.
  package func foods(ids: some Sequence<Food.ID>) -> [Food] { ids.compactMap { food(id: $0) } }

  /// The foods people log every day, the likeliest first; none when the catalog is not built.
  package func commonFoods() -> [Food] {
    let (shelf, known) = state.withLock { ($0.carried, $0.common) }
    guard let shelf, known.isEmpty else { return known }
    do {
      let foods = try shelf.commonFoods()
      state.withLock { $0.common = foods }
      return foods
    } catch {
      forget(shelf)
      return []
    }
  }

  /// The title of the table brought in that has a food.
  func titleOfImport(holding id: String) -> String? {
    state.withLock { $0.imported.shelves }.first { (try? $0.food(id: id)) ?? nil != nil }?
      .origin.title
  }

  private func first(_ body: (FoodIndex) throws -> Food?) -> Food? {
    for shelf in state.withLock({ $0.shelves }) {
      do {
        if let food = try body(shelf) { return food }
      } catch {
        forget(shelf)
      }
    }
    return nil
  }

  /// A file that cannot be read is built anew at the next occasion, if it is the program’s own.
  private func forget(_ shelf: FoodIndex) {
    state.withLock {
      if $0.carried === shelf {
        $0.carried = nil
        $0.common = []
        $0.isDamaged = true
      }
      $0.imported.forget(shelf)
      $0.found = RecentSearches()
    }
  }
}
