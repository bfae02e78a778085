extension Amount {
  /// What this amount of a food weighs, in grams; `nil` where the food has no such measure.
  package func grams(of food: Food) -> Double? {
    try? food.weight(of: self, typed: [], portion: nil).grams
  }
}
