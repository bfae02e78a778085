import BoneHealth

/// What a word after a number of a movement entry says the number is.
enum MovementUnit: Equatable {
  /// A unit of time, of which so many make a minute.
  case time(perMinute: Double)
  case load(LoadUnit)
  case repetitions
  case sets
  /// A distance, or steps: known, so that it can be said that it is not recorded.
  case distance

  init?(_ token: LineToken) {
    switch token.kind {
    case .sign("'"), .sign("′"), .sign("’"): self = .time(perMinute: 1)
    case .sign("\""), .sign("″"), .sign("”"): self = .time(perMinute: 60)
    case .word(let word):
      guard let unit = Self.words[word] else { return nil }
      self = unit
    default: return nil
    }
  }

  private static let words = [String: MovementUnit](of: [
    (.time(perMinute: 1.0 / 60), "h, hr, hrs, hour, hours"),
    (.time(perMinute: 1), "min, mins, minute, minutes"),
    (.time(perMinute: 60), "s, sec, secs, second, seconds"),
    (.load(.kilograms), "kg, kgs, kilo, kilos, kilogram, kilograms"),
    (.load(.pounds), "lb, lbs, pound, pounds"),
    (.repetitions, "rep, reps, repetition, repetitions, time, times"),
    (.sets, "set, sets, round, rounds"),
    (.distance, "m, meter, meters, metre, metres, mi, mile, miles, yard, yards"),
    (.distance, "k, km, kilometer, kilometers, kilometre, kilometres"),
    (.distance, "steps, laps, lengths, floors, flights"),
  ])
}
