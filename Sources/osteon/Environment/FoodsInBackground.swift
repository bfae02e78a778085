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
    attempt {
      let catalog = try dataFolder.catalog()
      guard !catalog.isBuilt else {
        Self.detach { catalog.warmUp() }
        return catalog
      }
      Self.detach {
        self.attempt {
          try catalog.build()
          return catalog
        }
      }
      return nil
    }
  }

  private static func detach(_ work: @escaping @Sendable () -> Void) {
    Thread.detachNewThread {
      NcursesTerminal.coverThread()
      work()
    }
  }

  /// - `open`: `nil` where the catalog comes later.
  private func attempt(_ open: () throws -> Catalog?) {
    do {
      if let catalog = try open() { stage.withLock { $0 = .done(.ready(catalog)) } }
    } catch {
      stage.withLock { $0 = .done(.failed(CommandError(any: error)?.description ?? "\(error)")) }
    }
  }
}
