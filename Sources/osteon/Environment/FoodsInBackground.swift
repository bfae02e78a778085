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
      if let catalog = try open() { state.withLock { $0.arrival = .ready(catalog) } }
    } catch {
      let reason = CommandError(any: error)?.description ?? "\(error)"
      state.withLock { $0.arrival = .failed(reason) }
    }
  }
}
