import BoneHealth

extension OwnFood {
  func validate() throws(RecordError) {
    try Record.check(name, "name", atMost: Record.longestName)
    try Record.check(per100Grams, "per100g", atMost: Self.greatestPer100Grams)
    try Record.check(
      energyKilocalories, "energy_kcal", atMost: Record.greatestEnergyPer100Grams)
    try Record.check(count: portions.count, "portions", 0...Record.mostPortions)
    for (index, portion) in portions.enumerated() {
      try portion.validate(at: "portions.\(index + 1).")
    }
    if let barcode {
      guard Record.barcodeLengths.contains(barcode.utf8.count),
        barcode.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      else {
        let lengths = Record.barcodeLengths
        throw RecordError(
          field: "barcode",
          problem: "must be \(lengths.lowerBound) to \(lengths.upperBound) digits")
      }
    }
    try Record.check(label, "label", atMost: Record.longestNote, canBeEmpty: true)
  }

  /// In the nutrient’s stored unit: 100 g cannot hold more than 100 g.
  private static func greatestPer100Grams(_ nutrient: Nutrient) -> Double {
    switch nutrient {
    case .calcium, .magnesium: 100_000
    case .vitaminD, .vitaminK: Record.greatestNutrient
    case .protein: 100
    }
  }
}

extension OwnPortion {
  /// - Parameter path: what stands before the names of its fields: `portions.1.`.
  package func validate(at path: String) throws(RecordError) {
    try Record.check(label, path + "label", atMost: Record.longestName)
    try Record.check(
      grams, path + "grams", atLeast: Record.leastShare, atMost: Record.greatestGrams)
  }
}

extension Ingredient {
  /// - Parameter path: what stands before the names of its fields: `ingredients.1.`.
  package func validate(at path: String) throws(RecordError) {
    try Record.check(foodID, path + "food.id", atMost: Record.longestName)
    try Record.check(foodName, path + "food.name", atMost: Record.longestName)
    try Record.check(amount, path + "amount", atMost: Record.longestName, canBeEmpty: true)
    try Record.check(grams, path + "grams", atMost: Record.greatestGrams)
    try Record.check(nutrients, path + "nutrients")
  }
}

extension Recipe {
  func validate() throws(RecordError) {
    try Record.check(name, "name", atMost: Record.longestName)
    try ingredients.validate("ingredients")
    try Record.check(servings, "servings", atLeast: Record.leastShare, atMost: Record.mostServings)
    try Record.check(
      cookedGrams, "cooked_grams", atLeast: Record.leastShare, atMost: Record.greatestGrams)
  }
}

extension SavedMeal {
  func validate() throws(RecordError) {
    try Record.check(name, "name", atMost: Record.longestName)
    try items.validate("items")
  }
}

extension OwnSupplement {
  func validate() throws(RecordError) {
    try Record.check(name, "name", atMost: Record.longestName)
    try Record.check(form, "form", atMost: Record.longestName)
    try Record.check(amount, "amount", atMost: Record.longestName, canBeEmpty: true)
    try Record.check(nutrients, "nutrients")
  }
}

extension FavoriteFood {
  func validate() throws(RecordError) {
    try Record.check(foodID, "food.id", atMost: Record.longestName)
    try Record.check(name, "food.name", atMost: Record.longestName)
  }
}

extension FoodExclusion {
  func validate() throws(RecordError) {
    switch self {
    case .group(let name): try Record.check(name, "group", atMost: Record.longestName)
    case .word(let word): try Record.check(word, "word", atMost: Record.longestName)
    }
  }
}

extension [Ingredient] {
  fileprivate func validate(_ field: String) throws(RecordError) {
    try Record.check(count: count, field, 1...Record.mostIngredients)
    for (index, ingredient) in enumerated() {
      try ingredient.validate(at: "\(field).\(index + 1).")
    }
  }
}
