import BoneHealth

/// The checks that records of all kinds share. Each throws an error that names the field.
extension Record {
  /// Dates sort as texts only within the years of four digits.
  static func check(_ date: CivilDate) throws(RecordError) {
    guard (1...9999).contains(date.components.year) else {
      throw RecordError(field: "date", problem: "must be in the years 1 to 9999")
    }
  }

  static func check(
    _ number: Double?, _ field: String, atMost greatest: Double
  ) throws(RecordError) {
    guard let number, !(0...greatest).contains(number) else { return }
    throw RecordError(field: field, problem: "must be from 0 to \(Int(greatest))")
  }

  /// For amounts that nothing can be divided by when they are too small.
  static func check(
    _ number: Double?, _ field: String, atLeast least: Double, atMost greatest: Double
  ) throws(RecordError) {
    guard let number, !(least...greatest).contains(number) else { return }
    throw RecordError(field: field, problem: "must be from \(least) to \(Int(greatest))")
  }

  /// For lists.
  static func check(
    count: Int, _ field: String, _ range: ClosedRange<Int>
  ) throws(RecordError) {
    if range.contains(count) { return }
    throw RecordError(
      field: field,
      problem: count < range.lowerBound
        ? "must not be empty" : "must be at most \(range.upperBound)")
  }

  static func check(
    _ number: Int?, _ field: String, atMost greatest: Int
  ) throws(RecordError) {
    guard let number, !(0...greatest).contains(number) else { return }
    throw RecordError(field: field, problem: "must be from 0 to \(greatest)")
  }

  static func check(
    _ text: String?, _ field: String, atMost longest: Int, canBeEmpty: Bool = false
  ) throws(RecordError) {
    guard let text else { return }
    if text.isEmpty, !canBeEmpty {
      throw RecordError(field: field, problem: "must not be empty")
    }
    if text.utf8.count > longest, text.unicodeScalars.count > longest {
      throw RecordError(field: field, problem: "must have at most \(longest) characters")
    }
    // SQLite ends a text there.
    if text.utf8.contains(0) {
      throw RecordError(field: field, problem: "must not hold the character U+0000")
    }
  }

  /// - Parameter greatest: of each nutrient, in its stored unit.
  static func check(
    _ amounts: NutrientAmounts, _ field: String,
    atMost greatest: (Nutrient) -> Double = { _ in greatestNutrient }
  ) throws(RecordError) {
    for nutrient in Nutrient.allCases {
      try check(amounts[nutrient], "\(field).\(nutrient.amountKey)", atMost: greatest(nutrient))
    }
  }
}
