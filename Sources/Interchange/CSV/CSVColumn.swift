import Journal

/// The columns of the table, in their order: those of the entries first, and then what was said of
/// days, the goals and the profile. A record leaves empty what it does not have, and what is not
/// known.
enum CSVColumn: String, CaseIterable {
  case kind, id, date, time, meal, origin
  case foodID = "food_id"
  case food, amount, grams
  case calcium = "calcium_mg"
  case vitaminD = "vitamin_d_mcg"
  case magnesium = "magnesium_mg"
  case vitaminK = "vitamin_k_mcg"
  case protein = "protein_g"
  case activityID = "activity_id"
  case activity, modality, minutes, effort, impacts, sets
  case peakForceBodyWeights = "peak_force_bw"
  case note, state, subject, lower, upper
  case bodyWeightKilograms = "body_weight_kg"
  case birthYear = "birth_year"
  case fractures
  case vitaminDUnit = "vitamin_d_unit"
  case loadUnit = "load_unit"
  case weekStart = "week_start"
  case goals

  /// The columns that a record of this kind fills.
  static func columns(of kind: Record.Kind) -> [CSVColumn] {
    switch kind {
    case .food:
      [
        .kind, .id, .date, .time, .meal, .origin, .foodID, .food, .amount, .grams, .calcium,
        .vitaminD, .magnesium, .vitaminK, .protein,
      ]
    case .exercise:
      [
        .kind, .id, .date, .time, .activityID, .activity, .modality, .minutes, .effort, .impacts,
        .sets, .peakForceBodyWeights, .note,
      ]
    case .day: [.kind, .date, .state]
    case .goal: [.kind, .subject, .lower, .upper]
    case .profile:
      [
        .kind, .bodyWeightKilograms, .birthYear, .fractures, .vitaminDUnit, .loadUnit, .weekStart,
        .goals,
      ]
    }
  }
}
