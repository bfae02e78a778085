import BoneHealth

/// One dose of a supplement of the person's own, which a line can name: `2 x Bone Plus`.
package struct OwnDose: Hashable, Sendable {
  package var id: String
  package var name: String
  /// What it holds, in words to show: “Calcium 600 mg + vitamin D3 400 IU”.
  package var amount: String
  package var nutrients: NutrientAmounts

  package init(id: String, name: String, amount: String, nutrients: NutrientAmounts) {
    self.id = id
    self.name = name
    self.amount = amount
    self.nutrients = nutrients
  }
}
