import BoneHealth

/// A food the person described herself, from a label or a table.
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

/// Written as `{"id":…,"name":…,"per100g":{…},"energy_kcal":…,"portions":[…],"barcode":…,"label":…}`.
extension OwnFood: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, name
    case per100Grams = "per100g"
    case energyKilocalories = "energy_kcal"
    case portions, barcode, label
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(EntryID.self, forKey: .id),
      name: try container.decode(String.self, forKey: .name),
      per100Grams: try container.decode(NutrientAmounts.self, forKey: .per100Grams),
      energyKilocalories: try container.decodeIfPresent(Double.self, forKey: .energyKilocalories),
      portions: try container.decodeIfPresent([OwnPortion].self, forKey: .portions) ?? [],
      barcode: try container.decodeIfPresent(String.self, forKey: .barcode),
      label: try container.decodeIfPresent(String.self, forKey: .label) ?? "")
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(per100Grams, forKey: .per100Grams)
    try container.encode(energyKilocalories, forKey: .energyKilocalories)
    try container.encode(portions, forKey: .portions)
    try container.encode(barcode, forKey: .barcode)
    try container.encode(label, forKey: .label)
  }
}

/// Written as `{"label":"slice","grams":32}`.
extension OwnPortion: Codable {}
