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
    let recommendation =
      recommendation(for: nutrient, from71: (age ?? 0) >= 71)
      ?? PublishedGoals.standard.recommendation(for: nutrient, from71: (age ?? 0) >= 71)
    return recommendation?.goal(for: nutrient, bodyWeightKilograms: bodyWeightKilograms)
  }

  private func recommendation(for nutrient: Nutrient, from71: Bool) -> Recommendation? {
    switch self {
    case .standard: Self.standardRecommendation(for: nutrient)
    case .nasem: Self.nasemRecommendation(for: nutrient, from71: from71)
    case .efsa: Self.efsaRecommendation(for: nutrient)
    case .uk: Self.ukRecommendation(for: nutrient)
    case .nhmrc: Self.nhmrcRecommendation(for: nutrient, from71: from71)
    case .esceo: Self.esceoRecommendation(for: nutrient)
    case .bhof: Self.bhofRecommendation(for: nutrient)
    }
  }
}

/// A recommendation as it is published: of a day, or of a day for each kilogram of body weight.
private struct Recommendation {
  enum Basis { case day, kilogram }

  var lower: Double
  var upper: Double?
  var basis = Basis.day
  var ceiling: Ceiling?
  var source: String

  func goal(for nutrient: Nutrient, bodyWeightKilograms: Double?) -> NutrientGoal? {
    var factor = 1.0
    if basis == .kilogram {
      guard let bodyWeightKilograms else { return nil }
      factor = bodyWeightKilograms
    }
    return NutrientGoal(
      nutrient, lower: lower * factor, upper: upper.map { $0 * factor }, ceiling: ceiling,
      source: source)
  }
}

extension PublishedGoals {
  private static func standardRecommendation(for nutrient: Nutrient) -> Recommendation {
    switch nutrient {
    case .calcium:
      Recommendation(
        lower: 1200, ceiling: Ceiling(2000, .allSources),
        source: "NASEM 2011, women over 50; ceiling NASEM 2011")
    case .vitaminD:
      Recommendation(
        lower: 20, upper: 25, ceiling: Ceiling(100, .allSources),
        source: "BHOF, adults of 50 and over, 800–1,000 IU; ceiling NASEM 2011")
    case .magnesium:
      Recommendation(
        lower: 320, ceiling: Ceiling(350, .supplements),
        source: "IOM 1997, women over 30; ceiling for supplements and medicines only")
    case .vitaminK:
      Recommendation(lower: 90, source: "IOM 2001, adequate intake for women; no ceiling set")
    case .protein:
      Recommendation(
        lower: 1.0, upper: 1.2, basis: .kilogram,
        source: "ESCEO 2014, postmenopausal women, 1.0–1.2 g for each kg of body weight")
    }
  }

  private static func nasemRecommendation(
    for nutrient: Nutrient, from71: Bool
  ) -> Recommendation? {
    switch nutrient {
    case .calcium:
      Recommendation(
        lower: 1200, ceiling: Ceiling(2000, .allSources), source: "NASEM 2011, RDA, women over 50")
    case .vitaminD:
      Recommendation(
        lower: from71 ? 20 : 15, ceiling: Ceiling(100, .allSources),
        source: from71 ? "NASEM 2011, RDA, over 70" : "NASEM 2011, RDA, up to 70")
    case .magnesium:
      Recommendation(
        lower: 320, ceiling: Ceiling(350, .supplements), source: "IOM 1997, RDA, women over 30")
    case .vitaminK:
      Recommendation(lower: 90, source: "IOM 2001, adequate intake, women")
    case .protein:
      Recommendation(
        lower: 0.8, basis: .kilogram, source: "IOM 2005, RDA, 0.8 g for each kg of body weight")
    }
  }

