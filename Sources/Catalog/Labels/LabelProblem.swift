/// Why a label cannot be read.
package struct LabelProblem: Error, Equatable, Sendable {
  package enum Reason: Error, Hashable, Sendable {
    /// The text does not begin with the amount the figures are for.
    case noAmount
    /// A serving without its weight.
    case noWeight
    /// An amount that is no serving.
    case amountOutOfRange
    /// There is no figure at all.
    case noFigures
    /// A figure that says not of what.
    case noName
    /// Something labels name that is not counted, or no word at all.
    case unknown
    /// A name without a figure.
    case noFigure(example: String)
    case noUnit(example: String)
    /// A unit it is not measured in.
    case wrongUnit(example: String)
    /// `1,500` can be 1500 and 1.5.
    case ambiguousNumber
    /// A second figure, in words of what.
    case saidTwice(String)
    /// Two figures of one amount that differ.
    case contradiction
    /// Less than nothing, or more than 100 g can hold, in the unit named.
    case impossible(most: String)
    case barcode(BarcodeProblem)
    /// It begins a text that is longer than is read at once.
    case lineTooLong
  }

  package var reason: Reason
  /// The words or figures at fault, as they were typed.
  package var text: String
  /// Their place in the text.
  package var range: Range<String.Index>

  /// What was wrong, where, and what would be right, in one line.
  package var message: String {
    switch reason {
    case .noAmount where text.isEmpty: "Begin with what the figures are for: “per 100 g: …”"
    case .noFigures where text.isEmpty: "No figure is named; write for instance “calcium 300 mg”"
    case .barcode(let problem): "“\(text)”: \(problem.message)"
    default: "“\(text)” \(explanation)"
    }
  }

  private var explanation: String {
    switch reason {
    case .noAmount:
      "is not what figures are for; begin with “per 100 g: …” or “serving 30 g (1 bar): …”"
    case .noWeight: "has no weight; write for instance “serving 30 g (1 bar)” or “1 cup = 240 ml”"
    case .amountOutOfRange: "is no serving; it is more than 0 and at most 5 kg"
    case .noFigures: "names no figure; write for instance “per 100 g: calcium 300 mg”"
    case .noName: "says not of what; write for instance “calcium 300 mg”"
    case .unknown:
      "is not counted; a label holds calcium, vitamin D, magnesium, vitamin K, protein, energy "
        + "and a barcode"
    case .noFigure(let example): "has no figure; write for instance “\(example)”"
    case .noUnit(let example): "has no unit; write for instance “\(example)”"
    case .wrongUnit(let example): "is in the wrong unit; write for instance “\(example)”"
    case .ambiguousNumber: "can be read in two ways; write it without the comma, or with a point"
    case .saidTwice(let what): "is a second figure for \(what); leave one out"
    case .contradiction: "does not fit the figure before it; leave the wrong one out"
    case .impossible(let most):
      "is not possible; 100 g hold from 0 to \(most), if the amount it is for is right"
    case .barcode: "is no barcode"
    case .lineTooLong: "begins a label that is too long; \(LineLimit.other.wording)"
    }
  }
}
