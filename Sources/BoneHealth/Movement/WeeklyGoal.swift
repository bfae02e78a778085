/// What a week of one modality is counted in.
package enum WeeklyMeasure: String, Hashable, Sendable {
  case days
  case minutes
}

/// What to do of a modality each week.
package struct WeeklyGoal: Equatable, Hashable, Sendable {
  package var modality: Modality
  package var measure: WeeklyMeasure
  /// Days, or minutes, a week.
  package var target: Double
  /// What one time should hold, in words to show.
  package var advice: String
  /// Who recommends it, in words to show.
  package var source: String

  /// The goal of a modality; `nil` where there is none: little load on bone, or too much after a
  /// vertebral fracture.
  package static func standard(for modality: Modality, fractures: Fractures) -> WeeklyGoal? {
    switch (modality, fractures.limitsImpact) {
    case (.highImpact, false):
      WeeklyGoal(
        modality: modality, measure: .days, target: 4, advice: "about 50 moderate impacts a time",
        source: "Brooke-Wavell and others, British Journal of Sports Medicine 2022")
    case (.lowImpact, false):
      WeeklyGoal(
        modality: modality, measure: .minutes, target: 150, advice: "of moderate effort",
        source: "World Health Organization 2020")
    case (.lowImpact, true):
      WeeklyGoal(
        modality: modality, measure: .minutes, target: 140,
        advice: "brisk walking, 20 minutes a day",
        source: "Brooke-Wavell and others, British Journal of Sports Medicine 2022")
    case (.resistance, _):
      WeeklyGoal(
        modality: modality, measure: .days, target: 2, advice: "8–12 repetitions, up to 3 sets",
        source: "Brooke-Wavell and others 2022; World Health Organization 2020")
    case (.balance, _):
      WeeklyGoal(
        modality: modality, measure: .days, target: 3, advice: "balance and strength together",
        source: "World Health Organization 2020")
    case (.highImpact, true), (.nonWeightBearing, _): nil
    }
  }

  /// To stand wherever goals for impact and strength are set.
  package static let caution =
    "Build impact and strength up gradually; lift high loads under supervision."
}

/// Fractures from low trauma, which decide how much impact is advised (Brooke-Wavell 2022).
package enum Fractures: String, CaseIterable, Hashable, Sendable {
  case none
  /// One low-trauma fracture, not of the spine.
  case single
  /// A fracture of a vertebra.
  case vertebral
  /// Several low-trauma fractures.
  case multiple

  /// Whether impact is limited to that of brisk walking.
  package var limitsImpact: Bool { self == .vertebral || self == .multiple }

  package var title: String {
    switch self {
    case .none: "none"
    case .single: "one, not of the spine"
    case .vertebral: "of the spine"
    case .multiple: "several"
    }
  }
}
