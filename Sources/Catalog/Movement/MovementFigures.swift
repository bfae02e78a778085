import BoneHealth

/// The figures of one movement item, before it is known what its activity makes of them.
struct MovementFigures {
  /// Sets that were written together, with the load that goes with them.
  struct Group {
    /// The repetitions of each set.
    var repetitions: [Int]
    /// A number alone, of which the activity decides what it counts.
    var isCount: Bool
    var load: Load?
    var range: Range<String.Index>
  }

  /// What sets were done with: no kilograms beside the body's own weight.
  struct Load {
    var kilograms: Double?
  }

  private(set) var minutes: Double?
  private(set) var effort: Effort?
  private(set) var groups: [Group] = []
  /// A load that was written before any sets.
  private(set) var leadingLoad: Load?
  private(set) var loadRange: Range<String.Index>?

  /// All sets, each with its load.
  var sets: [ExerciseSet] {
    groups.flatMap { group in
      group.repetitions.map {
        ExerciseSet(repetitions: $0, loadKilograms: (group.load ?? leadingLoad)?.kilograms)
      }
    }
  }
}

extension MovementFigures {
  /// What is possible; beyond it a figure is a slip of the finger.
  static let possibleMinutes = (1.0 / 60)...1440.0
  static let possibleLoadKilograms = 0.01...1000.0
  static let possibleRepetitions = 1...1000
  static let possibleSets = 1...50
  static let possibleImpacts = 1...10_000

  mutating func add(minutes: Double) throws(TypedProblem.Reason) {
    guard Self.possibleMinutes.contains(minutes) else {
      throw .outOfRange("a time", bounds: "from 1 second to 24 hours")
    }
    guard self.minutes == nil else { throw .saidTwice("time", of: "activities") }
    self.minutes = minutes
  }

  /// The time was said of one side, and was spent on both.
  mutating func doubleMinutes() throws(TypedProblem.Reason) {
    guard let once = minutes else { return }
    minutes = nil
    try add(minutes: once * 2)
  }

  mutating func add(effort value: Double) throws(TypedProblem.Reason) {
    guard let effort = Int(exactly: value).flatMap(Effort.init(rawValue:)) else {
      throw .outOfRange("effort", bounds: "a whole number from 1 to 10")
    }
    guard self.effort == nil else { throw .saidTwice("effort", of: "activities") }
    self.effort = effort
  }

  mutating func add(
    repetitions: [Int], isCount: Bool = false, range: Range<String.Index>
  ) throws(TypedProblem.Reason) {
    let possible = isCount ? Self.possibleImpacts : Self.possibleRepetitions
    guard repetitions.allSatisfy(possible.contains) else {
      throw .outOfRange("a count", bounds: "from 1 to \(possible.upperBound)")
    }
    _ = try Self.sets(groups.reduce(repetitions.count) { $0 + $1.repetitions.count })
    groups.append(Group(repetitions: repetitions, isCount: isCount, range: range))
  }

  /// Makes so many sets of the last one.
  mutating func repeatLastSet(_ sets: Int) throws(TypedProblem.Reason) {
    guard let last = groups.last, last.repetitions.count == 1 else { throw .setsWithoutRepetitions }
    groups.removeLast()
    try add(repetitions: Array(repeating: last.repetitions[0], count: sets), range: last.range)
  }

  /// A load belongs to all sets before it that have none; where it comes first, to all after it.
  mutating func add(_ load: Load, range: Range<String.Index>) throws(TypedProblem.Reason) {
    if let kilograms = load.kilograms, !Self.possibleLoadKilograms.contains(kilograms) {
      throw .outOfRange("a load", bounds: "from 0.01 to 1,000 kg")
    }
    guard leadingLoad == nil, groups.isEmpty || groups.last?.load == nil else {
      throw .saidTwice("load", of: "activities")
    }
    loadRange = range
    if groups.isEmpty { leadingLoad = load }
    for index in groups.indices where groups[index].load == nil {
      groups[index].load = load
    }
  }

  /// A number of sets, of which there can be so many.
  static func sets(_ count: Int?) throws(TypedProblem.Reason) -> Int {
    guard let count else { throw .notWhole("sets") }
    guard possibleSets.contains(count) else {
      throw .outOfRange("a number of sets", bounds: "from 1 to \(possibleSets.upperBound)")
    }
    return count
  }
}
