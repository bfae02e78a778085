import BoneHealth
import Glibc

/// The moment it is, on the person's own clock; `OSTEON_NOW=2026-11-23T08:30` pins it.
enum Moment {
  static func now() throws(CommandError) -> CivilMoment { try clock()() }

  /// A clock for the loop, which asks often: the pinned moment is read once.
  static func clock() throws(CommandError) -> () -> CivilMoment {
    guard let text = environment("OSTEON_NOW") else { return current }
    guard let pinned = CivilMoment(text) else {
      throw CommandError(.usage, "OSTEON_NOW is “\(text)”; write it as 2026-11-23T08:30")
    }
    return { pinned }
  }

  /// The C library knows the zone and its changes of the clock, and is quicker to start than a
  /// calendar of Foundation.
  private static func current() -> CivilMoment {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let date = CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let time = CivilTime(hour: Int(parts.tm_hour), minute: Int(parts.tm_min))
    return CivilMoment(date: date ?? CivilDate(dayNumber: 0), time: time ?? .midnight)
  }

  /// A clock for the journal, in milliseconds since 1970. It runs even where the moment is pinned:
  /// it tells in which order things were entered.
  static let journalClock: Clock = {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1000 + Int64(now.tv_nsec) / 1_000_000
  }
}
