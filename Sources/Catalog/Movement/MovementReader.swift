import BoneHealth

/// Reads the figures out of the tokens of one item, and leaves the words that name its activity.
struct MovementReader {
  private(set) var figures = MovementFigures()
  private(set) var nameTokens: [LineToken] = []
  private(set) var note: String?
  private(set) var cursor: LineCursor

  private let loadUnit: LoadUnit

  init(_ tokens: ArraySlice<LineToken>, of line: String, loadUnit: LoadUnit) {
    self.loadUnit = loadUnit
    cursor = LineCursor(tokens, of: line)
    var eachSide: Int?
    while !cursor.isAtEnd {
      let start = cursor.position
      if readEachSide() {
        eachSide = start
        continue
      }
      do throws(TypedProblem.Reason) { try readNext() } catch {
        cursor.note(error, at: cursor.range(from: start))
      }
    }
    guard let eachSide else { return }
    do throws(TypedProblem.Reason) { try figures.doubleMinutes() } catch {
      cursor.note(error, at: cursor.range(from: eachSide))
    }
  }

  private mutating func readNext() throws(TypedProblem.Reason) {
    let start = cursor.position
    if try readEffort() { return }
    if try readLoadAfterAt() { return }
    if try readBodyWeight() { return }
    if try readHourInWords() { return }
    if cursor.isCross(), cursor.number(1) != nil { cursor.position += 1 }
    switch cursor.token()?.kind {
    case .number(let value): try readFigure(value)
    case .numbers(let repetitions):
      cursor.position += 1
      if cursor.unit()?.unit == .repetitions { cursor.position += 1 }
      try figures.add(repetitions: repetitions, range: cursor.range(from: start))
    case .word:
      nameTokens += cursor.rest.prefix(1)
      cursor.position += 1
    case .note(let text):
      note = text.isEmpty ? nil : text
      cursor.position += 1
    case .sign, nil: cursor.position += 1
    }
  }

  /// A number, with what comes after it and says what it is.
  private mutating func readFigure(_ value: Double) throws(TypedProblem.Reason) {
    let start = cursor.position
    if let minutes = try cursor.readClock() { return try figures.add(minutes: minutes) }
    if try readNumbersInARow() { return }
    if try readCross() { return }
    let count = cursor.count()
    let isAmbiguous = cursor.isAmbiguous()
    cursor.position += 1
    switch cursor.readUnit() {
    case .time where isAmbiguous, .load where isAmbiguous: throw .ambiguousNumber
    case .time(let perMinute):
      try figures.add(minutes: value / perMinute + cursor.readRestOfTime(after: perMinute))
    case .load(let unit): try addLoad(value, unit, from: start)
    case .repetitions: try addCount(count, from: start)
    case .sets: try readSets(count, from: start)
    case .distance: throw .distance
    case nil:
      if cursor.isCross() { cursor.position += 1 }
      try addCount(count, from: start)
    }
  }

  /// `effort 4`, `e4`, `RPE: 4/10`.
  private mutating func readEffort() throws(TypedProblem.Reason) -> Bool {
    guard let word = cursor.word(), ["e", "effort", "rpe"].contains(word) else { return false }
    let length = cursor.sign(1).map { ":=-".contains($0) } ?? false ? 2 : 1
    guard let value = cursor.number(length) else { return false }
    cursor.position += length + 1
    if cursor.sign() == "/", cursor.number(1) == 10 { cursor.position += 2 }
    try figures.add(effort: value)
    return true
  }

  /// `@ 40`, `at 40 kg`, `@ body weight`.
  private mutating func readLoadAfterAt() throws(TypedProblem.Reason) -> Bool {
    guard cursor.sign() == "@" || cursor.word() == "at" else { return false }
    cursor.position += 1
    if try readBodyWeight(isExpected: true) { return true }
    guard let value = cursor.number(), cursor.unit(1) == nil, cursor.sign(1) != ":" else {
      return true
    }
    cursor.position += 1
    try addLoad(value, loadUnit, from: cursor.position - 1)
    return true
  }

  /// `body weight` right after sets, or `bw` anywhere: a load that is none.
  private mutating func readBodyWeight(
    isExpected: Bool = false
  ) throws(TypedProblem.Reason) -> Bool {
    let start = cursor.position
    let isMeant = isExpected || (!figures.groups.isEmpty && nameTokens.last != cursor.token(-1))
    switch cursor.word() {
    case "bw": cursor.position += 1
    case "bodyweight" where isMeant, "body-weight" where isMeant: cursor.position += 1
    case "body" where isMeant && cursor.word(1) == "weight": cursor.position += 2
    default: return false
    }
    try figures.add(.init(), range: cursor.range(from: start))
    return true
  }

