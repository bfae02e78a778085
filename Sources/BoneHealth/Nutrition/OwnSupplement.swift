/// A supplement the person takes.
package struct OwnSupplement: Equatable, Hashable, Sendable {
  package var id: EntryID
  package var name: String
  /// What one dose is: “tablet”, “drop”; `nil` when it was not said.
  package var form: String?
  /// One dose, as it was typed: “600 mg + 400 IU”.
  package var amount: String
  /// What one dose holds.
  package var nutrients: NutrientAmounts
  /// Whether it is taken every day: one key logs these.
  package var isUsual: Bool

  package init(
    id: EntryID, name: String, form: String? = nil, amount: String, nutrients: NutrientAmounts,
    isUsual: Bool = false
  ) {
    self.id = id
    self.name = name
    self.form = form
    self.amount = amount
    self.nutrients = nutrients
    self.isUsual = isUsual
  }
}

extension OwnSupplement: CatalogIdentified {
  package static let prefix = "supplement:"
}
