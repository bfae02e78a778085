import Catalog
import Foundation
import NcursesTerminal
import Screens
import Synchronization

/// Opens the catalog of foods, and builds it when it is not there yet, beside a screen that already
/// works.
final class FoodsInBackground: Sendable {
  private enum Stage {
    case notStarted
    case working
    case done(FoodsArrival)
    case delivered
  }

  private let dataFolder: DataFolder
  private let stage = Mutex(Stage.notStarted)

  init(_ dataFolder: DataFolder) { self.dataFolder = dataFolder }

  /// Tells once what became of the catalog: at once when it is built already, which is a matter of a
  /// millisecond. Otherwise the work begins when this is asked for the first time.
  func arrival() -> FoodsArrival? {
    let isFirst = stage.withLock { stage in
      guard case .notStarted = stage else { return false }
      stage = .working
      return true
    }
    if isFirst { begin() }
    return stage.withLock { stage in
      guard case .done(let arrival) = stage else { return nil }
      stage = .delivered
      return arrival
    }
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

  private func finish(_ arrival: FoodsArrival) {
    stage.withLock { $0 = .done(arrival) }
  }
}
