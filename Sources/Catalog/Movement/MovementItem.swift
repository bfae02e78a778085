import BoneHealth

/// One activity of a typed line, as it was understood: `squat 3x8 40 kg`.
package struct MovementItem: Equatable, Sendable {
  /// The part of the line this item was read from.
  package var text: String
  /// Its place in the line.
  package var range: Range<String.Index>
  package var activity: Activity?
  /// Others that the words may mean; where none was found, those that come near. Best first.
  package var alternatives: [Activity] = []
  package var minutes: Double?
  /// The effort typed; the activity's usual effort is not put in its place.
  package var effort: Effort?
  /// How many jumps, hops or drops, of an activity of high impact.
  package var impacts: Int?
  package var sets: [ExerciseSet] = []
  /// What was written after `//`.
  package var note: String?
  /// Why the item cannot be recorded as it stands; `nil` when it can.
  package var problem: MovementProblem?
}

/// What keeps a typed activity from being recorded.
package struct MovementProblem: Error, Equatable, Sendable {
  package enum Reason: Equatable, Sendable {
    /// No activity is named.
    case noActivity
    /// No activity of this name is known; the nearest one, where there is one.
    case unknownActivity(nearest: String?)
    /// Neither a time nor a count is said.
    case noAmount(example: String)
    /// A number without a unit that the activity does not say.
    case noUnit(example: String)
    /// A distance or a number of steps: neither is recorded.
    case distance(example: String)
    /// A load without repetitions.
    case loadWithoutRepetitions(example: String)
    /// A range, where one number is recorded.
    case severalNumbers
    /// A second time, effort or number of sets.
    case saidTwice(String)
    /// Repetitions, sets and impacts are whole numbers.
    case notWhole(String)
    /// A figure that cannot be: what it is, and its bounds in words.
    case outOfRange(String, bounds: String)
    /// Sets without repetitions.
    case setsWithoutRepetitions
  }

  package var reason: Reason
  /// The words or figures at fault, as they were typed.
  package var text: String
  /// Their place in the line.
  package var range: Range<String.Index>

  /// What was wrong, and what would be right.
  package var message: String {
    switch reason {
    case .noActivity:
      "“\(text)” names no activity; write for instance “brisk walk 35 min”"
    case .unknownActivity(let nearest?):
      "no activity is called “\(text)”; the nearest is “\(nearest)”"
    case .unknownActivity(nil):
      "no activity is called “\(text)”; write for instance “brisk walk 35 min”"
    case .noAmount(let example):
      "“\(text)” does not say how long; write for instance “\(example)”"
    case .noUnit(let example):
      "“\(text)” has no unit; write for instance “\(example)”"
    case .distance(let example):
      "“\(text)”: distances and steps are not recorded; say how long: “\(example)”"
    case .loadWithoutRepetitions(let example):
      "“\(text)” is a load without repetitions; write for instance “\(example)”"
    case .severalNumbers:
      "“\(text)” is a range; write one number"
    case .saidTwice(let what):
      "“\(text)” is a second \(what); part activities with a comma"
    case .notWhole(let what):
      "“\(text)”: \(what) are whole numbers"
    case .outOfRange(let what, let bounds):
      "“\(text)”: \(what) must be \(bounds)"
    case .setsWithoutRepetitions:
      "“\(text)” does not say how many repetitions; write for instance “3x8”"
    }
  }
}
