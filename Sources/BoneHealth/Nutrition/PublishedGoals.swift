/// A published set of recommended intakes for women of 50 and over.
///
/// Where an authority gives no figure for a nutrient, the default set's stands in, with the default
/// set's own source.
package enum PublishedGoals: String, CaseIterable, Hashable, Sendable {
  /// Osteon's default: the figures most often advised for bone after menopause.
  case standard = "default"
  case nasem
  case efsa
  case uk
  case nhmrc
  case esceo
  case bhof

  /// Whose figures these are.
  package var name: String {
    switch self {
    case .standard: "Osteon’s default for women of 50 and over"
    case .nasem: "NASEM, United States and Canada"
    case .efsa: "EFSA, European Union"
    case .uk: "COMA and SACN, United Kingdom"
    case .nhmrc: "NHMRC, Australia and New Zealand"
    case .esceo: "ESCEO, for postmenopausal women"
    case .bhof: "Bone Health and Osteoporosis Foundation, United States"
    }
  }

  /// The goal for a nutrient. `nil` only when it depends on a body weight that is not known.
  /// - `age`: in years, where known; some figures rise at 71.
  /// - `bodyWeightKilograms`: where known; protein goals, and some for vitamin K, stand on it.
  package func goal(
    for nutrient: Nutrient, age: Int?, bodyWeightKilograms: Double?
  ) -> NutrientGoal? {
    recommendation(for: nutrient, age: age)?.goal(bodyWeightKilograms: bodyWeightKilograms)
  }

  /// The ceiling for a nutrient, where one is set.
  /// - `age`: in years, where known.
  package func ceiling(for nutrient: Nutrient, age: Int?) -> Ceiling? {
    recommendation(for: nutrient, age: age)?.ceiling
  }

  private func recommendation(for nutrient: Nutrient, age: Int?) -> Recommendation? {
    [self, .standard].lazy.compactMap { goals in
      Self.recommendations[goals]?.last { $0.nutrient == nutrient && $0.fromAge <= age ?? 0 }
    }.first
  }

  /// The figures as they are published; of the same nutrient, the later row is for the older.
  private static let recommendations: [PublishedGoals: [Recommendation]] = [
    .standard: [
      .init(
        .calcium, 1200, ceiling: .init(2000, .allSources),
        "NASEM 2011, women over 50; ceiling NASEM 2011"),
      .init(
        .vitaminD, 20, to: 25, ceiling: .init(100, .allSources),
        "BHOF, adults of 50 and over, 800–1,000 IU; ceiling NASEM 2011"),
      .init(
        .magnesium, 320, ceiling: .init(350, .supplements),
        "IOM 1997, women over 30; ceiling for supplements and medicines only"),
      .init(.vitaminK, 90, "IOM 2001, adequate intake for women; no ceiling set"),
      .init(
        .protein, 1.0, to: 1.2, per: .kilogram,
        "ESCEO 2014, postmenopausal women, 1.0–1.2 g for each kg of body weight"),
    ],
    .nasem: [
      .init(.calcium, 1200, ceiling: .init(2000, .allSources), "NASEM 2011, RDA, women over 50"),
      .init(.vitaminD, 15, ceiling: .init(100, .allSources), "NASEM 2011, RDA, up to 70"),
      .init(
        .vitaminD, fromAge: 71, 20, ceiling: .init(100, .allSources), "NASEM 2011, RDA, over 70"),
      .init(.magnesium, 320, ceiling: .init(350, .supplements), "IOM 1997, RDA, women over 30"),
      .init(.vitaminK, 90, "IOM 2001, adequate intake, women"),
      .init(.protein, 0.8, per: .kilogram, "IOM 2005, RDA, 0.8 g for each kg of body weight"),
    ],
    .efsa: [
      .init(
        .calcium, 950, ceiling: .init(2500, .allSources), "EFSA 2015, population reference intake"),
      .init(.vitaminD, 15, ceiling: .init(100, .allSources), "EFSA 2016, adequate intake"),
      .init(
        .magnesium, 300, ceiling: .init(250, .supplements),
        "EFSA 2015, adequate intake, women; ceiling for added magnesium only"),
      .init(.vitaminK, 70, "EFSA 2017, adequate intake, phylloquinone"),
      .init(
        .protein, 0.83, per: .kilogram,
        "EFSA 2012, population reference intake, 0.83 g for each kg of body weight"),
    ],
    .uk: [
      .init(.calcium, 700, "COMA 1991, reference nutrient intake"),
      .init(
        .vitaminD, 10, ceiling: .init(100, .allSources),
        "SACN 2016, reference nutrient intake; ceiling NHS advice"),
      .init(
        .magnesium, 270, ceiling: .init(400, .supplements),
        "COMA 1991, reference nutrient intake, women; ceiling NHS advice on supplements"),
      .init(
        .vitaminK, 1, per: .kilogram, ceiling: .init(1000, .supplements),
        "COMA 1991, safe intake, 1 µg for each kg of body weight; ceiling NHS advice"),
      .init(.protein, 46.5, "COMA 1991, reference nutrient intake, women over 50"),
    ],
    .nhmrc: [
      .init(
        .calcium, 1300, ceiling: .init(2500, .allSources),
        "NHMRC 2006, recommended dietary intake, women over 50"),
      .init(
        .vitaminD, 10, ceiling: .init(80, .allSources), "NHMRC 2006, adequate intake, up to 70"),
      .init(
        .vitaminD, fromAge: 71, 15, ceiling: .init(80, .allSources),
        "NHMRC 2006, adequate intake, over 70"),
      .init(
        .magnesium, 320, ceiling: .init(350, .supplements),
        "NHMRC 2006, recommended dietary intake, women over 30"),
      .init(.vitaminK, 60, "NHMRC 2006, adequate intake, women"),
      .init(.protein, 46, "NHMRC 2006, recommended dietary intake, women up to 70"),
      .init(.protein, fromAge: 71, 57, "NHMRC 2006, recommended dietary intake, women over 70"),
    ],
    .esceo: [
      .init(
        .calcium, 1000, ceiling: .init(2000, .allSources),
        "ESCEO 2014, postmenopausal women; ceiling NASEM 2011"),
      .init(
        .vitaminD, 20, ceiling: .init(100, .allSources),
        "ESCEO 2014, postmenopausal women; ceiling NASEM 2011"),
      .init(
        .protein, 1.0, to: 1.2, per: .kilogram,
        "ESCEO 2014, postmenopausal women, 1.0–1.2 g for each kg of body weight"),
    ],
    .bhof: [
      .init(
        .calcium, 1200, ceiling: .init(2000, .allSources), "BHOF, women over 50; ceiling NASEM 2011"
      ),
      .init(
        .vitaminD, 20, to: 25, ceiling: .init(100, .allSources),
        "BHOF, adults of 50 and over, 800–1,000 IU; ceiling NASEM 2011"),
    ],
  ]
}

/// A recommendation as it is published: of a day, or of a day for each kilogram of body weight.
private struct Recommendation: Sendable {
  enum Basis { case day, kilogram }

  let nutrient: Nutrient
  let fromAge: Int
  let lower: Double
  let upper: Double?
  let basis: Basis
  let ceiling: Ceiling?
  let source: String

  init(
    _ nutrient: Nutrient, fromAge: Int = 0, _ lower: Double, to upper: Double? = nil,
    per basis: Basis = .day, ceiling: Ceiling? = nil, _ source: String
  ) {
    self.nutrient = nutrient
    self.fromAge = fromAge
    self.lower = lower
    self.upper = upper
    self.basis = basis
    self.ceiling = ceiling
    self.source = source
  }

  func goal(bodyWeightKilograms: Double?) -> NutrientGoal? {
    guard let factor = basis == .day ? 1 : bodyWeightKilograms else { return nil }
    return NutrientGoal(
      nutrient, lower: lower * factor, upper: upper.map { $0 * factor }, ceiling: ceiling,
      source: source)
  }
}
