import BoneHealth

/// A food one can pick.
package struct Food: Identifiable, Hashable, Sendable {
  package var id: String
  package var name: String
  /// The kind of food it is, as its table says.
  package var group: String
  /// What 100 g of it hold; `nil` where the table has no figure.
  package var per100Grams: NutrientAmounts
  /// Its household measures, the usual one first.
  package var portions: [Portion]

  package init(
    id: String, name: String, group: String, per100Grams: NutrientAmounts, portions: [Portion]
  ) {
    self.id = id
    self.name = name
    self.group = group
    self.per100Grams = per100Grams
    self.portions = portions
  }

  /// What one means by “an egg” or “a banana”; `nil` when the food is only known by weight.
  package var usualPortion: Portion? { portions.first }
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
