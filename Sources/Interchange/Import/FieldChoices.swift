import BoneHealth
import Journal

/// The words that a field takes, so that a wrong one is answered with the right ones.
enum FieldChoices {
  static func words(for field: String) -> [String]? {
    switch field {
    case "kind": CSVRowKind.words
    case "meal": Meal.allCases.map(\.rawValue)
    case "origin": Origin.allCases.map(\.rawValue)
    case "modality": Modality.allCases.map(\.rawValue)
    case "state": DayState.marks.map(\.rawValue)
    case "subject":
      Nutrient.allCases.map(\.rawValue)
        + Modality.allCases.map(\.rawValue).filter { GoalSubject(key: $0) != nil }
    case "effort": ["a whole number from \(Effort.range.lowerBound) to \(Effort.range.upperBound)"]
    case "fractures": Fractures.allCases.map(\.rawValue)
    case "vitamin_d_unit":
      [NutrientUnit.micrograms, .internationalUnits].map(\.rawValue)
    case "load_unit": LoadUnit.allCases.map(\.rawValue)
    case "week_start": WeekStart.allCases.map(\.rawValue)
    case "goals": PublishedGoals.allCases.map(\.rawValue)
    case "usual": CSVFlag.allCases.map(\.rawValue)
    default: nil
    }
  }

  /// The error, with the words the field takes where the value was none of them.
  static func explain(_ error: RecordError) -> RecordError {
    guard let field = error.field, error.problem.hasPrefix("cannot be"),
      let words = words(for: field)
    else { return error }
    return RecordError(field: field, problem: "must be one of: \(words.joined(separator: ", "))")
  }
}
