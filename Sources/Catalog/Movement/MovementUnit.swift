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

extension LineCursor {
  /// The unit that starts so many tokens on, after a hyphen if there is one, and where it ends.
  func unit(_ offset: Int = 0) -> (unit: MovementUnit, end: Int)? {
    var offset = offset
    if sign(offset) == "-", isGlued(offset), isGlued(offset + 1) { offset += 1 }
    guard let token = token(offset), let unit = MovementUnit(token) else { return nil }
    return (unit, position + offset + 1)
  }

  /// Reads a unit, where one stands.
  mutating func readUnit() -> MovementUnit? {
    guard let (unit, end) = unit() else { return nil }
    position = end
    return unit
  }

  /// Minutes written as `1:20 h`, `1:30 min` or `1:20:30`; `nil` where no such time starts here.
  mutating func readClock() throws(TypedProblem.Reason) -> Double? {
    guard let first = number() else { return nil }
    var parts = [first]
    var length = 1
    while sign(length) == ":", isGlued(length), isGlued(length + 1), let part = number(length + 1) {
      parts.append(part)
      length += 2
    }
    guard parts.count > 1 else { return nil }
    position += length
    var perMinute: Double?
    if let (unit, end) = unit(), case .time(let found) = unit {
      (perMinute, position) = (found, end)
    }
    guard parts.count <= 3, parts.dropFirst().allSatisfy({ $0 < 60 }) else {
      throw .outOfRange("a time", bounds: "hours, then minutes and seconds below 60")
    }
    let whole = parts.reduce(0) { $0 * 60 + $1 }
    if parts.count == 3 { return whole / 60 }
    guard let perMinute, perMinute <= 1 else { throw .noUnit(example: "1:20 h") }
    return perMinute < 1 ? whole : whole / 60
  }

  /// The minutes after hours, and the seconds after minutes: `1 h 20`, `1 h 20 min`, `2 min 30 s`.
  mutating func readRestOfTime(after perMinute: Double) -> Double {
    let areHours = perMinute < 1
    let length = word() == "and" ? 1 : 0
    if areHours, length == 1, word(1) == "a", word(2) == "half" {
      position += 3
      return 30
    }
    guard let value = number(length) else { return 0 }
    if areHours, word(length + 1) == "m" {
      position += length + 2
      return value
    }
    if let (unit, end) = unit(length + 1) {
      guard case .time(let finer) = unit, finer > perMinute else { return 0 }
      position = end
      return value / finer + readRestOfTime(after: finer)
    }
    let isOfSets = isCross(length + 1) || sign(length + 1).map { ":/-–".contains($0) } ?? false
    guard areHours, value < 60, !isOfSets else { return 0 }
    position += length + 1
    return value
  }
}
