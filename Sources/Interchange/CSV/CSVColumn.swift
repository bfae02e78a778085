import Journal

/// The columns of the table, in their order: those of the entries first, then what was said of
/// days, the goals and the profile, and then what is kept. A row leaves empty what it does not have, and what is not
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
  case goals, name
  case energyKilocalories = "energy_kcal"
  case barcode, label, portion, servings
  case cookedGrams = "cooked_grams"
  case form, usual, group, word

  /// The columns that a row of this kind fills.
  static func columns(of kind: CSVRowKind) -> [CSVColumn] {
    switch kind {
    case .record(let kind): columns(of: kind)
    case .part(.portion): [.kind, .id, .portion, .grams]
    case .part(.ingredient): [.kind, .id, .foodID, .food, .amount, .grams] + nutrients
    }
  }

  private static func columns(of kind: Record.Kind) -> [CSVColumn] {
    switch kind {
    case .food:
      [
        .kind, .id, .date, .time, .meal, .origin, .foodID, .food, .amount, .grams,
      ] + nutrients
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
    case .ownFood: [.kind, .id, .name, .energyKilocalories, .barcode, .label] + nutrients
    case .recipe: [.kind, .id, .name, .servings, .cookedGrams]
    case .savedMeal: [.kind, .id, .name]
    case .ownSupplement: [.kind, .id, .name, .form, .amount, .usual] + nutrients
    case .favorite: [.kind, .foodID, .food]
    case .exclusion: [.kind, .group, .word]
    }
  }

  /// In the order of `Nutrient.allCases`.
  static let nutrients: [CSVColumn] = [
    .calcium, .vitaminD, .magnesium, .vitaminK, .protein,
  ]

  /// The error with the column of its field, which is named as JSON names it: `food.name`,
  /// `sets.1.reps`, `per100g.calcium_mg`.
  static func naming(_ error: RecordError) -> RecordError {
    guard let field = error.field else { return error }
    let column: String
    switch field {
    case "food.name": column = CSVColumn.food.rawValue
    case "food.id": column = CSVColumn.foodID.rawValue
    case "portion.label": column = CSVColumn.portion.rawValue
    case _ where field.hasPrefix("sets."): column = CSVColumn.sets.rawValue
    default: column = String(field.split(separator: ".").last ?? "")
    }
    return RecordError(field: column, problem: error.problem)
  }
}