  private static func efsaRecommendation(for nutrient: Nutrient) -> Recommendation? {
    switch nutrient {
    case .calcium:
      Recommendation(
        lower: 950, ceiling: Ceiling(2500, .allSources),
        source: "EFSA 2015, population reference intake")
    case .vitaminD:
      Recommendation(
        lower: 15, ceiling: Ceiling(100, .allSources), source: "EFSA 2016, adequate intake")
    case .magnesium:
      Recommendation(
        lower: 300, ceiling: Ceiling(250, .supplements),
        source: "EFSA 2015, adequate intake, women; ceiling for added magnesium only")
    case .vitaminK:
      Recommendation(lower: 70, source: "EFSA 2017, adequate intake, phylloquinone")
    case .protein:
      Recommendation(
        lower: 0.83, basis: .kilogram,
        source: "EFSA 2012, population reference intake, 0.83 g for each kg of body weight")
    }
  }

  private static func ukRecommendation(for nutrient: Nutrient) -> Recommendation? {
    switch nutrient {
    case .calcium:
      Recommendation(lower: 700, source: "COMA 1991, reference nutrient intake")
    case .vitaminD:
      Recommendation(
        lower: 10, ceiling: Ceiling(100, .allSources),
        source: "SACN 2016, reference nutrient intake; ceiling NHS advice")
    case .magnesium:
      Recommendation(
        lower: 270, ceiling: Ceiling(400, .supplements),
        source: "COMA 1991, reference nutrient intake, women; ceiling NHS advice on supplements")
    case .vitaminK:
      Recommendation(
        lower: 1, basis: .kilogram, ceiling: Ceiling(1000, .supplements),
        source: "COMA 1991, safe intake, 1 µg for each kg of body weight; ceiling NHS advice")
    case .protein:
      Recommendation(lower: 46.5, source: "COMA 1991, reference nutrient intake, women over 50")
    }
  }

  private static func nhmrcRecommendation(
    for nutrient: Nutrient, from71: Bool
  ) -> Recommendation? {
    switch nutrient {
    case .calcium:
      Recommendation(
        lower: 1300, ceiling: Ceiling(2500, .allSources),
        source: "NHMRC 2006, recommended dietary intake, women over 50")
    case .vitaminD:
      Recommendation(
        lower: from71 ? 15 : 10, ceiling: Ceiling(80, .allSources),
        source: from71
          ? "NHMRC 2006, adequate intake, over 70" : "NHMRC 2006, adequate intake, up to 70")
    case .magnesium:
      Recommendation(
        lower: 320, ceiling: Ceiling(350, .supplements),
        source: "NHMRC 2006, recommended dietary intake, women over 30")
    case .vitaminK:
      Recommendation(lower: 60, source: "NHMRC 2006, adequate intake, women")
    case .protein:
      Recommendation(
        lower: from71 ? 57 : 46,
        source: from71
          ? "NHMRC 2006, recommended dietary intake, women over 70"
          : "NHMRC 2006, recommended dietary intake, women up to 70")
    }
  }

  private static func esceoRecommendation(for nutrient: Nutrient) -> Recommendation? {
    switch nutrient {
    case .calcium:
      Recommendation(
        lower: 1000, ceiling: Ceiling(2000, .allSources),
        source: "ESCEO 2014, postmenopausal women; ceiling NASEM 2011")
    case .vitaminD:
      Recommendation(
        lower: 20, ceiling: Ceiling(100, .allSources),
        source: "ESCEO 2014, postmenopausal women; ceiling NASEM 2011")
    case .protein:
      Recommendation(
        lower: 1.0, upper: 1.2, basis: .kilogram,
        source: "ESCEO 2014, postmenopausal women, 1.0–1.2 g for each kg of body weight")
    case .magnesium, .vitaminK: nil
    }
  }

  private static func bhofRecommendation(for nutrient: Nutrient) -> Recommendation? {
    switch nutrient {
    case .calcium:
      Recommendation(
        lower: 1200, ceiling: Ceiling(2000, .allSources),
        source: "BHOF, women over 50; ceiling NASEM 2011")
    case .vitaminD:
      Recommendation(
        lower: 20, upper: 25, ceiling: Ceiling(100, .allSources),
        source: "BHOF, adults of 50 and over, 800–1,000 IU; ceiling NASEM 2011")
    case .magnesium, .vitaminK, .protein: nil
    }
  }
}
