import BoneHealth

/// One figure of a label as it was typed: its name, and its amounts, of which there may be several:
/// `calcium 260 mg (20 %)`, `450 kJ / 108 kcal`.
struct LabelItem {
  struct Amount {
    var value: Double
    /// `nil` where a number stands alone.
    var unit: LabelUnit?
    /// Whether a percentage does not say of which daily value.
    var isOfAnyDailyValue = false
    var range: Range<String.Index>
  }

  private(set) var words: [String] = []
  private(set) var amounts: [Amount] = []
  /// Whether the name came after an amount: `300 mg calcium`.
  private(set) var isNamedLast = false
  private var nameRange: Range<String.Index>?
  /// From the first of its parts to the last; `nil` when there is none.
  private(set) var range: Range<String.Index>?

  mutating func name(_ word: String, at place: Range<String.Index>) {
    isNamedLast = isNamedLast || (words.isEmpty && !amounts.isEmpty)
    words.append(word)
    nameRange = (nameRange ?? place).lowerBound..<place.upperBound
    range = (range ?? place).lowerBound..<place.upperBound
  }

  mutating func add(_ amount: Amount) {
    amounts.append(amount)
    range = (range ?? amount.range).lowerBound..<amount.range.upperBound
  }

  /// What it says, with the place of the amount that counts: a mass before a percentage, which is
  /// rounded on labels.
  /// - `range`: the place of the whole.
  func figure(
    at range: Range<String.Index>, in cursor: LineCursor
  ) throws(TypedProblem) -> (figure: LabelFigure, range: Range<String.Index>) {
    let subject = try subject(at: range, in: cursor)
    var read: [(figure: LabelFigure, amount: Amount)] = []
    for amount in amounts {
      guard let unit = amount.unit ?? impliedUnit else {
        throw cursor.problem(.noUnit(example: subject.example), at: amount.range)
      }
      let figure = LabelFigure(subject, amount.value, unit)
      guard figure.stored != nil else {
        throw cursor.problem(.wrongUnit(example: subject.example), at: amount.range)
      }
      read.append((figure, amount))
    }
    guard let main = read.first(where: { !$0.figure.unit.isPercent }) ?? read.first else {
      throw cursor.problem(.noFigure(example: subject.example), at: nameRange ?? range)
    }
    for other in read where other.amount.range != main.amount.range {
      guard Self.fits(other.figure, other.amount.isOfAnyDailyValue, main.figure) else {
        let ranges = [main.amount.range, other.amount.range]
        let later = ranges.max { $0.lowerBound < $1.lowerBound } ?? range
        throw cursor.problem(.contradiction, at: later)
      }
    }
    return (main.figure, main.amount.range)
  }

  /// “Calories 110”: the name is the unit.
  private var impliedUnit: LabelUnit? {
    words.count == 1 ? LabelUnit(word: words[0]).flatMap { $0.isEnergy ? $0 : nil } : nil
  }

  private func subject(
    at range: Range<String.Index>, in cursor: LineCursor
  ) throws(TypedProblem) -> Measured {
    if words.isEmpty {
      guard amounts.contains(where: { $0.unit?.isEnergy == true }) else {
        throw cursor.problem(.noName, at: range)
      }
      return .energy
    }
    if words == ["energy"] || impliedUnit != nil { return .energy }
    // The amount of a compound, and of what else holds the nutrient, is not the nutrient's.
    guard let substance = Substance(words: words), substance.share == .whole else {
      throw cursor.problem(.unknown, at: nameRange ?? range)
    }
    return .nutrient(substance.nutrient)
  }

  /// Percentages on labels are rounded to 2, 5 or 10 points (21 CFR 101.9(c)(8)(iii)), and that of
  /// protein counts only what is digested ((c)(7)). The two figures of energy come from factors that
  /// are rounded each by itself (Regulation (EU) No 1169/2011, annex XIV).
  private static func fits(
    _ other: LabelFigure, _ isOfAnyDailyValue: Bool, _ main: LabelFigure
  ) -> Bool {
    guard let stored = other.stored, let expected = main.stored else { return false }
    switch (other.subject, other.unit) {
    case (.nutrient(.protein), .percent): return true
    case (.nutrient(let nutrient), .percent(let named)):
      return (isOfAnyDailyValue ? DailyValues.allCases : [named]).contains { values in
        let whole = values.amount(of: nutrient)
        return abs(other.value / 100 * whole - expected) <= whole * 0.05 + expected * 0.001
      }
    case (.energy, _): return abs(stored - expected) <= max(3, expected * 0.06)
    default: return abs(stored - expected) <= max(expected / 50, 0.05)
    }
  }
}
