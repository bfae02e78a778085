/// What is known of how much calcium the gut takes up at once.
package enum Absorption {
  /// Calcium is best absorbed in single doses of elemental calcium up to this many milligrams
  /// (NIH Office of Dietary Supplements, Calcium, fact sheet for health professionals).
  package static let largestCalciumDoseMilligrams = 500.0

  /// Whether a single supplement holds more calcium than is best absorbed at once. An unknown
  /// amount is not marked.
  package static func exceedsBestDose(_ amounts: NutrientAmounts, origin: Origin) -> Bool {
    guard origin == .supplement, let calcium = amounts[.calcium] else { return false }
    return calcium > largestCalciumDoseMilligrams
  }
}
