import BoneHealth

/// A food as the person described it, from a label or a table.
package struct OwnFood: Equatable, Hashable, Sendable {
  package var id: EntryID
  package var name: String
  /// What 100 g of it hold.
  package var per100Grams: NutrientAmounts
  /// Of 100 g; `nil` when it is not known.
  package var energyKilocalories: Double?
  /// Its measures; the first is the usual one.
  package var portions: [OwnPortion]
  /// 8 to 14 digits (GTIN).
  package var barcode: String?
  /// How its figures were given, as typed: “30 g: calcium 10 % DV (US 2020)”; may be empty.
  package var label: String

  package init(
    id: EntryID, name: String, per100Grams: NutrientAmounts, energyKilocalories: Double? = nil,
    portions: [OwnPortion] = [], barcode: String? = nil, label: String = ""
  ) {
    self.id = id
    self.name = name
    self.per100Grams = per100Grams
    self.energyKilocalories = energyKilocalories
    self.portions = portions
    self.barcode = barcode
    self.label = label
  }
}

/// A measure of a food of one’s own: “slice”, and how many grams it has.
package struct OwnPortion: Equatable, Hashable, Sendable {
  package var label: String
  package var grams: Double

  package init(label: String, grams: Double) {
    self.label = label
    self.grams = grams
  }
}

extension OwnFood: RecordType {
  package static let kindName = "own_food"
  package static let shape = Shape<OwnFood>(
    kindName, noun: "food of your own", "A food as the person described it.",
    blank: OwnFood(id: .blank, name: "", per100Grams: .unknown), key: \.id.description,
    summary: \.name
  ) {
    Field("id", \.id, .identifier, "Tells the food from all others.")
    Field("name", \.name, .name, "Its name.")
    Field("per100g", \.per100Grams, NutrientsFormat(greatest: greatestPer100Grams), "In 100 g.")
    // Fat, which has the most of all foods, has 902 (USDA, lard).
    Field(
      "energy_kcal", \.energyKilocalories, .number(0...1_000), unit: "kcal", "Energy of 100 g.")
    Field(
      "portions", \.portions, of: OwnPortion.shape, count: 0...100, partName: "portion",
      isRequired: false, "Its measures; the first is the usual one.")
    Field("barcode", \.barcode, .barcode, "GTIN.")
    Field(
      "label", \.label, .text(atMost: 5_000, canBeEmpty: true), isRequired: false,
      "How its figures were given, as typed; may be empty.")
  }

  /// In the nutrient’s stored unit: 100 g cannot hold more than 100 g.
  private static let greatestPer100Grams = PerNutrient<Double> { nutrient in
    switch nutrient {
    case .calcium, .magnesium: 100_000
    case .vitaminD, .vitaminK: 1_000_000
    case .protein: 100
    }
  }
}

extension OwnPortion {
  static let shape = PartShape<OwnPortion>(blank: OwnPortion(label: "", grams: 0)) {
    Field("label", \.label, .name, column: "portion", "What it is called: “slice”.")
    Field("grams", \.grams, .gramsAboveZero, unit: "g", "What one weighs.")
  }
}

extension FieldFormat where Self == WordFormat<String> {
  /// A GTIN-8 has the fewest digits, a GTIN-14 the most (GS1 General Specifications).
  static var barcode: WordFormat<String> {
    WordFormat(
      values: .digits(8...14), problem: { _ in "must be 8 to 14 digits" }, read: { $0 },
      write: { barcode, buffer in buffer.append(barcode) },
      isValid: { barcode in
        (8...14).contains(barcode.utf8.count)
          && barcode.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      })
  }
}
