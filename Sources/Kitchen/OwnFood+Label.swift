import BoneHealth
import Catalog
import Journal

extension OwnFood {
  /// A food as its label says.
  /// - `barcode`: the one to keep; the label's, where it is `nil`.
  package init(id: EntryID, name: String, label: FoodLabel, barcode: Barcode? = nil) {
    var label = label
    label.barcode = barcode ?? label.barcode
    self.init(
      id: id, name: name.onOneLine, per100Grams: label.per100Grams,
      energyKilocalories: label.energyKilocalories,
      portions: label.portions.map { OwnPortion(label: $0.label, grams: $0.grams) },
      barcode: label.barcode?.description, label: label.text)
  }

  /// What one would type for its label: read again, it gives the same food. It is made of the
  /// figures where none was kept, or one that says something else.
  package var labelText: String {
    if let read = try? FoodLabel.read(label), read.per100Grams == per100Grams { return label }
    return FoodLabel(food).text
  }

  /// As a food of the catalog.
  package var food: Food {
    Food(
      id: catalogID, name: name, group: "own foods", barcode: barcode.flatMap { Int64($0) },
      per100Grams: per100Grams, energyKilocalories: energyKilocalories,
      portions: portions.map { Portion(label: $0.label, grams: $0.grams) })
  }
}

extension String {
  /// Without white space around it, and with single spaces inside.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
