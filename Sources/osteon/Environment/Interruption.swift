import CNcurses

/// What Ctrl-C, a hang-up, and a request to end do while work goes on: they are noted, so that the work
/// can end in order. A second one ends the program at once.
struct Interruption {
  /// From now on signals are noted. One that the parent had ignored, as nohup does, stays ignored.
  static func begin() -> Interruption {
    interruption_begin()
    return Interruption()
  }

  /// The signal that came; `nil` where none did.
  var signal: Int32? {
    let number = interruption_signal()
    return number == 0 ? nil : number
  }
}
