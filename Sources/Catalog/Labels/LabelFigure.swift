import BoneHealth

extension Measured {
  /// `nil` for energy.
  private var nutrient: Nutrient? {
    if case .nutrient(let nutrient) = self { nutrient } else { nil }
  }

  /// How it is written on a label, to show what would be right.
  var example: String { nutrient.map { "\($0.name) \($0.typed.inFood)" } ?? "110 kcal" }

  /// The most that 100 g can hold, in the stored unit or in kilocalories: the food with the most energy
  /// is fat, 902 kcal (USDA, lard).
  var mostIn100Grams: Double { nutrient?.typed.mostInFood ?? 910 }
}

/// A unit that labels and tables of foods give figures in.
enum LabelUnit: Hashable, Sendable {
  case mass(NutrientUnit)
  case kilocalories
  case kilojoules
  /// Hundredths of a daily value.
  case percent(DailyValues)

  /// The thermochemical calorie is 4.184 J by definition.
  static let kilojoulesPerKilocalorie = 4.184

  init?(word: String) {
    switch word {
    case "kcal", "cal", "calorie", "calories", "kilocalorie", "kilocalories": self = .kilocalories
    case "kj", "kilojoule", "kilojoules": self = .kilojoules
    default:
      guard let unit = NutrientUnit.named(word) else { return nil }
      self = .mass(unit)
    }
  }

  /// As it is written after the number: “ mg”, “ % US”.
  var text: String {
    switch self {
    case .mass(let unit): " \(unit.symbol)"
    case .kilocalories: " kcal"
    case .kilojoules: " kJ"
    case .percent(let values): " % \(values.rawValue)"
    }
  }

  var isEnergy: Bool { self == .kilocalories || self == .kilojoules }

  var isPercent: Bool { if case .percent = self { true } else { false } }
}

/// One figure of a label, in the unit it was given in.
struct LabelFigure: Hashable, Sendable {
  let subject: Measured
  /// To six decimals, which is far finer than any label.
  let value: Double
  let unit: LabelUnit

  init(_ subject: Measured, _ value: Double, _ unit: LabelUnit) {
    self.subject = subject
    self.value = FoodLabel.rounded(value)
    self.unit = unit
  }

  /// In the nutrient's stored unit, or in kilocalories; `nil` where it is not measured in this unit.
  var stored: Double? {
    switch (subject, unit) {
    case (.energy, .kilocalories): value
    case (.energy, .kilojoules): value / LabelUnit.kilojoulesPerKilocalorie
    case (.nutrient(let nutrient), .mass(let unit)): nutrient.stored(value, unit)
    case (.nutrient(let nutrient), .percent(let values)):
      value / 100 * values.amount(of: nutrient)
    default: nil
    }
  }

  /// As it is typed: “vitamin D 15 % US”.
  var text: String { "\(subject.name) \(FoodLabel.decimal(value))\(unit.text)" }

  /// How the figure was turned into the stored unit, in words to show; `nil` where it was not.
  var note: String? {
    guard let stored else { return nil }
    let shown = "\(Numbers.plain(stored, decimals: 2)) \(subject.storedUnit)"
    switch (subject, unit) {
    case (.nutrient(let nutrient), .percent(let values)):
      let whole = "\(Numbers.plain(values.amount(of: nutrient))) \(subject.storedUnit)"
      return
        "\(subject.name) \(FoodLabel.decimal(value)) % of the \(values.name) of \(whole) = \(shown)"
    case (_, .mass(.internationalUnits)), (_, .kilojoules): return "\(text) = \(shown)"
    default: return nil
    }
  }
}
