import BoneHealth

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

/// Written as `{"id":…,"name":…,"form":…,"amount":…,"nutrients":{…},"usual":true}`.
extension OwnSupplement: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, name, form, amount, nutrients
    case isUsual = "usual"
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(EntryID.self, forKey: .id),
      name: try container.decode(String.self, forKey: .name),
      form: try container.decodeIfPresent(String.self, forKey: .form),
      amount: try container.decode(String.self, forKey: .amount),
      nutrients: try container.decode(NutrientAmounts.self, forKey: .nutrients),
      isUsual: try container.decodeIfPresent(Bool.self, forKey: .isUsual) ?? false)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(form, forKey: .form)
    try container.encode(amount, forKey: .amount)
    try container.encode(nutrients, forKey: .nutrients)
    try container.encode(isUsual, forKey: .isUsual)
  }
}
