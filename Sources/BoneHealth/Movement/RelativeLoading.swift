#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How strongly a session loads bone, by the osteogenic index of Turner and Robling (Exercise and
/// Sport Sciences Reviews 2003). It was built on animal studies and is not validated in
/// postmenopausal women; show it with `caution`.
package enum RelativeLoading {
  /// To stand wherever the index is shown.
  package static let caution = "relative loading; not validated in postmenopausal women"

  /// The index of one session on rested bone: peak ground reaction force × ln(cycles + 1).
  /// - `peakForceBodyWeights`: the peak vertical ground reaction force, in body weights.
  /// - `cycles`: how many times the load comes: jumps, steps.
  package static func index(peakForceBodyWeights: Double, cycles: Int) -> Double {
    peakForceBodyWeights * log(Double(max(0, cycles)) + 1)
  }

  /// How much of a session counts that follows another on the same day: bone recovers its
  /// sensitivity as 1 − e^(−t/6), t in hours.
  package static func recovered(hoursSinceLast hours: Double) -> Double {
    1 - exp(-max(0, hours) / 6)
  }

  /// The index of a day's sessions, in the order of their time.
  package static func index(
    ofDay sessions: some Sequence<(time: CivilTime, index: Double)>
  ) -> Double {
    var total = 0.0
    var last: CivilTime?
    for session in sessions.sorted(by: { $0.time < $1.time }) {
      let hours = last.map { Double(session.time.minutes - $0.minutes) / 60 }
      total += session.index * (hours.map(recovered(hoursSinceLast:)) ?? 1)
      last = session.time
    }
    return total
  }
}