  /// `each side`, `per leg`: the time said of one was spent on both.
  private mutating func readEachSide() -> Bool {
    guard let word = cursor.word(), word == "each" || word == "per", let side = cursor.word(1),
      ["side", "leg", "arm", "foot", "hand"].contains(side)
    else { return false }
    cursor.position += 2
    return true
  }

  /// `half an hour`, `an hour`.
  private mutating func readHourInWords() throws(TypedProblem.Reason) -> Bool {
    let isHalf = cursor.word() == "half"
    var length = isHalf ? 1 : 0
    if let word = cursor.word(length), word == "a" || word == "an" { length += 1 }
    guard length > 0, cursor.word(length) == "hour" else { return false }
    cursor.position += length + 1
    try figures.add(minutes: isHalf ? 30 : 60 + cursor.readRestOfTime(after: 1.0 / 60))
    return true
  }

  /// `8/8/6`, `8-8-6`: repetitions of sets; `1/2 h`: a fraction; `8-10`: a range, which is refused.
  private mutating func readNumbersInARow() throws(TypedProblem.Reason) -> Bool {
    guard let sign = cursor.sign(1), "/-–".contains(sign) else { return false }
    let start = cursor.position
    var length = 1
    while cursor.sign(length) == sign, cursor.isGlued(length), cursor.isGlued(length + 1),
      cursor.number(length + 1) != nil
    { length += 2 }
    guard length > 1 else { return false }
    let values = stride(from: 0, to: length, by: 2).compactMap { cursor.number($0) }
    let counts = stride(from: 0, to: length, by: 2).compactMap { cursor.count($0) }
    cursor.position += length
    let unit = cursor.readUnit()
    if values.count == 2, sign != "/" { throw .severalNumbers }
    switch unit {
    case .time(let perMinute) where values.count == 2 && values[1] > 0:
      try figures.add(minutes: values[0] / values[1] / perMinute)
    case .repetitions, nil:
      guard counts.count == values.count else { throw .notWhole("repetitions") }
      try figures.add(repetitions: counts, range: cursor.range(from: start))
    default: throw .severalNumbers
    }
    return true
  }

  /// `3x8`, `3x8x40kg`, `3x30 s`.
  private mutating func readCross() throws(TypedProblem.Reason) -> Bool {
    guard cursor.isCross(1), cursor.number(2) != nil else { return false }
    let start = cursor.position
    let sets = cursor.count()
    cursor.position += 2
    try readRepetitions(sets: sets, from: start)
    guard cursor.isCross(), let load = cursor.number(1) else { return true }
    let loadStart = cursor.position + 1
    cursor.position += 2
    guard case .load(let unit) = cursor.readUnit() ?? .load(loadUnit) else { throw .severalNumbers }
    try addLoad(load, unit, from: loadStart)
    return true
  }

  /// `3 sets of 8`, or `3 sets` after the repetitions.
  private mutating func readSets(_ sets: Int?, from start: Int) throws(TypedProblem.Reason) {
    let length = cursor.word() == "of" || cursor.isCross() ? 1 : 0
    let isLoad = if case .load? = cursor.unit(length + 1)?.unit { true } else { false }
    guard cursor.number(length) != nil, !isLoad else {
      return try figures.repeatLastSet(MovementFigures.sets(sets))
    }
    cursor.position += length
    try readRepetitions(sets: sets, from: start)
  }

  /// What each of several sets holds: repetitions or a time.
  private mutating func readRepetitions(sets: Int?, from start: Int) throws(TypedProblem.Reason) {
    let value = cursor.number() ?? 0
    let count = cursor.count()
    cursor.position += 1
    if let sign = cursor.sign(), "-–/".contains(sign), cursor.isGlued(1), cursor.number(1) != nil {
      cursor.position += 2
      throw .severalNumbers
    }
    let unit = cursor.readUnit()
    let sets = try MovementFigures.sets(sets)
    switch unit {
    case .time(let perMinute): try figures.add(minutes: Double(sets) * value / perMinute)
    case .load: throw .loadWithoutRepetitions
    case .distance: throw .distance
    case .sets: throw .setsWithoutRepetitions
    case .repetitions, nil:
      guard let count else { throw .notWhole("repetitions") }
      try figures.add(
        repetitions: Array(repeating: count, count: sets), range: cursor.range(from: start))
    }
  }

  private mutating func addCount(_ count: Int?, from start: Int) throws(TypedProblem.Reason) {
    guard let count else { throw .notWhole("repetitions and impacts") }
    try figures.add(repetitions: [count], isCount: true, range: cursor.range(from: start))
  }

  private mutating func addLoad(
    _ value: Double, _ unit: LoadUnit, from start: Int
  ) throws(TypedProblem.Reason) {
    try figures.add(.init(kilograms: unit.kilograms(value)), range: cursor.range(from: start))
  }
}
