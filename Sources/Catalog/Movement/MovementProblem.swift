/// What keeps a typed activity from being recorded.
package struct MovementProblem: Error, Equatable, Sendable {
  package enum Reason: Error, Equatable, Sendable {
    /// No activity is named.
    case noActivity
    /// No activity of this name is known; the nearest one, where there is one.
    case unknownActivity(nearest: String?)
    /// Neither a time nor a count is said.
    case noAmount(example: String)
    /// A number without the unit that would say what it is.
    case noUnit(example: String)
    /// A distance, or steps: they are not recorded.
    case distance
    case loadWithoutRepetitions
    case setsWithoutRepetitions
    /// A range, or a list, where one number is recorded.
    case severalNumbers
    /// `1,500` can be 1500 and 1.5.
    case ambiguousNumber
    /// A second time, effort or load.
    case saidTwice(String)
    /// Repetitions, sets and impacts are whole numbers.
    case notWhole(String)
    /// A figure that cannot be: what it is, and its bounds in words.
    case outOfRange(String, bounds: String)
    /// It begins a line that is longer than is read at once.
    case lineTooLong
  }

  package var reason: Reason
  /// The words or figures at fault, as they were typed.
  package var text: String
  /// Their place in the line.
  package var range: Range<String.Index>

  /// What was wrong, where, and what would be right.
  package var message: String { "“\(text)” \(explanation)" }

  private var explanation: String {
    switch reason {
    case .noActivity: "names no activity; write for instance “brisk walk 35 min”"
    case .unknownActivity(let nearest?): "is no activity Osteon knows; the nearest is “\(nearest)”"
    case .unknownActivity(nil):
      "is no activity Osteon knows; write for instance “brisk walk”, “squat” or “yoga”"
    case .noAmount(let example): "does not say how much; write for instance “\(example)”"
    case .noUnit(let example): "has no unit; write for instance “\(example)”"
    case .distance: "is not recorded; leave it out, and say how long: “walk 30 min”"
    case .loadWithoutRepetitions:
      "is a load without repetitions; write for instance “3x8 40 kg”"
    case .setsWithoutRepetitions:
      "does not say how many repetitions; write for instance “3x8”"
    case .severalNumbers: "is more than one number; write one"
    case .ambiguousNumber: "can be read in two ways; write it without the comma, or with a point"
    case .saidTwice(let what): "is a second \(what); part activities with a comma"
    case .notWhole(let what): "is not whole; \(what) are counted in whole numbers"
    case .outOfRange(let what, let bounds): "is not possible; \(what) is \(bounds)"
    case .lineTooLong: "begins a line that is too long; \(LineLimit.other.wording)"
    }
  }
}
