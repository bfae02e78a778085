/// What keeps a part of a typed line, of a label, supplements or movement, from being recorded.
package struct TypedProblem: Error, Equatable, Sendable {
  package var reason: Reason
  /// The words or figures at fault, as they were typed.
  package var text: String
  /// Their place in the line.
  package var range: Range<String.Index>

  /// What was wrong, where, and what would be right, in one line.
  package var message: String { (text.isEmpty ? "" : "“\(text)”") + reason.explanation }

  /// What was wrong, and what would be right, as it stands behind the words at fault.
  package struct Reason: Error, Hashable, Sendable {
    let explanation: String

    private init(_ explanation: String, after mark: String = " ") {
      self.explanation = mark + explanation
    }
  }
}

extension TypedProblem {
  init(_ reason: Reason, at range: Range<String.Index>, of line: String) {
    self.init(reason: reason, text: String(line[range]), range: range)
  }
}

extension TypedProblem.Reason {
  static let ambiguousNumber = Self(
    "can be read in two ways; write it without the comma, or with a point")
  static let lineTooLong = Self("begins a line that is too long; \(LineLimit.other.wording)")
  static func noUnit(example: String) -> Self {
    Self("has no unit; write for instance “\(example)”")
  }
  static func wrongUnit(example: String) -> Self {
    Self("is in the wrong unit; write for instance “\(example)”")
  }
  static func saidTwice(_ what: String, of items: String) -> Self {
    Self("is a second \(what); part \(items) with a comma")
  }
  static func outOfRange(_ what: String, bounds: String) -> Self {
    Self("is not possible; \(what) is \(bounds)")
  }

  // MARK: Labels

  static let nothing = Self("Begin with what the figures are for: “per 100 g: …”", after: "")
  static let noFigures = Self("No figure is named; write for instance “calcium 300 mg”", after: "")
  static let noBasis = Self(
    "is not what figures are for; begin with “per 100 g: …” or “serving 30 g (1 bar): …”")
  static let noWeight = Self(
    "has no weight; write for instance “serving 30 g (1 bar)” or “1 cup = 240 ml”")
  static let amountOutOfRange = Self("is no serving; it is more than 0 and at most 5 kg")
  static let noName = Self("says not of what; write for instance “calcium 300 mg”")
  static let unknown = Self(
    "is not counted; a label holds calcium, vitamin D, magnesium, vitamin K, protein, energy "
      + "and a barcode")
  static let contradiction = Self("does not fit the figure before it; leave the wrong one out")
  static let labelTooLong = Self("begins a label that is too long; \(LineLimit.other.wording)")
  static func noFigure(example: String) -> Self {
    Self("has no figure; write for instance “\(example)”")
  }
  static func figureTwice(_ what: String) -> Self {
    Self("is a second figure for \(what); leave one out")
  }
  static func impossible(most: String) -> Self {
    Self("is not possible; 100 g hold from 0 to \(most), if the amount it is for is right")
  }
  static func barcode(_ problem: BarcodeProblem) -> Self { Self(problem.message, after: ": ") }

  // MARK: Supplements

  static let noSubstance = Self("names no substance; write for instance “vitamin D 800 IU”")
  static let unknownSubstance = Self(
    "is not counted; Osteon counts calcium, vitamin D, magnesium, vitamin K and protein")
  static let partOfUnit = Self("is not whole; international units are whole numbers")
  static let countOutOfRange = outOfRange(
    "a number of tablets", bounds: "more than 0 and at most 50")
  static func unknownContent(nutrient: String, example: String) -> Self {
    Self("may hold any share of \(nutrient); write the \(nutrient) its label gives: “\(example)”")
  }
  static func noAmount(example: String) -> Self {
    Self("has no amount; write for instance “\(example)”")
  }

  // MARK: Movement

  static let noActivity = Self("names no activity; write for instance “brisk walk 35 min”")
  static let distance = Self("is not recorded; leave it out, and say how long: “walk 30 min”")
  static let loadWithoutRepetitions = Self(
    "is a load without repetitions; write for instance “3x8 40 kg”")
  static let setsWithoutRepetitions = Self(
    "does not say how many repetitions; write for instance “3x8”")
  static let severalNumbers = Self("is more than one number; write one")
  static func unknownActivity(nearest: String?) -> Self {
    let advice = nearest.map { "the nearest is “\($0)”" }
    return Self(
      "is no activity Osteon knows; "
        + (advice ?? "write for instance “brisk walk”, “squat” or “yoga”"))
  }
  static func noTimeOrCount(example: String) -> Self {
    Self("does not say how much; write for instance “\(example)”")
  }
  static func notWhole(_ what: String) -> Self {
    Self("is not whole; \(what) are counted in whole numbers")
  }
}
