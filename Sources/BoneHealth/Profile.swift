/// What the person says of themself. Everything can be left out.
package struct Profile: Equatable, Hashable, Sendable {
  /// In kilograms; protein goals stand on it.
  package var bodyWeightKilograms: Double?
  package var birthYear: Int?
  package var fractures: Fractures
  /// The unit vitamin D is shown in: international units or micrograms.
  package var vitaminDUnit: NutrientUnit
  /// The unit body weight and lifted loads are shown in.
  package var loadUnit: LoadUnit
  package var weekStart: WeekStart
  package var goals: PublishedGoals

  package init(
    bodyWeightKilograms: Double? = nil, birthYear: Int? = nil, fractures: Fractures = .none,
    vitaminDUnit: NutrientUnit = .internationalUnits, loadUnit: LoadUnit = .kilograms,
    weekStart: WeekStart = .monday, goals: PublishedGoals = .standard
  ) {
    self.bodyWeightKilograms = bodyWeightKilograms
    self.birthYear = birthYear
    self.fractures = fractures
    self.vitaminDUnit = vitaminDUnit
    self.loadUnit = loadUnit
    self.weekStart = weekStart
    self.goals = goals
  }

  /// Body weights that can be a grown person's, in kilograms.
  package static let bodyWeightRange = 25.0...300.0
  /// Years of birth that can be a living grown person's.
  package static func birthYearRange(today: CivilDate) -> ClosedRange<Int> {
    (today.components.year - 120)...(today.components.year - 18)
  }

  /// In full years, at the end of the year.
  package func age(on date: CivilDate) -> Int? { birthYear.map { date.components.year - $0 } }
}

/// A unit people weigh themselves and what they lift in.
package enum LoadUnit: String, CaseIterable, Hashable, Sendable {
  case kilograms = "kg"
  case pounds = "lb"

  /// The unit of a word as people type it, in small letters: `kg`, `lbs`.
  package init?(named word: String) {
    switch word {
    case "kg", "kgs", "kilo", "kilos", "kilogram", "kilograms": self = .kilograms
    case "lb", "lbs", "pound", "pounds": self = .pounds
    default: return nil
    }
  }

  /// The international avoirdupois pound, exact by definition.
  package static let kilogramsPerPound = 0.453_592_37

  package func kilograms(_ load: Double) -> Double {
    self == .kilograms ? load : load * Self.kilogramsPerPound
  }

  package func displayed(kilograms: Double) -> Double {
    self == .kilograms ? kilograms : kilograms / Self.kilogramsPerPound
  }
}
