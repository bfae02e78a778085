import Glibc
import Synchronization

/// What Ctrl-C, a hang-up, and a request to end do while work goes on: they are noted, so that the work
/// can end in order. A second one ends the program at once.
struct Interruption {
  private static let noted = Atomic<Int32>(0)

  /// From now on signals are noted. One that the parent had ignored, as nohup does, stays ignored.
  static func begin() -> Interruption {
    noted.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let before = Glibc.signal(number) { number in
        Interruption.noted.store(number, ordering: .relaxed)
        _ = Glibc.signal(number, SIG_DFL)
      }
      if let before, unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        _ = Glibc.signal(number, SIG_IGN)
      }
    }
    return Interruption()
  }

  /// The signal that came; `nil` where none did.
  var signal: Int32? {
    let number = Self.noted.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
