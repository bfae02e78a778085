import BoneHealth
import Foundation
import Synchronization

/// All foods one can pick from, ready to search.
///
/// They lie in food indexes, one file a table: `catalog.db` holds the built-in foods, and the folder
/// `foods` those that were brought in. The first can be thrown away at any time: a missing, damaged or
/// outdated file is the same thing: `isBuilt` is false, searches find nothing, and `build` makes it
/// good. One that turns out to be damaged while it is asked is built anew at once, and where that
/// fails, again when it is asked later. A table brought in that cannot be read is among the
/// `problems`. What the person recorded is in neither.
package final class Catalog: Sendable {
  let folder: URL
  /// Where the tables lie that were brought in.
  let importFolder: URL
  private let path: String
  private let table: BuiltInFoods
  private let pause: Duration
  private let warn: @Sendable (FoodIndexProblem) -> Void
  let state: Mutex<State>

  struct State {
    /// The built-in foods, from the table of this program; `nil` when there are none.
    var builtIn: FoodIndex?
    var imported: ImportedIndexes
    /// The file looked whole, and turned out to be damaged further on.
    var isDamaged = false
    /// The built-in file was looked through.
    var isVerified = false
    /// Why the built-in foods could not be read or built when they were asked last.
    var failure: FileError?
    /// When to build them again, where that failed.
    var nextBuild: ContinuousClock.Instant?
    /// What was found for the last searches, so that a line is searched only where it changed.
    var found = RecentSearches()
    /// The foods people log every day, once they were asked for.
    var common: [Food] = []

    var indexes: [FoodIndex] { (builtIn.map { [$0] } ?? []) + imported.indexes }

    /// Whether who asks for the built-in foods is to build them.
    var isBuildDue: Bool {
      builtIn == nil && (nextBuild.map { $0 <= .now } ?? isDamaged)
    }
  }

  /// Opens the catalog in a folder. Costs about a millisecond, and nothing is written.
  /// - `warn`: told of each table brought in that turns out to be one that cannot be read.
  package static func open(
    _ folder: URL, warn: @escaping @Sendable (FoodIndexProblem) -> Void = { _ in }
  ) throws(FileError) -> Catalog {
    try Catalog(folder: folder, table: .embedded, warn: warn)
  }

  /// - `pause`: as long the built-in foods are not built again after that failed.
  init(
    folder: URL, table: BuiltInFoods, pause: Duration = .seconds(1),
    warn: @escaping @Sendable (FoodIndexProblem) -> Void = { _ in }
  ) throws(FileError) {
    self.folder = folder
    self.table = table
    self.pause = pause
    self.warn = warn
    path = folder.appendingPathComponent("catalog.db").path
    importFolder = folder.appendingPathComponent("foods", isDirectory: true)
    state = Mutex(
      State(
        builtIn: try Self.openBuiltIn(path, table), imported: ImportedIndexes(folder: importFolder))
    )
    lookForImports()
  }

  /// The index of this table; `nil` where its file is not there, damaged or of another table.
  private static func openBuiltIn(
    _ path: String, _ table: BuiltInFoods
  ) throws(FileError) -> FoodIndex? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do throws(FoodIndexProblem) {
      guard FileManager.default.isReadableFile(atPath: path) else {
        throw FoodIndexProblem(path: path, POSIXError(.EACCES))
      }
      let index = try FoodIndex(path: path)
      return index.origin.fingerprint == table.fingerprint ? index : nil
    } catch {
      guard error.isPassing else { return nil }
      throw .cannotOpen(error)
    }
  }

  // MARK: Tables brought in

  /// Looks anew which tables were brought in, by whatever program. Where nothing changed, it costs a
  /// look at the folder.
  /// - Returns: whether there are others than before.
  @discardableResult
  package func lookForImports() -> Bool {
    let problems: [FoodIndexProblem]? = state.withLock {
      guard $0.imported.refresh() else { return nil }
      $0.found = RecentSearches()
      return $0.imported.problems
    }
    problems?.forEach(warn)
    return problems != nil
  }

  /// The tables brought in that can be read, by name.
  package var imports: [FoodIndexOrigin] { state.withLock { $0.imported.indexes.map(\.origin) } }

  /// The tables brought in that cannot be read, by name.
  package var problems: [FoodIndexProblem] { state.withLock { $0.imported.problems } }

  // MARK: The built-in foods

  /// Whether the foods can be searched; if not, call `build`.
  package var isBuilt: Bool { state.withLock { $0.builtIn != nil } }

  /// Why the built-in foods could not be read or built when they were asked last; `nil` where they
  /// could. Nothing found means nothing then.
  package var failure: FileError? { state.withLock { $0.failure } }

  /// - Throws: the `failure`, if there is one.
  package func check() throws(FileError) { if let failure { throw failure } }

  /// Builds the file from the built-in foods, unless it is built already: about 0.1 s.
  ///
  /// A new file takes the old one's place in one step, so that two programs may build at once, and
  /// one that is killed leaves what was there.
  package func build() throws(FileError) {
    guard !isBuilt else { return }
    do {
      // Another program may have built it in the meantime.
      let isDamaged = state.withLock { $0.isDamaged }
      if !isDamaged, let index = try Self.openBuiltIn(path, table) { return use(index) }
      try PrivateFile.replace(path) { draft in try table.write(to: draft) }
      use(try FoodIndex(path: path))
    } catch {
      let failure = error as? FileError ?? .cannotBuild(path: path, reason: error.wording)
      state.withLock { ($0.failure, $0.nextBuild) = (failure, .now + pause) }
      throw failure
    }
  }

  private func use(_ index: FoodIndex) {
    state.withLock {
      $0.builtIn = index
      $0.isDamaged = false
      $0.isVerified = false
      ($0.failure, $0.nextBuild) = (nil, nil)
      $0.found = RecentSearches()
    }
  }

  // MARK: Asking

  /// Asks the indexes, the built-in one first. Where that turns out to be damaged, it is built anew at
  /// once, and all are asked again; where that fails, the next to ask after a pause tries it again.
  func ask<Value>(_ question: ([FoodIndex]) -> Value) -> Value {
    state.withLock { if $0.builtIn != nil { $0.failure = nil } }
    let answer = question(state.withLock { $0.indexes })
    guard state.withLock({ $0.isBuildDue }), (try? build()) != nil else { return answer }
    return question(state.withLock { $0.indexes })
  }

  /// What one index answers; `nil` where it could not be read, which is remembered. A damaged file is
  /// not asked again.
  func read<Value>(_ index: FoodIndex, _ body: (FoodIndex) throws -> Value) -> Value? {
    do {
      return try body(index)
    } catch {
      let problem = FoodIndexProblem(path: index.path, error)
      let isImported = state.withLock {
        $0.found = RecentSearches()
        guard $0.builtIn === index else { return $0.imported.drop(index, problem) }
        $0.failure = .cannotOpen(problem)
        if !problem.isPassing { ($0.builtIn, $0.isDamaged, $0.common) = (nil, true, []) }
        return false
      }
      if isImported { warn(problem) }
      return nil
    }
  }

  /// Makes sure, once, that nothing was passed by where nothing was found: a damaged file may have
  /// lost foods without a word.
  func verify() {
    let index = state.withLock { state in
      defer { state.isVerified = true }
      return state.isVerified ? nil : state.builtIn
    }
    if let index { read(index) { try $0.verify() } }
  }

  // MARK: Single foods

  /// The food with an identifier, if the catalog is built and has it.
  package func food(id: String) -> Food? {
    ask { indexes in first(of: indexes) { try $0.food(id: id) } }
  }

  /// The food of a package, by the number under its bars.
  package func food(barcode: Int64) -> Food? {
    ask { indexes in
      let food = first(of: indexes) { try $0.food(barcode: barcode) }
      if food == nil { verify() }
      return food
    }
  }

  /// The foods people log every day, the likeliest first; none when the catalog is not built.
  package func commonFoods() -> [Food] {
    ask { _ in
      let (index, known) = state.withLock { ($0.builtIn, $0.common) }
      guard let index, known.isEmpty else { return known }
      let foods = read(index) { try $0.commonFoods() } ?? []
      state.withLock { $0.common = foods }
      return foods
    }
  }

  /// The title of the table brought in that has a food.
  func titleOfImport(holding id: String) -> String? {
    state.withLock { $0.imported.indexes }.first { index in
      first(of: [index]) { try $0.food(id: id) } != nil
    }?.origin.title
  }

  private func first(of indexes: [FoodIndex], _ body: (FoodIndex) throws -> Food?) -> Food? {
    for index in indexes {
      if let food = read(index, body) ?? nil { return food }
    }
    return nil
  }
}
