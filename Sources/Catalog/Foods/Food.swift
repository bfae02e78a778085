import BoneHealth

/// A food one can pick.
package struct Food: Identifiable, Hashable, Sendable {
  package var id: String
  package var name: String
  /// What else it is called: “courgette”, “pak choi”.
  package var otherNames: [String]
  /// The kind of food it is, as its table says; empty where it says nothing.
  package var group: String
  /// The number under the bars of its package, without leading zeros; `nil` for most foods.
  package var barcode: Int64?
  /// What 100 g of it hold; `nil` where the table has no figure.
  package var per100Grams: NutrientAmounts
  /// The energy of 100 g, in kilocalories; `nil` where the table has no figure.
  package var energyKilocalories: Double?
  /// Its household measures, the usual one first.
  package var portions: [Portion]

  package init(
    id: String, name: String, otherNames: [String] = [], group: String, barcode: Int64? = nil,
    per100Grams: NutrientAmounts, energyKilocalories: Double? = nil, portions: [Portion]
  ) {
    self.id = id
    self.name = name
    self.otherNames = otherNames
    self.group = group
    self.barcode = barcode
    self.per100Grams = per100Grams
    self.energyKilocalories = energyKilocalories
    self.portions = portions
  }

  var names: [String] { [name] + otherNames }

  /// All its names as a search compares them.
  var foldedNames: FoldedText { FoldedText(names: names) }

  /// What one means by “an egg” or “a banana”; `nil` when the food is only known by weight, or by
  /// the milliliter, of which nobody drinks one.
  package var usualPortion: Portion? { portions.first { $0.volumeUnit != .milliliter } }
}

/// A household measure of a food: “cup, chopped”, “large”, “slice”.
package struct Portion: Hashable, Sendable {
  package var label: String
  /// What one of it weighs, without what is thrown away.
  package var grams: Double

  package init(label: String, grams: Double) {
    self.label = label
    self.grams = grams
  }
}
