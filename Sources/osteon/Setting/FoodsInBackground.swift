import Catalog
import Foundation
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

  private let folder: String
  private let stage = Mutex(Stage.notStarted)

  init(folder: String) {
    self.folder = folder
  }

  /// Starts the work when asked for the first time, and tells once what became of it.
  func arrival() -> FoodsArrival? {
    let isFirst = stage.withLock { stage in
      guard case .notStarted = stage else { return false }
      stage = .working
      return true
    }
    if isFirst {
      Thread.detachNewThread { self.work() }
      return nil
    }
    return stage.withLock { stage in
      guard case .done(let arrival) = stage else { return nil }
      stage = .delivered
      return arrival
    }
  }

  private func work() {
    let arrival: FoodsArrival
    do throws(CatalogError) {
      let catalog = try Catalog.open(URL(fileURLWithPath: folder, isDirectory: true))
      try catalog.build()
      arrival = .ready(catalog)
    } catch {
      arrival = .failed(error.description)
    }
    stage.withLock { $0 = .done(arrival) }
  }
}
