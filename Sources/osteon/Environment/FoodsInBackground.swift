import Catalog
import Foundation
import NcursesTerminal
import Screens
import Synchronization

/// Opens the catalog of foods, and builds it when it is not there yet, beside a screen that already
/// works.
final class FoodsInBackground: Sendable {
  private struct State {
    var hasBegun = false
    var arrival: FoodsArrival?
  }

  private let dataFolder: DataFolder
  private let state = Mutex(State())

  init(_ dataFolder: DataFolder) { self.dataFolder = dataFolder }

  /// Tells once what became of the catalog: at once when it is built already, which is a matter of a
  /// millisecond. Otherwise the work begins when this is asked for the first time.
  func arrival() -> FoodsArrival? {
    let hasBegun = state.withLock { state in
      defer { state.hasBegun = true }
      return state.hasBegun
    }
    if !hasBegun { begin() }
    return state.withLock { $0.arrival.take() }
  }

  private func begin() {
    do {
      let catalog = try dataFolder.catalog()
      let isBuilt = catalog.isBuilt
      if isBuilt { finish(.ready(catalog)) }
      Self.detach {
        guard !isBuilt else { return catalog.warmUp() }
        // Why it could not be built, it says when it is asked, and tries again.
        try? catalog.build()
        self.finish(.ready(catalog))
      }
    } catch {
      finish(.failed(CommandError(any: error)?.description ?? "\(error)"))
    }
  }

  private static func detach(_ work: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      NcursesTerminal.coverThread()
      work()
    }
  }

  private func finish(_ arrival: FoodsArrival) { state.withLock { $0.arrival = arrival } }
}
