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

  /// What one would type for its label. It is made of the figures where none was kept, or one that
  /// says something else; a food may hold what no label can say, so who edits it keeps the food as
  /// long as this text is not changed.
  package var labelText: String {
    let made = FoodLabel(food)
    guard let kept = try? FoodLabel.read(label), kept.per100Grams == made.per100Grams,
      kept.energyKilocalories == made.energyKilocalories, kept.portions == made.portions,
      kept.barcode == made.barcode
    else { return made.text }
    return label
  }

  /// Takes what a label says in the place of what it held. The barcode stays, unless the label has
  /// one.
  package mutating func take(_ label: FoodLabel) {
    let kept = barcode
    self = OwnFood(
      id: id, name: name, label: label, barcode: label.barcode ?? FoodLabel(food).barcode)
    barcode = barcode ?? kept
  }

  /// Takes another barcode, or none, and nothing else.
  package mutating func take(barcode: Barcode?) {
    self.barcode = barcode?.description
    guard var label = try? FoodLabel.read(label) else { return }
    label.barcode = barcode
    self.label = label.text
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
