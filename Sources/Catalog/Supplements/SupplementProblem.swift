/// What keeps a typed supplement from being recorded.
package struct SupplementProblem: Error, Equatable, Sendable {
  package enum Reason: Error, Equatable, Sendable {
    /// No substance is named.
    case noSubstance
    /// A substance that is none of the five nutrients.
    case unknownSubstance
    /// A compound or mixture of which it is not known how much of the nutrient it holds.
    case unknownContent(nutrient: String, example: String)
    case noAmount(example: String)
    case noUnit(example: String)
    /// A unit the substance is not measured in.
    case wrongUnit(example: String)
    case notWhole
    /// `1,500` can be 1500 and 1.5.
    case ambiguousNumber
    /// More than can be taken at once, in the unit named; or nothing.
    case outOfRange(most: String)
    /// A number of tablets that cannot be.
    case countOutOfRange
    /// A second amount, or number of tablets.
    case saidTwice(String)
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
    case .noSubstance: "names no substance; write for instance “vitamin D 800 IU”"
    case .unknownSubstance:
      "is not counted; Osteon counts calcium, vitamin D, magnesium, vitamin K and protein"
    case .unknownContent(let nutrient, let example):
      "may hold any share of \(nutrient); write the \(nutrient) its label gives: “\(example)”"
    case .noAmount(let example): "has no amount; write for instance “\(example)”"
    case .noUnit(let example): "has no unit; write for instance “\(example)”"
    case .wrongUnit(let example): "is in the wrong unit; write for instance “\(example)”"
    case .notWhole: "is not whole; international units are whole numbers"
    case .ambiguousNumber: "can be read in two ways; write it without the comma, or with a point"
    case .outOfRange(let most): "is not possible; an amount is more than 0 and at most \(most)"
    case .countOutOfRange: "is not possible; a number of tablets is more than 0 and at most 50"
    case .saidTwice(let what): "is a second \(what); part supplements with a comma"
    case .lineTooLong: "begins a line that is too long; \(LineLimit.other.wording)"
    }
  }
}
