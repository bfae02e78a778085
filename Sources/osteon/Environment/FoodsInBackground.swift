import Catalog
import Foundation
import NcursesTerminal
import Screens
import Synchronization

/// Opens the catalog of foods, and builds it when it is not there yet, beside a screen that already
/// works.
final class FoodsInBackground: Sendable {
  private let dataFolder: DataFolder
  private let hasBegun = Atomic(false)
  private let arrived = Mutex<FoodsArrival?>(nil)

  init(_ dataFolder: DataFolder) { self.dataFolder = dataFolder }

  /// Tells once what became of the catalog: at once when it is built already, which is a matter of a
  /// millisecond. Otherwise the work begins when this is asked for the first time.
  func arrival() -> FoodsArrival? {
    if !hasBegun.exchange(true, ordering: .relaxed) { begin() }
    return arrived.withLock { $0.take() }
  }

  private func begin() {
    do {
      let catalog = try dataFolder.catalog()
      let isBuilt = catalog.isBuilt
      if isBuilt { finish(.ready(catalog)) }
      Thread.detachNewThread {
        NcursesTerminal.coverThread()
        guard !isBuilt else { return catalog.warmUp() }
        // Why it could not be built, it says when it is asked, and tries again.
        try? catalog.build()
        self.finish(.ready(catalog))
      }
    } catch {
      finish(.failed(CommandError(any: error)?.description ?? "\(error)"))
    }
  }

  private func finish(_ arrival: FoodsArrival) { arrived.withLock { $0 = arrival } }
}
