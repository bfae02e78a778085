import BoneHealth
import Catalog
import Journal

// What the person keeps, under the identifiers that tell it from the foods of tables.

extension OwnFood {
  package static let prefix = "own:"

  package var catalogID: Food.ID { Self.prefix + id.description }

  /// As a food of the catalog.
  package var food: Food {
    Food(
      id: catalogID, name: name, group: "own foods", barcode: barcode.flatMap { Int64($0) },
      per100Grams: per100Grams, energyKilocalories: energyKilocalories,
      portions: portions.map { Portion(label: $0.label, grams: $0.grams) })
  }
}

extension Recipe {
  package static let prefix = "recipe:"

  package var catalogID: Food.ID { Self.prefix + id.description }
}

extension SavedMeal {
  package static let prefix = "meal:"

  package var catalogID: Food.ID { Self.prefix + id.description }
}
